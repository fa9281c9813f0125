package imr.corpus;

/// Why a file or folder gave no text.
///
/// @param name as in [LetterFile#name()]
/// @param reason a stable id, such as `broken-pdf`
/// @param detail a sentence for people
public record Unreadable(String name, String reason, String detail) implements Extraction {}

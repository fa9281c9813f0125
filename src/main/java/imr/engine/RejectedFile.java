package imr.engine;

/// A file that could not be read as a letter.
///
/// @param path absolute; of a file in an archive, the archive's, `!/` and the entry's name
/// @param reason a stable id, such as `broken-pdf`
/// @param detail a sentence for people
public record RejectedFile(String path, String reason, String detail) {}

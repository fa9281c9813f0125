package imr.corpus;

/// The result of reading one file.
public sealed interface Extraction permits ExtractedText, Unreadable {}

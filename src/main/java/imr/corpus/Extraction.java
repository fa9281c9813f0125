package imr.corpus;

/// What reading a file gave.
public sealed interface Extraction permits ExtractedText, Unreadable {}

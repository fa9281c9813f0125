package imr.letter;

/// A file that couldn't be read as a letter.
///
/// @param path the absolute path; for an entry of an archive, the archive's path, `!/`, and the
///   entry's name. Reports and pages show the path relative to the given folder, or the file name.
public record RejectedFile(String path, Rejection why) {}

package imr.letter;

/// A file that is no letter that can be read.
///
/// @param path absolute; of a file in an archive, the archive's, `!/` and the entry's name. In a
///   report and on pages, its name below the folder that was named, or its file name
public record RejectedFile(String path, Rejection why) {}

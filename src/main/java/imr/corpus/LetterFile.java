package imr.corpus;

import java.nio.file.Path;

/// A file that may hold a letter.
///
/// @param path where it is
/// @param name its path below the folder that was named, with `/` between, or its file name
/// @param size in bytes
/// @param modifiedMillis time of the last change, in milliseconds since 1970
public record LetterFile(Path path, String name, long size, long modifiedMillis) {}

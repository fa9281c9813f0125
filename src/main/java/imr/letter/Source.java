package imr.letter;

import org.jspecify.annotations.Nullable;

/// The file a letter came from.
///
/// @param file the path relative to the given folder, or the file name
/// @param sha256 the file's SHA-256 in lower-case hex
/// @param layout the id of the recognized letter format, such as `2015`
/// @param contentHash the letter's [ContentHash], equal in every file and format
public record Source(String file, String sha256, @Nullable String layout, String contentHash) {}

package imr.letter;

import org.jspecify.annotations.Nullable;

/// Where a letter was read.
///
/// @param file the file's path below the folder that was named, or its name
/// @param sha256 the file's SHA-256 in lower-case hex
/// @param layout the id of the letter format that was recognised, such as `2015`
/// @param contentHash the letter's own hash, see [ContentHash]: equal in every format and file
public record Source(String file, String sha256, @Nullable String layout, String contentHash) {}

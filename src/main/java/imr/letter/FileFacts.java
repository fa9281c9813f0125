package imr.letter;

/// A file that was read into a letter or rejected.
///
/// @param path absolute; of a file in an archive, the archive's, `!/` and the entry's name
/// @param size in bytes
/// @param modifiedMillis in milliseconds since 1970
/// @param sha256 empty where the file was never read whole
public record FileFacts(String path, long size, long modifiedMillis, String sha256) {
  /// A time that no file has: what is remembered with it is read again each time.
  public static final long NEVER = -1;
}

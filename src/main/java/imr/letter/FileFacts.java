package imr.letter;

/// A file that was read as a letter or rejected.
///
/// @param path the absolute path; for an entry of an archive, the archive's path, `!/`, and the
///   entry's name
/// @param size the size in bytes
/// @param modifiedMillis the modification time in milliseconds since 1970
/// @param sha256 the SHA-256 in hex; empty if the file was not read completely
public record FileFacts(String path, long size, long modifiedMillis, String sha256) {
  /// A modification time that no file has, so the file is read again on every run.
  public static final long NEVER = -1;
}

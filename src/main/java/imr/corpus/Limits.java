package imr.corpus;

/// Limits beyond which files are rejected.
///
/// @param bytes the size of a letter file, unpacked
/// @param pages the pages of a PDF
/// @param chars the length of a file's text, in UTF-16 code units
/// @param seconds the time to read one letter, from its bytes to its codes
/// @param nesting the depth of nested archives
/// @param unpacking the ratio of an archive's unpacked size to its own size, beyond the first 100
///   MiB
public record Limits(long bytes, int pages, int chars, int seconds, int nesting, int unpacking) {
  /// The default limits, far above any known letter: the longest of 98 real ones has 23 pages.
  public static final Limits DEFAULT = new Limits(64L << 20, 500, 4_000_000, 60, 3, 100);
}

package imr.corpus;

/// How large files may be before they are refused.
///
/// @param bytes of a letter file, packed files unpacked
/// @param pages of a PDF
/// @param chars of the text taken from a file, in UTF-16 code units
/// @param seconds for reading the text of one file
/// @param nesting how many archives may lie in one another
/// @param unpacking how many times its own size an archive may unpack to, beyond the first 100 MiB
public record Limits(long bytes, int pages, int chars, int seconds, int nesting, int unpacking) {
  /// Far above any letter seen: the longest of 98 real ones has 23 pages.
  public static final Limits DEFAULT = new Limits(64L << 20, 500, 4_000_000, 60, 3, 100);
}

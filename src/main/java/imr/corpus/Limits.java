package imr.corpus;

/// How large a file may be before it is refused unread.
///
/// @param bytes of the file
/// @param pages of a PDF
/// @param chars of the text taken from it, in UTF-16 code units
public record Limits(long bytes, int pages, int chars) {
  /// Far above any letter seen: the longest of 98 real ones has 23 pages.
  public static final Limits DEFAULT = new Limits(64L << 20, 500, 4_000_000);
}

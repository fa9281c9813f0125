package imr.corpus;

import java.util.List;
import java.util.Map;

/// The text of one file.
///
/// @param name as in [LetterFile#name()]
/// @param sha256 the file's SHA-256 in lower-case hex
/// @param pages the text of each page, at least one; lines end with `\n`
/// @param hidden text in the file that is on no page: properties, annotations, comments, deleted
///   words
/// @param masked the number of masked items of personal data by kind
public record ExtractedText(
    String name, String sha256, List<String> pages, String hidden, Map<String, Long> masked)
    implements Extraction {
  public ExtractedText {
    pages = List.copyOf(pages);
    masked = Map.copyOf(masked);
  }

  /// A text in which nothing is masked.
  public ExtractedText(String name, String sha256, List<String> pages, String hidden) {
    this(name, sha256, pages, hidden, Map.of());
  }
}

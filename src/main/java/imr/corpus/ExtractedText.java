package imr.corpus;

import java.util.List;

/// The text of one file.
///
/// @param name as in [LetterFile#name()]
/// @param sha256 the file's SHA-256 in lower-case hex
/// @param pages the text of each page, at least one; lines end in `\n`
public record ExtractedText(String name, String sha256, List<String> pages) implements Extraction {
  public ExtractedText {
    pages = List.copyOf(pages);
  }
}

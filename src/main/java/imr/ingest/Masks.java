package imr.ingest;

import imr.corpus.ExtractedText;
import imr.privacy.PrivacyScreen;
import imr.privacy.PrivacyScreen.Screened;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Masks on the personal data of files.
final class Masks {
  private static final String PAGE_END = "\f";

  private Masks() {}

  /// Masks the pages of a file, as one text, and counts what is in its hidden text too.
  static ExtractedText on(ExtractedText file) {
    Screened pages = PrivacyScreen.screen(String.join(PAGE_END, file.pages()));
    Screened hidden = PrivacyScreen.screen(file.hidden());
    if (pages.counts().isEmpty() && hidden.counts().isEmpty()) {
      return file;
    }
    Map<String, Long> counts = new TreeMap<>(pages.counts());
    hidden.counts().forEach((kind, count) -> counts.merge(kind, count, Long::sum));
    return new ExtractedText(
        file.name(),
        file.sha256(),
        List.of(pages.text().split(PAGE_END, -1)),
        hidden.text(),
        counts);
  }
}

package imr.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Skips question words and other phrases that are no condition, as `why was my` or `cases where`.
final class FillerReader implements PhraseReader {
  private static final Pattern FILLER = Readings.RULES.pattern("filler");

  @Override
  public void read(PlainWords words) {
    Matcher m = FILLER.matcher(words.rest());
    while (m.find()) {
      words.ignore(m.start(), m.end());
    }
  }
}

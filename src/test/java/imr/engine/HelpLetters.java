package imr.engine;

import imr.Letters;
import imr.letter.Determination;
import imr.letter.Outcome;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters as the help table writes them: `[Upheld] Request: Rationale {by Neurology}`.
final class HelpLetters {
  private static final Pattern LINE =
      Pattern.compile("\\[(Upheld|Overturned)] ([^:]+): (.*?)(?: \\{(.*)})?");

  private HelpLetters() {}

  static Determination read(String number, String line) {
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      throw new IllegalArgumentException(line);
    }
    String facts = m.group(4) == null ? "" : m.group(4);
    String guideline = "Decision based on MTUS Knee Complaints 2004.";
    Letters letter = Letters.letter(number);
    String value = facts.replaceFirst("^\\S+ ?", "");
    switch (facts.replaceFirst(" .*", "")) {
      case "by" -> letter.by(value);
      case "decided" ->
          letter.decided(
              value.substring(5, 7) + "/" + value.substring(8) + "/" + value.substring(0, 4));
      case "summary" -> letter.summary(value);
      case "case" -> letter = Letters.letter(value);
      case "guideline" -> guideline = value;
      case "" -> {}
      default -> throw new IllegalArgumentException(line);
    }
    return letter
        .issue(
            m.group(2),
            Outcome.valueOf(m.group(1).toUpperCase(java.util.Locale.ROOT)),
            guideline,
            m.group(3))
        .read();
  }
}

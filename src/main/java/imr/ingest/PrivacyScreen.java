package imr.ingest;

import imr.letter.Determination;
import imr.letter.PrintedDates;
import imr.match.FilteredPattern;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Masks personal data that should not have been published: birth dates, phone numbers, email
/// addresses, and Social Security numbers. Each character is replaced by a block, so offsets into
/// the text stay valid. Immutable and thread-safe.
///
/// A date is masked only after words that identify it as a birth date, because other dates, such as
/// the date of injury, are needed.
public final class PrivacyScreen {
  private static final String BLOCK = String.valueOf(Determination.MASK);

  /// A kind of personal data. Kinds are masked in order.
  ///
  /// @param finder its first group is the part to mask
  private record Kind(String id, FilteredPattern finder) {
    Kind(String id, String regex) {
      this(id, FilteredPattern.of(Pattern.compile(regex)));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "birth-date",
              "(?i)\\b(?:date of birth|birth ?date|d\\.?o\\.?b\\.?|born(?: on)?)(?![a-z])[:;,]?"
                  + "(?: (?:is|was|of|on))? ?\\(?("
                  + PrintedDates.ANY
                  + ")"),
          new Kind(
              "social-security-number",
              "(?i)(?:\\b(?:social security(?: (?:number|no\\.?|#))?|SSN)[:# ]{0,3}|(?<![\\d-]))"
                  + "(\\d{3}-\\d{2}-\\d{4})(?![\\d-])"),
          new Kind(
              "social-security-number",
              "(?i)\\b(?:social security(?: (?:number|no\\.?|#))?|SSN)[:# ]{0,3}"
                  + "((?:[\\dx*]{3}[- ]?[\\dx*]{2}[- ]?)?\\d{4})(?!\\d)"),
          new Kind(
              "phone-number",
              "(?<![\\d./-])((?:\\+?1[-. ])?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[-.])[2-9]\\d\\d[-.]\\d{4})(?![\\d/-])"));

  private static final Kind EMAIL =
      new Kind("e-mail-address", "([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)");

  /// A masked letter.
  ///
  /// @param counts the number of masked items by kind
  public record Screened(Determination letter, Map<String, Long> counts) {
    public Screened {
      counts = Map.copyOf(counts);
    }
  }

  /// Masks all texts of a letter. Its codes stay unchanged.
  public Screened screen(Determination letter) {
    Map<String, Long> counts = new TreeMap<>();
    String summary = masked(letter.summary(), counts);
    var issues =
        letter.issues().stream().map(i -> i.reworded(text -> masked(text, counts))).toList();
    return new Screened(counts.isEmpty() ? letter : letter.reworded(summary, issues), counts);
  }

  private static String masked(String text, Map<String, Long> counts) {
    String masked = text;
    for (Kind kind : KINDS) {
      masked = masked(masked, kind, counts);
    }
    // An email address can start with any character, so the search starts at the @ sign.
    return masked.indexOf('@') < 0 ? masked : masked(masked, EMAIL, counts);
  }

  private static String masked(String text, Kind kind, Map<String, Long> counts) {
    List<MatchResult> found = kind.finder.all(text);
    if (found.isEmpty()) {
      return text;
    }
    counts.merge(kind.id, (long) found.size(), Long::sum);
    StringBuilder masked = new StringBuilder(text);
    found.forEach(m -> masked.replace(m.start(1), m.end(1), BLOCK.repeat(m.end(1) - m.start(1))));
    return masked.toString();
  }
}

package imr.ingest;

import imr.letter.Determination;
import imr.letter.PrintedDates;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Masks what tells who a worker is and should not have been posted: birth dates, phone numbers,
/// e-mail addresses and social security numbers. Each is replaced by blocks of its own length, so
/// that spans into the text stay true. Immutable, so safe to share.
///
/// A date of injury is no birth date: a date is masked only behind words that say so.
public final class PrivacyScreen {
  private static final String BLOCK = String.valueOf(Determination.MASK);

  private enum Kind {
    BIRTH_DATE(
        "birth-date",
        "(?i)\\b(?:date of birth|birth ?date|d\\.?o\\.?b\\.?|born(?: on)?)(?![a-z])[:;,]?"
            + "(?: (?:is|was|of|on))? ?\\(?("
            + PrintedDates.ANY
            + ")"),
    SOCIAL_SECURITY(
        "social-security-number",
        "(?i)(?:\\b(?:social security(?: (?:number|no\\.?|#))?|SSN)[:# ]{0,3}|(?<![\\d-]))"
            + "(\\d{3}-\\d{2}-\\d{4})(?![\\d-])"),
    SOCIAL_SECURITY_NAMED(
        "social-security-number",
        "(?i)\\b(?:social security(?: (?:number|no\\.?|#))?|SSN)[:# ]{0,3}"
            + "((?:[\\dx*]{3}[- ]?[\\dx*]{2}[- ]?)?\\d{4})(?!\\d)"),
    PHONE(
        "phone-number",
        "(?<![\\d./-])((?:\\+?1[-. ])?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[-.])[2-9]\\d\\d[-.]\\d{4})(?![\\d/-])"),
    EMAIL("e-mail-address", "([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)");

    private final String id;
    private final Pattern pattern;

    Kind(String id, String regex) {
      this.id = id;
      pattern = Pattern.compile(regex);
    }
  }

  /// A letter without what was masked.
  ///
  /// @param counts how often each kind was, by its id
  public record Screened(Determination letter, Map<String, Long> counts) {
    public Screened {
      counts = Map.copyOf(counts);
    }
  }

  /// Masks all texts of a letter; its codes stay as they are.
  public Screened screen(Determination letter) {
    Map<String, Long> counts = new TreeMap<>();
    String summary = masked(letter.summary(), counts);
    var issues =
        letter.issues().stream().map(i -> i.reworded(text -> masked(text, counts))).toList();
    return new Screened(counts.isEmpty() ? letter : letter.reworded(summary, issues), counts);
  }

  private static String masked(String text, Map<String, Long> counts) {
    StringBuilder kept = new StringBuilder(text);
    for (Kind kind : Kind.values()) {
      for (MatchResult m : kind.pattern.matcher(kept.toString()).results().toList()) {
        kept.replace(m.start(1), m.end(1), BLOCK.repeat(m.end(1) - m.start(1)));
        counts.merge(kind.id, 1L, Long::sum);
      }
    }
    return counts.isEmpty() ? text : kept.toString();
  }
}

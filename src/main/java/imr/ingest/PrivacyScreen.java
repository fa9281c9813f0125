package imr.ingest;

import imr.letter.Determination;
import imr.letter.PrintedDates;
import imr.match.Finder;
import java.util.List;
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

  /// What is masked, in this order.
  ///
  /// @param finder its first group is what is masked
  private record Kind(String id, Finder finder) {
    Kind(String id, String regex) {
      this(id, Finder.of(Pattern.compile(regex)));
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
    String masked = text;
    for (Kind kind : KINDS) {
      masked = masked(masked, kind, counts);
    }
    // An address can begin with anything, so that its sign is looked for first.
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

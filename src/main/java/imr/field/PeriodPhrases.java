package imr.field;

import imr.letter.Typography;
import imr.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds phrases of time in running text: `2/14/2017`, `since Feb 2017`, `between 2/20/2017 and
/// 2/24/2017`, `2015-2017`. The words before a date are rows of `periods.tsv`.
public final class PeriodPhrases {
  /// What a word before a date makes of it.
  private enum Relation {
    WITHIN,
    /// A day begins an open range; a month or a year is all that is meant.
    FROM,
    SINCE,
    AFTER,
    UNTIL,
    BEFORE,
    /// Two dates follow.
    BETWEEN
  }

  private static final Map<String, Relation> RELATIONS = relations();
  private static final String WORDS =
      RELATIONS.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:", ")"));
  private static final String DATE = WrittenDate.ANY;
  private static final String EDGE = "(?<![\\p{L}\\p{N}/.-])";
  private static final String END = "(?![\\p{L}\\p{N}/-]|\\.\\d)";

  /// A month, or a month and day, whose year is that of the date that follows.
  private static final String SHORT =
      "(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?"
          + "|\\d{1,2}/\\d{1,2})";

  private static final Pattern PHRASE =
      Pattern.compile(
          EDGE
              + "(?:(?<how>"
              + WORDS
              + ") (?:the (?:year|month)s?(?: of)? |the )?)?(?:(?<from>"
              + DATE
              + "|"
              + SHORT
              + ")(?: ?(?:-|\\.\\.) ?| (?:to|and|until|till|through|thru) )(?<to>"
              + DATE
              + ")|(?<one>"
              + DATE
              + "))"
              + END
              + "(?<on> on(?:wards?)?\\b| (?:or|and) (?:later|after)\\b(?! (?:\\p{L}+\\.? )?\\d)| to (?:the )?(?:present|now|today)\\b"
              + "|(?<upto> (?:or|and) (?:earlier|before)\\b(?! (?:\\p{L}+\\.? )?\\d)))?",
          Pattern.CASE_INSENSITIVE);

  private PeriodPhrases() {}

  /// A phrase of time.
  ///
  /// @param days that it means
  /// @param text the days as a filter takes them
  /// @param start of the phrase in the text
  /// @param end after it
  /// @param bareYear whether it is nothing but a year, which may be an edition or an amount
  /// @param corrected whether it names a day that doesn't exist, so that its month was read
  public record Phrase(
      DayRange days, String text, int start, int end, boolean bareYear, boolean corrected) {}

  private static Map<String, Relation> relations() {
    Map<String, Relation> relations = new LinkedHashMap<>();
    Table.read("/imr/field/periods.tsv")
        .rows()
        .forEach(row ->
            relations.put(row.get(0), Relation.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
    return relations;
  }

  /// The phrases of a text in order.
  ///
  /// @param text any length; typographic signs are read as plain ones
  public static List<Phrase> find(String text) {
    List<Phrase> phrases = new ArrayList<>();
    Matcher m = PHRASE.matcher(Typography.plain(text));
    int at = 0;
    while (at <= text.length() && m.find(at)) {
      Phrase phrase = m.group("one") == null ? two(m) : one(m);
      if (phrase != null) {
        phrases.add(phrase);
      }
      at = phrase == null && m.group("to") != null ? m.end("from") : m.end();
    }
    return phrases;
  }

  /// The phrase that is all of a text, null if the text is none.
  static @Nullable Phrase whole(String text) {
    String stripped = text.strip();
    List<Phrase> found = find(stripped);
    return found.size() == 1
            && found.getFirst().start == 0
            && found.getFirst().end == stripped.length()
        ? found.getFirst()
        : null;
  }

  private static @Nullable Phrase one(Matcher m) {
    WrittenDate date = WrittenDate.parse(m.group("one"));
    if (date == null) {
      return null;
    }
    String how = m.group("how");
    Relation relation =
        m.group("on") != null
            ? m.group("upto") != null ? Relation.UNTIL : Relation.SINCE
            : how == null ? Relation.WITHIN : relation(how);
    boolean day = date.days().from().equals(date.days().to());
    String written = date.days().text();
    return switch (relation) {
      case WITHIN, BETWEEN -> phrase(m, date, date.days(), written);
      case FROM ->
          day
              ? phrase(m, date, date.days().orLater(), written + "..")
              : phrase(m, date, date.days(), written);
      case SINCE -> phrase(m, date, date.days().orLater(), written + "..");
      case AFTER -> phrase(m, date, date.days().later(), ">" + written);
      case UNTIL -> phrase(m, date, date.days().orEarlier(), ".." + written);
      case BEFORE -> phrase(m, date, date.days().earlier(), "<" + written);
    };
  }

  private static Relation relation(String how) {
    return Objects.requireNonNull(
        RELATIONS.get(how.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")));
  }

  private static Phrase phrase(Matcher m, WrittenDate date, DayRange days, String text) {
    boolean bareYear = m.group().strip().matches("\\d{4}");
    return new Phrase(days, text, m.start(), m.end(), bareYear, date.corrected());
  }

  private static @Nullable Phrase two(Matcher m) {
    WrittenDate to = WrittenDate.parse(m.group("to"));
    if (to == null) {
      return null;
    }
    WrittenDate from = WrittenDate.parse(m.group("from"));
    if (from == null) {
      String year = Integer.toString(to.days().to().getYear());
      boolean signs = m.group("from").matches("\\d+/\\d+");
      from = WrittenDate.parse(m.group("from") + (signs ? "/" : " ") + year);
    }
    if (from == null) {
      return null;
    }
    if (from.days().from().isAfter(to.days().to())) {
      if (m.group("how") == null || relation(m.group("how")) != Relation.BETWEEN) {
        return null;
      }
      WrittenDate later = from; // what is between two days doesn't depend on their order
      from = to;
      to = later;
    }
    DayRange days = new DayRange(from.days().from(), to.days().to());
    return new Phrase(
        days,
        from.days().text() + ".." + to.days().text(),
        m.start(),
        m.end(),
        false,
        from.corrected() || to.corrected());
  }
}

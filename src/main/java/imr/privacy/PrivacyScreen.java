package imr.privacy;

import imr.letter.Determination;
import imr.match.FilteredPattern;
import imr.match.FoldedText;
import imr.table.Rules;
import imr.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Masks personal data that should not have been published: birth dates, Social Security, phone,
/// and record numbers, email and street addresses, and names behind a label or a form of address.
/// Each character is replaced by a block, so offsets into the text stay valid. Immutable and
/// thread-safe.
///
/// A date is masked only where words identify it as a birth date, because other dates, such as the
/// date of injury, are needed.
public final class PrivacyScreen {
  private static final String TABLE = "/imr/privacy/personal.tsv";

  /// The kinds that rows find, in order: what an earlier kind found, a later one leaves alone.
  private static final List<String> KINDS =
      List.of("birth-date", "social-security-number", "phone-number", "record-number", "name");

  private static final Rules RULES = Rules.ofResource(TABLE);
  private static final List<Row> ROWS =
      KINDS.stream()
          .flatMap(kind ->
              RULES.patterns(kind).stream().map(each -> new Row(kind, FilteredPattern.of(each))))
          .toList();
  private static final List<LookBack> LOOK_BACKS =
      List.of(
          new LookBack(RULES, "birth-date", "birth-words", "birth-day", 30),
          new LookBack(RULES, "email-address", "domain", "mailbox", 64),
          new LookBack(RULES, "address", "zip", "street", 160));
  private static final List<Pattern> PUBLISHED = RULES.patterns("published");

  /// A row of the table.
  ///
  /// @param pattern its first group is what is masked
  private record Row(String kind, FilteredPattern pattern) {}

  /// A masked text.
  ///
  /// @param text as long as the original
  /// @param counts the number of masked items by kind
  public record Screened(String text, Map<String, Long> counts) {
    public Screened {
      counts = Map.copyOf(counts);
    }
  }

  private PrivacyScreen() {}

  /// The rules by which texts are masked: equal texts are masked equally by equal rules.
  public static String rules() {
    return Table.read(TABLE).rules();
  }

  /// Masks a text.
  public static Screened screen(String text) {
    KeyboardText typed = KeyboardText.of(text);
    List<Span> spans = spans(typed.text());
    if (spans.isEmpty()) {
      return new Screened(text, Map.of());
    }
    Map<String, Long> counts = new TreeMap<>();
    StringBuilder masked = new StringBuilder(text);
    for (Span span : spans) {
      counts.merge(span.kind(), 1L, Long::sum);
      for (int i = typed.start(span.start()); i < typed.end(span.end()); i++) {
        if (masked.charAt(i) != '\n' && masked.charAt(i) != '\f') {
          masked.setCharAt(i, Determination.MASK);
        }
      }
    }
    return new Screened(masked.toString(), counts);
  }

  /// What is to be masked, without overlaps.
  private static List<Span> spans(String text) {
    FoldedText folded = FoldedText.of(text);
    List<Span> all = new ArrayList<>();
    for (Row row : ROWS) {
      for (MatchResult match : row.pattern.all(folded)) {
        all.add(new Span(row.kind, match.start(1), match.end(1)));
      }
    }
    all.addAll(PhoneNumbers.in(text));
    LOOK_BACKS.forEach(each -> all.addAll(each.in(folded)));
    all.removeIf(span -> isPublished(text.substring(span.start(), span.end())));
    return joined(all);
  }

  /// The spans in order of the text, those that overlap as one of the kind that starts first.
  private static List<Span> joined(List<Span> all) {
    all.sort(Comparator.comparingInt(Span::start));
    List<Span> joined = new ArrayList<>();
    for (Span span : all) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || span.start() >= last.end()) {
        joined.add(span);
      } else if (span.end() > last.end()) {
        joined.set(joined.size() - 1, new Span(last.kind(), last.start(), span.end()));
      }
    }
    return joined;
  }

  private static boolean isPublished(String found) {
    return PUBLISHED.stream().anyMatch(each -> each.matcher(found).matches());
  }
}

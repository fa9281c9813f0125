package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads words for the reviewer's decision. A negated one is the other outcome; one about another
/// decision, such as `already approved` or `approved by the FDA`, stays a word.
final class OutcomeReader implements PlainWords.Reader {
  private static final String UPHELD = "upheld";
  private static final String OVERTURNED = "overturned";

  private static final Pattern NEITHER = RULES.pattern("neither");
  private static final Pattern OTHER_DECISION = RULES.pattern("not-outcome");

  private static final Row BARE_UPHELD = new Row(UPHELD, RULES.pattern("upheld"));

  /// A negation, and a phrase such as `denial reversed`, come before the bare word.
  private static final List<Row> ROWS =
      List.of(
          new Row(UPHELD, RULES.pattern("negated-upheld")),
          new Row(OVERTURNED, RULES.pattern("negated-overturned")),
          new Row(UPHELD, RULES.pattern("upheld-phrase")),
          new Row(OVERTURNED, RULES.pattern("overturned-phrase")),
          BARE_UPHELD,
          new Row(OVERTURNED, RULES.pattern("overturned")));

  private static final List<Row> VERBS =
      List.of(
          new Row(OVERTURNED, RULES.pattern("grants")), new Row(UPHELD, RULES.pattern("refuses")));

  /// A negation that comes before the subject of its outcome.
  private static final Pattern AHEAD = RULES.pattern("negation-ahead");

  private static final Pattern DENIAL = RULES.pattern("denial");
  private static final Pattern THEN = RULES.pattern("appealed-then");
  private static final Pattern OF = RULES.pattern("appealed-of");
  private static final Pattern REVERSAL = RULES.pattern("reversal");
  private static final Pattern REVERSAL_OF = RULES.pattern("appealed-ahead");

  /// A denial that says who denied: each request was denied before.
  private static final Pattern PRIOR = RULES.pattern("prior-denial");

  private final Labels labels;

  /// What was read, at its place in the run.
  ///
  /// @param denial whether its word may be about the denial that was appealed
  private record Found(String outcome, boolean denial, int start, int end) {
    boolean overlaps(Found other) {
      return start < other.end && other.start < end;
    }

    Found turned() {
      return new Found(outcome.equals(OVERTURNED) ? UPHELD : OVERTURNED, false, start, end);
    }
  }

  private record Row(String outcome, Pattern pattern) {}

  OutcomeReader(Labels labels) {
    this.labels = labels;
  }

  @Override
  public void read(PlainWords words) {
    if (words.isPassage()) {
      return;
    }
    Matcher prior = PRIOR.matcher(words.rest());
    while (prior.find()) {
      words.ignore(prior.start(), prior.end());
    }
    Matcher neither = NEITHER.matcher(words.rest());
    while (neither.find()) {
      List<Sense> both = List.of(sense(UPHELD), sense(OVERTURNED));
      words.take(Meaning.of(both, neither.start(), neither.end()).asExcluded());
    }
    StringBuilder rest = new StringBuilder(words.rest());
    Matcher other = OTHER_DECISION.matcher(words.rest());
    while (other.find()) {
      PlainWords.blank(rest, other.start(), other.end());
    }
    int ahead = negatedAhead(rest, words);
    Found verb = ahead == 0 ? null : verb(rest.toString(), ahead);
    List<Found> found = found(rest, words);
    List<Found> appealed = found.stream().filter(each -> isAppealed(each, found, words)).toList();
    appealed.forEach(each -> words.ignore(each.start, each.end));
    List<Found> kept = new ArrayList<>(found);
    kept.removeAll(appealed);
    if (verb != null) {
      turn(verb, kept, appealed);
    }
    for (Found each : kept) {
      words.take(Meaning.of(List.of(sense(each.outcome)), each.start, each.end));
    }
  }

  private Sense sense(String outcome) {
    return new Sense(Field.OUTCOME, outcome, labels.of(Field.OUTCOME, outcome), List.of(), null);
  }

  /// The outcomes that the rows read, in the order of the text.
  private static List<Found> found(StringBuilder rest, PlainWords words) {
    List<Found> found = new ArrayList<>();
    for (Row row : ROWS) {
      Matcher m = row.pattern.matcher(rest.toString());
      while (m.find()) {
        int start = m.start() + leadingSpaces(m.group());
        boolean denial =
            row.equals(BARE_UPHELD)
                && DENIAL.matcher(words.typed().substring(start, m.end())).lookingAt();
        found.add(new Found(row.outcome, denial, start, m.end()));
        PlainWords.blank(rest, m.start(), m.end());
      }
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  /// Whether a denial is the one that the reviewer overturned, as in `denied MRIs were overturned`:
  /// each request was denied before.
  private static boolean isAppealed(Found denial, List<Found> found, PlainWords words) {
    if (!denial.denial) {
      return false;
    }
    int at = found.indexOf(denial);
    String text = words.typed();
    Found next = at + 1 < found.size() ? found.get(at + 1) : null;
    if (next != null && next.outcome.equals(OVERTURNED)) {
      String between = text.substring(denial.end, next.start);
      boolean reversed = REVERSAL.matcher(text.substring(next.start)).find();
      return THEN.matcher(between).find() || (reversed && OF.matcher(between).find());
    }
    Found last = at > 0 ? found.get(at - 1) : null;
    return last != null
        && last.outcome.equals(OVERTURNED)
        && REVERSAL.matcher(text.substring(last.start)).find()
        && REVERSAL_OF.matcher(text.substring(last.end, denial.start)).find();
  }

  /// Finds a negation before its subject, as in `why didn't they approve`, and ignores it.
  ///
  /// @return where it ends, 0 if there is none
  private static int negatedAhead(StringBuilder rest, PlainWords words) {
    Matcher ahead = AHEAD.matcher(rest);
    if (!ahead.find()) {
      return 0;
    }
    int why = ahead.group().toLowerCase(Locale.ROOT).startsWith("why ") ? 4 : 0;
    words.ignore(ahead.start() + why, ahead.end());
    PlainWords.blank(rest, ahead.start() + why, ahead.end());
    return ahead.end();
  }

  /// Turns the outcome of the first verb behind a negation into the other one. If that verb is
  /// about the denial that was appealed, the next outcome is meant.
  private static void turn(Found verb, List<Found> kept, List<Found> appealed) {
    if (appealed.stream().noneMatch(each -> each.overlaps(verb))) {
      if (kept.stream().noneMatch(each -> each.overlaps(verb))) {
        kept.add(verb);
      }
      kept.replaceAll(each -> each.overlaps(verb) ? each.turned() : each);
      return;
    }
    kept.stream()
        .filter(each -> each.start > verb.start)
        .findFirst()
        .ifPresent(each -> kept.set(kept.indexOf(each), each.turned()));
  }

  /// The first verb behind a place that grants or denies, also one that is too vague by itself.
  private static @Nullable Found verb(String text, int from) {
    Found found = null;
    for (Row row : VERBS) {
      Matcher m = row.pattern.matcher(text);
      if (m.find(from) && (found == null || m.start() < found.start)) {
        found = new Found(row.outcome, false, m.start(), m.end());
      }
    }
    return found;
  }

  private static int leadingSpaces(String text) {
    return text.length() - text.stripLeading().length();
  }
}

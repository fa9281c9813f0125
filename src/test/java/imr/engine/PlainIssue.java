package imr.engine;

import imr.Letters;
import imr.field.Field;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.text.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/// An issue of known words, its letter, and what a [PlainQuery] finds in it.
record PlainIssue(Determination letter, String outcome, Map<Field, PlainText> texts) {
  private static final List<Field> PLAIN = List.of(Field.REQUEST, Field.RATIONALE, Field.SUMMARY);

  static PlainIssue random(Random random, int number) {
    Map<Field, PlainText> texts = new EnumMap<>(Field.class);
    texts.put(Field.REQUEST, PlainText.random(random, 1));
    texts.put(Field.RATIONALE, PlainText.random(random, 1 + random.nextInt(3)));
    texts.put(Field.SUMMARY, PlainText.random(random, 1 + random.nextInt(2)));
    Outcome outcome = random.nextBoolean() ? Outcome.UPHELD : Outcome.OVERTURNED;
    Determination read =
        Letters.letter(String.format(Locale.ROOT, "CM17-%07d", number))
            .issue("Cane", outcome, "No.")
            .read();
    Issue issue = read.issues().getFirst();
    Determination letter =
        new Determination(
            read.id(),
            read.source(),
            read.facts(),
            printed(texts, Field.SUMMARY),
            read.documents(),
            read.codes(),
            List.of(
                new Issue(
                    1,
                    printed(texts, Field.REQUEST),
                    outcome,
                    issue.codes(),
                    issue.claimsGuideline(),
                    issue.reviewerGuideline(),
                    printed(texts, Field.RATIONALE))),
            List.of(),
            read.standing());
    return new PlainIssue(letter, outcome.name().toLowerCase(Locale.ROOT), texts);
  }

  private static String printed(Map<Field, PlainText> texts, Field field) {
    PlainText text = texts.get(field);
    return text == null ? "" : text.printed();
  }

  /// Whether the issue is found; the places of the words that made it so are added.
  boolean meets(PlainQuery query, List<Field> in, Map<Field, TreeSet<Integer>> marks) {
    return switch (query) {
      case PlainQuery.Word _, PlainQuery.Phrase _, PlainQuery.Near _ -> {
        boolean all = true;
        for (PlainQuery part : PlainQuery.parted(query)) {
          all &= isSaid(part, in, marks);
        }
        yield all;
      }
      case PlainQuery.Or(var of) -> {
        boolean any = false;
        for (PlainQuery each : of) {
          Map<Field, TreeSet<Integer>> own = new TreeMap<>();
          if (meets(each, in, own)) {
            any = true;
            add(own, marks);
          }
        }
        yield any;
      }
      case PlainQuery.And(var of) -> {
        Map<Field, TreeSet<Integer>> own = new TreeMap<>();
        boolean all = true;
        for (PlainQuery each : of) {
          all &= meets(each, in, own);
        }
        if (all) {
          add(own, marks);
        }
        yield all;
      }
      case PlainQuery.Not(var of, var not) ->
          !meets(not, in, new TreeMap<>()) && meets(of, in, marks);
      case PlainQuery.In(var field, var of) -> meets(of, List.of(field), marks);
      case PlainQuery.Outcome(var wanted) -> wanted.equals(outcome);
    };
  }

  boolean meets(PlainQuery query, Map<Field, TreeSet<Integer>> marks) {
    return meets(query, PLAIN, marks);
  }

  private boolean isSaid(PlainQuery query, List<Field> in, Map<Field, TreeSet<Integer>> marks) {
    boolean said = false;
    for (Field field : in) {
      PlainText text = texts.get(field);
      for (PlainQuery.Run run :
          text == null ? List.<PlainQuery.Run>of() : PlainQuery.runs(query, text)) {
        said = true;
        marks.computeIfAbsent(field, f -> new TreeSet<>()).addAll(run.words());
      }
    }
    return said;
  }

  private static void add(Map<Field, TreeSet<Integer>> from, Map<Field, TreeSet<Integer>> to) {
    from.forEach((field, words) -> to.computeIfAbsent(field, f -> new TreeSet<>()).addAll(words));
  }

  /// Which words some marks cover.
  Map<Field, TreeSet<Integer>> covered(Map<Field, List<Passage.Mark>> marks) {
    Map<Field, TreeSet<Integer>> covered = new TreeMap<>();
    marks.forEach((field, ranges) -> {
      PlainText text = texts.get(field);
      TreeSet<Integer> words = new TreeSet<>();
      List<Integer> starts = text == null ? new ArrayList<>() : text.starts();
      for (int i = 0; i < starts.size(); i++) {
        int start = starts.get(i);
        if (ranges.stream().anyMatch(m -> m.start() <= start && start < m.end())) {
          words.add(i);
        }
      }
      covered.put(field, words);
    });
    return covered;
  }
}

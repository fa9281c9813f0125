package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import imr.field.Sense;
import imr.field.Senses;
import imr.query.LayReader.LayWords.Row;
import imr.query.WordInterpreter.Meaning;
import imr.table.Table;
import imr.vocabulary.AliasMatcher;
import imr.vocabulary.AliasMatcher.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads lay words: a sure one is the value or the words that it stands for, a vague one ranks. A
/// name of the vocabulary that is as long wins.
final class LayReader implements PlainWords.Reader {
  private final LayWords lay = new LayWords();
  private final Senses senses;
  private final Labels labels;

  LayReader(Senses senses, Labels labels) {
    this.senses = senses;
    this.labels = labels;
  }

  @Override
  public void read(PlainWords words) {
    String rest = words.rest();
    List<Match<Sense>> names = senses.find(rest);
    for (Match<Row> match : lay.find(rest)) {
      boolean named =
          names.stream()
              .anyMatch(name ->
                  name.start() < match.end()
                      && match.start() < name.end()
                      && name.words() >= match.words());
      if (!named) {
        read(match, rest, words);
      }
    }
  }

  private void read(Match<Row> match, String rest, PlainWords words) {
    Row row = match.values().getFirst();
    String phrase = rest.substring(match.start(), match.end());
    if (!row.sure()) {
      words.vague(new PlainWords.Named(phrase, row.means(), match.start(), match.end()));
    } else if (row.coded() == null) {
      words.name(new PlainWords.Named(phrase, row.means(), match.start(), match.end()));
    } else {
      List<String> mentions = new ArrayList<>(row.means());
      mentions.add(phrase);
      Field field = row.coded().field();
      List<Sense> senses =
          row.coded().values().stream()
              .map(value -> new Sense(field, value, labels.of(field, value), mentions, null))
              .toList();
      words.take(Meaning.of(senses, match.start(), match.end()));
    }
  }

  /// What people say for what letters write, as rows of `lay-words.tsv`: "slipped disc" for a disc
  /// herniation. Immutable and thread-safe.
  static final class LayWords {
    private static final String TABLE = "/imr/query/lay-words.tsv";

    /// A kind of treatment behind what it is for: "sleep pill" is also a "pill for sleep".
    private static final Pattern KIND = PlainWords.Reader.RULES.pattern("lay-kind");

    private final AliasMatcher<Row> matcher;

    /// A row.
    ///
    /// @param means the words of letters, at least one
    /// @param coded the values that the phrase may name, null if it names none
    /// @param sure whether it is another name of the same thing; else it is a vaguer word, which
    ///   only ranks
    record Row(List<String> means, @Nullable FieldFilter coded, boolean sure) {
      Row {
        means = List.copyOf(means);
      }
    }

    LayWords() {
      AliasMatcher.Builder<Row> builder = new AliasMatcher.Builder<>();
      Map<String, Row> turned = new LinkedHashMap<>();
      for (List<String> cells : Table.read(TABLE).rows()) {
        FieldFilter coded =
            cells.get(2).isEmpty()
                ? null
                : new FieldFilter(
                    Objects.requireNonNull(Field.of(cells.get(2)), cells.get(0)),
                    List.of(cells.get(3).split("\\|", -1)));
        Row row =
            new Row(List.of(cells.get(1).split("\\|", -1)), coded, cells.get(4).equals("sure"));
        for (String phrase : cells.get(0).split("\\|", -1)) {
          builder.add(phrase, row);
          Matcher kind = KIND.matcher(phrase);
          if (kind.matches()) {
            String of = kind.group("of");
            turned.putIfAbsent(kind.group("kind") + " for " + of, row);
            turned.putIfAbsent(kind.group("kind") + " for my " + of, row);
          }
        }
      }
      turned.forEach(builder::add); // a row of its own was added before and counts
      matcher = builder.build();
    }

    /// The phrases of each row.
    static List<List<String>> phrases() {
      return Table.read(TABLE).rows().stream()
          .map(row -> List.of(row.getFirst().split("\\|", -1)))
          .toList();
    }

    /// The phrases in a text, the longest winning.
    List<AliasMatcher.Match<Row>> find(String text) {
      return matcher.find(text);
    }
  }
}

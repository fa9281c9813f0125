package imr.field;

import imr.letter.Flag;
import imr.table.Table;
import imr.vocabulary.AliasMatcher;
import imr.vocabulary.BodyRegion;
import imr.vocabulary.Procedure;
import imr.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The words of a query that name procedures, classes, kinds of service, regions, conditions, and
/// sides.
public final class Senses {
  static final Map<String, List<String>> OUTCOMES =
      Map.of(
          "upheld",
          List.of(
              "upheld",
              "uphold",
              "denied",
              "denial",
              "denial upheld",
              "denial stands",
              "not medically necessary"),
          "overturned",
          List.of(
              "overturned",
              "overturn",
              "granted",
              "approved",
              "reversed",
              "denial overturned",
              "denial reversed",
              "treatment approved"));
  private static final Map<Flag, List<String>> FLAGS =
      Map.of(
          Flag.LEFT, List.of("left", "left sided"),
          Flag.RIGHT, List.of("right", "right sided"),
          Flag.BILATERAL, List.of("bilateral", "bilaterally"),
          Flag.RETROSPECTIVE, List.of("retrospective"),
          Flag.REMAINDER, List.of("remainder", "partially approved", "partial approval"),
          Flag.ASSOCIATED_SURGICAL, List.of("associated surgical service"));

  private final AliasMatcher<Sense> matcher;
  private final Map<String, Set<String>> sureAliases;

  public Senses(Vocabulary vocabulary, Labels labels) {
    AliasMatcher.Builder<Sense> builder = new AliasMatcher.Builder<>();
    sureAliases = new HashMap<>();
    FLAGS.forEach((flag, words) -> {
      String id = IssueValues.id(flag);
      add(builder, words, new Sense(Field.FLAG, id, labels.of(Field.FLAG, id), words, null));
    });
    addRegions(builder, vocabulary);
    for (Vocabulary.WordClass words : vocabulary.classes()) {
      Field field = Objects.requireNonNull(Field.of(words.field()), words.field());
      String label = labels.of(field, words.value());
      add(builder, words.aliases(), new Sense(field, words.value(), label, words.aliases(), null));
    }
    Set<String> classWords = new HashSet<>();
    vocabulary.classes().forEach(words -> classWords.addAll(words.aliases()));
    for (Procedure procedure : vocabulary.procedures()) {
      add(builder, procedure, classWords);
    }
    addConditions(builder, vocabulary);
    matcher = builder.build();
  }

  /// Adds regions. A word for a general one, such as "back", is any of its parts too, by the rows
  /// of `region-words.tsv`: that of the word, else that of its region.
  private static void addRegions(AliasMatcher.Builder<Sense> builder, Vocabulary vocabulary) {
    Map<List<String>, List<String>> parts = new HashMap<>();
    for (List<String> row : Table.read("/imr/field/region-words.tsv").rows()) {
      parts.put(row.subList(0, 2), List.of(row.get(2).split("\\|", -1)));
    }
    for (BodyRegion region : vocabulary.regions()) {
      List<String> usual = parts.getOrDefault(List.of(region.id(), ""), List.of());
      for (String word : region.aliases()) {
        builder.add(word, sense(region, region.aliases()));
        for (String id : parts.getOrDefault(List.of(region.id(), word), usual)) {
          builder.add(word, sense(Objects.requireNonNull(vocabulary.region(id), id), List.of()));
        }
      }
    }
  }

  private static Sense sense(BodyRegion region, List<String> mentions) {
    return new Sense(Field.REGION, region.id(), region.name(), mentions, null);
  }

  /// Adds conditions, except for "low back pain" and similar words. They name a region and a
  /// complaint, which most requests do. As a condition they would find only letters that confirm
  /// the diagnosis.
  private static void addConditions(AliasMatcher.Builder<Sense> builder, Vocabulary vocabulary) {
    Set<String> places = new HashSet<>();
    for (BodyRegion region : vocabulary.regions()) {
      places.addAll(region.aliases());
      places.addAll(region.parts());
    }
    Map<String, List<Vocabulary.NamedCondition>> kinds = vocabulary.conditionKinds();
    for (Vocabulary.NamedCondition condition : vocabulary.conditions()) {
      List<Sense> senses = new ArrayList<>(List.of(sense(condition, condition.aliases())));
      kinds
          .getOrDefault(condition.id(), List.of())
          .forEach(kind -> senses.add(sense(kind, List.of())));
      for (String alias : condition.aliases()) {
        if (!(alias.endsWith(" pain") && places.contains(alias.replace(" pain", "")))) {
          senses.forEach(sense -> builder.add(alias, sense));
        }
      }
    }
  }

  private static Sense sense(Vocabulary.NamedCondition condition, List<String> mentions) {
    return new Sense(Field.CONDITION, condition.id(), condition.name(), mentions, null);
  }

  private static void add(AliasMatcher.Builder<Sense> builder, List<String> words, Sense sense) {
    words.forEach(word -> builder.add(word, sense));
  }

  private void add(
      AliasMatcher.Builder<Sense> builder, Procedure procedure, Set<String> classWords) {
    List<String> mentions =
        procedure.aliases().stream()
            .filter(a -> !a.ambiguous())
            .map(Procedure.Alias::text)
            .toList();
    sureAliases.put(procedure.id(), Set.copyOf(mentions));
    Sense sure = new Sense(Field.PROCEDURE, procedure.id(), procedure.name(), mentions, null);
    Sense unsure =
        new Sense(Field.PROCEDURE, procedure.id(), procedure.name(), mentions, procedure);
    for (Procedure.Alias alias : procedure.aliases()) {
      if (!classWords.contains(alias.text())) { // a whole class is meant: "home health care"
        builder.add(alias.text(), alias.ambiguous() ? unsure : sure);
      }
    }
  }

  /// Finds the words with a meaning in a text. The longest match wins.
  public List<AliasMatcher.Match<Sense>> find(String text) {
    return matcher.find(text);
  }

  /// Whether these words are an unambiguous alias of a procedure.
  public boolean isAliasOf(String words, String procedure) {
    return sureAliases.getOrDefault(procedure, Set.of()).contains(words);
  }
}

package imr.vocabulary;

import imr.letter.Condition;
import imr.letter.Condition.Sense;
import imr.match.FilteredPattern;
import imr.match.FoldedText;
import imr.table.Rules;
import imr.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the diagnoses in a letter. The words around a diagnosis show whether it is confirmed,
/// suspected, or negated (`senses.tsv`). The whole case summary is read. In a rationale only
/// sentences about this patient are read, because it also quotes guidelines that name conditions in
/// general.
final class ConditionCoder {
  private static final Rules RULES = Rules.read(Rules.SPEECH);
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+(?=[A-Z0-9\"(])");
  private static final FilteredPattern OF_THIS_PATIENT = RULES.finder("of-this-patient");
  private static final FilteredPattern IN_GENERAL = RULES.finder("in-general");

  /// Statements about the file. Only what they negate is a fact about this patient.
  private static final FilteredPattern OF_THE_FILE = RULES.finder("of-the-file");

  private static final FilteredPattern PART_FOLLOWS = RULES.finder("part-follows");

  /// The maximum distance between a word such as "strain" and its body part, in characters.
  private static final int NEAR = 45;

  private final AliasMatcher<String> matcher;
  private final AliasMatcher<Map<String, String>> placed;
  private final RegionCoder regions;
  private final List<Rule> rules;

  /// @param sense null if the words name no diagnosis
  private record Rule(@Nullable Sense sense, boolean before, FilteredPattern words) {}

  ConditionCoder(RegionCoder regions) {
    this.regions = regions;
    AliasMatcher.Builder<String> builder = new AliasMatcher.Builder<>();
    for (List<String> row : Table.read("/imr/vocabulary/conditions.tsv").rows()) {
      Table.split(row.get(3)).forEach(alias -> builder.add(alias, row.get(0)));
    }
    matcher = builder.build();
    placed = placesByWord();
    rules =
        Table.read("/imr/vocabulary/senses.tsv").rows().stream()
            .map(row ->
                new Rule(
                    row.get(0).equals("none")
                        ? null
                        : Sense.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    row.get(1).equals("before"),
                    FilteredPattern.ofAnyCase(row.get(2))))
            .toList();
  }

  /// The distinct conditions, in order of their first mention. Confirmed takes precedence over
  /// suspected, and suspected over negated.
  List<Condition> code(String summary, List<String> rationales) {
    Map<String, Sense> found = new LinkedHashMap<>();
    for (String sentence : SENTENCE.split(summary, -1)) {
      read(sentence, found);
    }
    for (String rationale : rationales) {
      for (String sentence : SENTENCE.split(rationale, -1)) {
        FoldedText folded = FoldedText.of(sentence);
        if (IN_GENERAL.isIn(folded)) {
          continue;
        }
        if (OF_THIS_PATIENT.isIn(folded)) {
          read(sentence, found);
        } else if (OF_THE_FILE.isIn(folded)) {
          Map<String, Sense> told = new LinkedHashMap<>();
          read(sentence, told);
          told.values().removeIf(sense -> sense != Sense.NEGATED);
          told.forEach((id, sense) -> add(found, id, sense));
        }
      }
    }
    List<Condition> conditions = new ArrayList<>();
    found.forEach((id, sense) -> conditions.add(new Condition(id, sense)));
    return conditions;
  }

  private void read(String sentence, Map<String, Sense> found) {
    List<AliasMatcher.Match<String>> matches = matcher.find(sentence);
    readPlaced(sentence, matches, found);
    for (AliasMatcher.Match<String> match : matches) {
      Sense sense = sense(sentence, match.start(), match.end());
      for (String id : match.values()) {
        add(found, id, sense);
      }
    }
  }

  private static AliasMatcher<Map<String, String>> placesByWord() {
    Map<String, Map<String, String>> byWord = new LinkedHashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/condition-places.tsv").rows()) {
      byWord.computeIfAbsent(row.get(0), w -> new LinkedHashMap<>()).put(row.get(1), row.get(2));
    }
    AliasMatcher.Builder<Map<String, String>> builder = new AliasMatcher.Builder<>();
    byWord.forEach(builder::add);
    return builder.build();
  }

  /// "strain of the neck and low back": a word whose diagnosis depends on the body parts around it.
  private void readPlaced(
      String sentence, List<AliasMatcher.Match<String>> matches, Map<String, Sense> found) {
    List<AliasMatcher.Match<Map<String, String>>> words = placed.find(sentence);
    List<AliasMatcher.Match<?>> diagnoses = new ArrayList<>(matches);
    diagnoses.addAll(words);
    for (AliasMatcher.Match<Map<String, String>> match : words) {
      Sense sense = sense(sentence, match.start(), match.end());
      placed(sentence, match, diagnoses).forEach(id -> add(found, id, sense));
    }
  }

  /// What a word means with the regions near it. A part beyond another diagnosis is the other's
  /// ("finger sprain, knee contusion"); a word without a part of its own shares the one before it
  /// ("shoulder strain and impingement").
  private List<String> placed(
      String sentence,
      AliasMatcher.Match<Map<String, String>> word,
      List<AliasMatcher.Match<?>> diagnoses) {
    int first = wordStart(sentence, Math.max(0, word.start() - NEAR));
    int from = first;
    int to = wordStart(sentence, Math.min(sentence.length(), word.end() + NEAR));
    for (AliasMatcher.Match<?> other : diagnoses) {
      from = other.end() <= word.start() ? Math.max(from, other.end()) : from;
      to = other.start() >= word.end() ? Math.min(to, other.start()) : to;
    }
    Map<String, String> byRegion = word.values().getFirst();
    List<String> own = ids(byRegion, sentence.substring(from, to));
    boolean named =
        !regions.all(sentence.substring(from, word.start())).isEmpty()
            || PART_FOLLOWS.isIn(sentence.substring(word.end(), to));
    return own.isEmpty() && !named ? ids(byRegion, sentence.substring(first, word.start())) : own;
  }

  /// The first place from here that is not within a word: half of "cervical spine" is an "l spine".
  private static int wordStart(String text, int from) {
    int at = from;
    while (at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private List<String> ids(Map<String, String> byRegion, String text) {
    return regions.all(text).stream().filter(byRegion::containsKey).map(byRegion::get).toList();
  }

  private static void add(Map<String, Sense> found, String id, @Nullable Sense sense) {
    if (sense != null) {
      found.merge(id, sense, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  private @Nullable Sense sense(String sentence, int start, int end) {
    for (Rule rule : rules) {
      String around = rule.before ? sentence.substring(0, start) : sentence.substring(end);
      if (rule.words.isIn(around)) {
        return rule.sense;
      }
    }
    return Sense.CONFIRMED;
  }
}

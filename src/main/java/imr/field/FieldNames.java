package imr.field;

import imr.letter.Basis;
import imr.letter.Flag;
import imr.letter.IssueCodes;
import imr.letter.Service;
import imr.letter.Sex;
import imr.letter.UrDecision;
import imr.vocabulary.BodyRegion;
import imr.vocabulary.FormularyStatus;
import imr.vocabulary.Procedure;
import imr.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// All names of the values in the vocabulary, by field. Immutable and thread-safe.
public final class FieldNames {
  private static final Map<String, List<String>> SOURCES =
      Map.of(
          "MTUS", List.of("medical treatment utilization schedule"),
          "ODG", List.of("official disability guidelines"),
          "ACOEM", List.of("american college of occupational and environmental medicine"),
          "FORMULARY", List.of("drug formulary", "formulary", "mtus drug list"),
          "OTHER", List.of("other sources"),
          "NONE", List.of("none cited"));

  private final Labels labels;
  private final Map<Field, Map<String, Set<String>>> names = new EnumMap<>(Field.class);

  /// Collects the names.
  ///
  /// @param labels the values' names for people
  public FieldNames(Vocabulary vocabulary, Labels labels) {
    this.labels = labels;
    for (Field field : List.of(Field.OUTCOME, Field.LETTER_OUTCOME)) {
      add(field, "partly-overturned", List.of());
      Senses.OUTCOMES.forEach((id, words) -> add(field, id, words));
    }
    for (Procedure procedure : vocabulary.procedures()) {
      add(
          Field.PROCEDURE,
          procedure.id(),
          procedure.aliases().stream().map(Procedure.Alias::text).toList());
      add(Field.CATEGORY, procedure.category(), List.of());
      add(Field.SUBCATEGORY, procedure.subcategory(), List.of());
    }
    for (Vocabulary.WordClass words : vocabulary.classes()) {
      add(Objects.requireNonNull(Field.of(words.field())), words.value(), words.aliases());
    }
    for (Field field : List.of(Field.REGION, Field.INJURED_REGION, Field.CONCERNS)) {
      for (BodyRegion r : vocabulary.regions()) {
        add(field, r.id(), r.aliases());
        add(field, r.id(), r.parts());
      }
    }
    for (Field field :
        List.of(Field.CONDITION, Field.CONDITION_SUSPECTED, Field.CONDITION_NEGATED)) {
      vocabulary.conditions().forEach(c -> add(field, c.id(), c.aliases()));
    }
    for (Field field : List.of(Field.GUIDELINE, Field.CLAIMS_GUIDELINE)) {
      SOURCES.forEach((id, words) -> add(field, id, words));
    }
    for (Field field :
        List.of(Field.CRITERION, Field.CRITERION_MISSING, Field.CRITERION_MENTIONED)) {
      vocabulary.criteria().forEach(c -> add(field, c.id(), List.of(c.name())));
    }
    FormularyStatus.ALL.forEach(id -> add(Field.FORMULARY, id, List.of()));
    vocabulary.checks().forEach(id -> add(Field.CHECK, id, List.of()));
    addAll(Field.FLAG, Flag.values());
    addAll(Field.SERVICE, Service.values());
    addAll(Field.BASIS, Basis.values());
    addAll(Field.UR, UrDecision.values());
    addAll(Field.TIMING, IssueCodes.Timing.values());
    addAll(Field.SEX, Sex.values());
    add(Field.UR, "denied-or-not-stated", List.of("denied"));
    Bands.SINCE_INJURY.forEach(band -> add(Field.SINCE_INJURY, band, List.of()));
    Bands.AGES.forEach(band -> add(Field.AGE_BAND, band, List.of()));
    for (Field field : List.of(Field.UR_TO_APPLICATION, Field.TO_DECISION)) {
      Bands.STEPS.forEach(band -> add(field, band, List.of()));
    }
  }

  private void addAll(Field field, Enum<?>[] values) {
    for (Enum<?> value : values) {
      add(field, IssueValues.id(value), List.of());
    }
  }

  private void add(Field field, String id, List<String> words) {
    Set<String> all =
        names
            .computeIfAbsent(field, f -> new LinkedHashMap<>())
            .computeIfAbsent(id, i -> new LinkedHashSet<>(List.of(labels.of(field, i), i)));
    all.addAll(words);
  }

  /// The fields whose values the vocabulary knows.
  public Set<Field> fields() {
    return names.keySet();
  }

  /// The names of each value of a field: first its label, then its id, then its aliases.
  public Map<String, List<String>> of(Field field) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    Objects.requireNonNull(names.get(field), field::id)
        .forEach((id, all) -> copy.put(id, new ArrayList<>(all)));
    return copy;
  }
}

package imr.field;

import imr.letter.CaseNumber;
import imr.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Resolves a field's value from what people type: its id, its label, or any alias. Immutable and
/// thread-safe.
public final class FieldValues {
  /// Fields whose values are only in the index, in the form `source: chapter`. Without a source,
  /// part of the chapter is enough.
  private static final Set<Field> CHAPTERS =
      Set.of(Field.CHAPTER, Field.CHAPTER_FAMILY, Field.EDITION, Field.CLAIMS_CHAPTER);

  private final Vocabulary vocabulary;
  private final Map<Field, Map<String, Set<String>>> idsByForm = new EnumMap<>(Field.class);

  public FieldValues(Vocabulary vocabulary, FieldNames names) {
    this.vocabulary = vocabulary;
    for (Field field : names.fields()) {
      Map<String, Set<String>> forms = new LinkedHashMap<>();
      names
          .of(field)
          .forEach((id, all) ->
              all.forEach(
                  n -> forms.computeIfAbsent(folded(n), f -> new LinkedHashSet<>()).add(id)));
      idsByForm.put(field, forms);
    }
  }

  /// Replaces each value of a filter with its id.
  ///
  /// @throws SearchException.BadRequest if a value is unknown; the message suggests similar values
  public FieldFilter known(FieldFilter filter) {
    return new FieldFilter(
        filter.field(),
        filter.values().stream()
            .flatMap(v -> known(filter.field(), v).stream())
            .distinct()
            .toList());
  }

  private List<String> known(Field field, String typed) {
    String value = typed.strip();
    switch (field.kind()) {
      case DAY -> {
        return List.of(DayRange.normalized(field, value));
      }
      case NUMBER -> {
        var _ = NumberRange.parse(field, value);
        return List.of(value);
      }
      case TEXT ->
          throw new SearchException.BadRequest(
              field.id() + " is a text field and can't be a filter");
      case CODE -> {
        if (FieldFilter.isPattern(value) || value.equalsIgnoreCase(FieldFilter.UNKNOWN)) {
          return List.of(value.toLowerCase(Locale.ROOT));
        }
      }
    }
    Map<String, Set<String>> forms = idsByForm.get(field);
    if (forms != null) {
      Set<String> ids = forms.getOrDefault(folded(value), forms.get(singular(folded(value))));
      if (ids == null) {
        throw unknown(field, value, forms);
      }
      return List.copyOf(ids);
    }
    return List.of(
        switch (field) {
          case CASE -> {
            CaseNumber number = CaseNumber.parse(value);
            yield number == null ? value : number.value();
          }
          case SPECIALTY -> specialty(value);
          default -> CHAPTERS.contains(field) && !value.contains(": ") ? "*" + value + "*" : value;
        });
  }

  /// Resolves a specialty by its name or by the people who practice it. An unknown specialty stays
  /// as printed.
  private String specialty(String value) {
    String counted = vocabulary.specialties().counted(value);
    if (vocabulary.specialties().names().contains(counted)) {
      return counted;
    }
    return vocabulary.specialties().find(value).stream()
        .filter(m -> m.start() == 0 && m.end() == value.length())
        .map(m -> m.values().getFirst())
        .findFirst()
        .orElse(value);
  }

  private static SearchException unknown(
      Field field, String value, Map<String, Set<String>> forms) {
    Set<String> all =
        forms.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    Set<String> near = near(value, forms);
    boolean few = all.size() <= 20;
    String those =
        (few ? all : near)
            .stream().limit(20).map(FieldValues::quoted).collect(Collectors.joining(", "));
    return new SearchException.BadRequest(
        String.format(
            Locale.ROOT,
            "%s has no value \"%s\"%s",
            field.id(),
            value,
            those.isEmpty()
                ? "; choose one from the filters next to the results"
                : (few ? "; its values are " : "; similar values: ") + those));
  }

  /// Ids whose names contain the typed text or are spelled similarly, nearest first.
  private static Set<String> near(String value, Map<String, Set<String>> forms) {
    String form = folded(value);
    Map<Integer, Set<String>> byDistance = new TreeMap<>();
    forms.forEach((known, ids) -> {
      int distance = Spelling.distance(known, form, 2);
      if (distance <= 2 || (form.length() > 2 && known.contains(form))) {
        byDistance.computeIfAbsent(distance, d -> new LinkedHashSet<>()).addAll(ids);
      }
    });
    return byDistance.values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Replaces each unknown value with the most similar one. A value without a similar one is
  /// dropped.
  ///
  /// @return null if no value remains
  public @Nullable FieldFilter nearest(FieldFilter filter) {
    List<String> nearest = new ArrayList<>();
    for (String value : filter.values()) {
      try {
        nearest.addAll(known(filter.field(), value));
      } catch (SearchException.BadRequest _) {
        near(value, idsByForm.getOrDefault(filter.field(), Map.of())).stream()
            .limit(1)
            .forEach(nearest::add);
      }
    }
    return nearest.isEmpty()
        ? null
        : new FieldFilter(filter.field(), nearest.stream().distinct().toList());
  }

  private static String quoted(String id) {
    return id.indexOf(' ') < 0 ? id : '"' + id + '"';
  }

  private static String singular(String form) {
    return form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+<>]+", " ").strip();
  }
}

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

/// Reads what people type as a field's value: its id, its name, or any of its other names.
/// Immutable, so safe to share.
public final class FieldValues {
  /// Values that only the index knows, told by the source before a colon: parts of the rest will
  /// do.
  private static final Set<Field> CHAPTERS =
      Set.of(Field.CHAPTER, Field.EDITION, Field.CLAIMS_CHAPTER);

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

  /// The filter with each value as the index knows it.
  ///
  /// @throws SearchException.BadRequest where a value is none, with those that come near
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
          throw new SearchException.BadRequest(field.id() + " is a text: it cannot filter");
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

  /// A specialty of the table, or of the people who practise it; else as it is printed.
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
                ? "; take one from the filters beside the results"
                : (few ? "; it has " : "; near are ") + those));
  }

  /// Values whose names hold what was typed, or are spelled nearly so; the nearest first.
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

  /// The filter with the nearest value in place of each that is none; a value that comes near none
  /// is left out.
  ///
  /// @return null where nothing is left
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

package imr.query;

import imr.field.Field;
import imr.field.FieldNames;
import imr.field.Sense;
import imr.field.Senses;
import imr.query.QueryToken.Filter;
import imr.vocabulary.AliasMatcher;
import imr.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The labels of filters as the pages print them, such as `Lumbar sprain or strain` or `Diclofenac
/// (oral)`: typed whole, they are that filter, whatever operators they hold. Immutable and
/// thread-safe.
final class FilterLabels {
  /// What would be read as an operator or a separator.
  private static final Pattern OPERATOR =
      Pattern.compile("[(),;:/&+]|\\b(?:or|and|not)\\b", Pattern.CASE_INSENSITIVE);

  /// Outcomes of a letter that are outcomes of its issues too, which is what people mean.
  private static final Set<String> OF_ISSUES = Set.of("upheld", "overturned");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /// By the first word, the longest label first.
  private final Map<String, Map<String, Value>> byFirstWord = new HashMap<>();

  /// @param anywhere whether the label is read within a longer query too
  private record Value(Field field, String id, boolean anywhere) {}

  FilterLabels(FieldNames names, Senses senses, Vocabulary vocabulary) {
    Map<String, Value> labels = new LinkedHashMap<>();
    for (Field field : Field.facets()) {
      if (field != Field.OUTCOME && names.fields().contains(field)) {
        names
            .of(field)
            .forEach((id, all) -> {
              if (field != Field.LETTER_OUTCOME || !OF_ISSUES.contains(id)) {
                add(labels, senses, field, id, all.getFirst());
              }
            });
      }
      if (field == Field.SPECIALTY) {
        vocabulary.specialties().names().forEach(name -> add(labels, senses, field, name, name));
      }
    }
    labels.keySet().stream()
        .sorted((a, b) -> b.length() - a.length())
        .forEach(label ->
            byFirstWord
                .computeIfAbsent(firstWord(label), w -> new LinkedHashMap<>())
                .put(label, labels.get(label)));
  }

  private static void add(
      Map<String, Value> labels, Senses senses, Field field, String id, String label) {
    String folded = label.toLowerCase(Locale.ROOT);
    if (WORD.matcher(folded).lookingAt() && !isUnderstood(senses, label)) {
      labels.putIfAbsent(folded, new Value(field, id, OPERATOR.matcher(label).find()));
    }
  }

  /// Whether the words have a sure meaning of their own: `knee` is a body region before it is an
  /// injured one.
  private static boolean isUnderstood(Senses senses, String label) {
    List<AliasMatcher.Match<Sense>> found = senses.find(label);
    return !OPERATOR.matcher(label).find()
        && found.size() == 1
        && found.getFirst().end() - found.getFirst().start() == label.length()
        && found.getFirst().values().stream().anyMatch(s -> s.ambiguous() == null);
  }

  private static String firstWord(String text) {
    var m = WORD.matcher(text);
    return m.lookingAt() ? m.group() : "";
  }

  /// The filter whose label begins at a place of a query, null if none does.
  @Nullable Filter at(String q, int at) {
    String rest = q.substring(at).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Value> each :
        byFirstWord.getOrDefault(firstWord(rest), Map.of()).entrySet()) {
      String label = each.getKey();
      int end = at + label.length();
      if (rest.startsWith(label)
          && (end == q.length() || !Character.isLetterOrDigit(q.charAt(end)))
          && (each.getValue().anywhere || isWhole(q, at, end))) {
        return new Filter(each.getValue().field, List.of(each.getValue().id), at, end, false);
      }
    }
    return null;
  }

  private static boolean isWhole(String q, int start, int end) {
    return q.substring(0, start).isBlank() && q.substring(end).isBlank();
  }
}

package imr.search;

import imr.engine.SearchPlan;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import imr.query.QueryLanguage;
import imr.query.QueryNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The treatment that a query asks for, with the classes that contain it.
///
/// @param filter finds the decisions on it
/// @param label its name, as in the vocabulary
/// @param classes its subcategory and category, the narrower first; fewer if it is one itself
public record Treatment(FieldFilter filter, String label, List<Group> classes) {
  /// How much meeting a condition counts among the nearest decisions: more than any words.
  private static final float OF_CONDITION = 30f;

  public Treatment {
    classes = List.copyOf(classes);
  }

  /// A class of treatments.
  ///
  /// @param filter finds the decisions on all of them
  public record Group(FieldFilter filter, String label) {}

  /// @param filter of a procedure, subcategory, or category
  static Treatment of(FieldFilter filter, Labels labels) {
    List<Group> classes = new ArrayList<>();
    for (FieldFilter at = parent(filter, labels); at != null; at = parent(at, labels)) {
      classes.add(new Group(at, label(at, labels)));
    }
    return new Treatment(filter, label(filter, labels), classes);
  }

  /// The narrowest class, null if the treatment is a category.
  public @Nullable Group group() {
    return classes.isEmpty() ? null : classes.getFirst();
  }

  /// The decisions nearest to a query for the treatment that nothing meets.
  ///
  /// @param filters that all of them must meet
  SearchPlan.Nearest nearest(QueryLanguage.Read read, List<FieldFilter> filters) {
    List<QueryNode> evidence = new ArrayList<>(read.evidence());
    read.filters().stream()
        .filter(other -> !other.equals(filter))
        .forEach(other -> {
          evidence.add(new QueryNode.Weighted(new QueryNode.Coded(other), OF_CONDITION));
          if (other.field() == Field.REGION) {
            FieldFilter concerned = new FieldFilter(Field.CONCERNS, other.values());
            evidence.add(new QueryNode.Weighted(new QueryNode.Coded(concerned), OF_CONDITION / 2));
          }
        });
    Group group = group();
    return new SearchPlan.Nearest(filter, group == null ? null : group.filter(), filters, evidence);
  }

  private static String label(FieldFilter filter, Labels labels) {
    return filter.values().stream()
        .map(value -> labels.of(filter.field(), value))
        .collect(Collectors.joining(" or "));
  }

  private static @Nullable FieldFilter parent(FieldFilter filter, Labels labels) {
    Field parent =
        switch (filter.field()) {
          case PROCEDURE -> Field.SUBCATEGORY;
          case SUBCATEGORY -> Field.CATEGORY;
          default -> null;
        };
    if (parent == null) {
      return null;
    }
    List<String> values =
        filter.values().stream()
            .map(value -> labels.parent(filter.field(), value))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return values.isEmpty() ? null : new FieldFilter(parent, values);
  }

  /// Decisions on the treatment, in a sentence, such as `TENS unit decision` or `decisions on
  /// opioids`.
  public String decisions(boolean one) {
    String noun = one ? "decision" : "decisions";
    String name = inSentence(label);
    return filter.field() == Field.PROCEDURE && !isPlural(name)
        ? name + " " + noun
        : noun + " on " + name;
  }

  /// A name as it is written inside a sentence: in lower case except acronyms and letters after the
  /// first of a word.
  static String inSentence(String label) {
    return List.of(label.split(" ")).stream()
        .map(word -> isCapitalized(word) ? word.toLowerCase(Locale.ROOT) : word)
        .collect(Collectors.joining(" "));
  }

  /// Whether a word is written with lower case but for its first, unlike `TENS` or `H2`.
  private static boolean isCapitalized(String word) {
    return !word.matches(".*[\\p{L}\\d]\\p{Lu}.*") && word.matches(".*\\p{Ll}.*");
  }

  private static boolean isPlural(String name) {
    return name.matches(".*[^s]s") && !name.endsWith("sis");
  }
}

package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An operand among plain words: a single word, or words with a recognized meaning.
sealed interface QueryUnit {
  record Plain(String text, int start, int end) implements QueryUnit {}

  /// A phrase that is searched in other words too.
  record Phrase(PlainWords.Named named) implements QueryUnit {}

  /// Words that were understood.
  ///
  /// @param meanings alternative meanings, all of one field
  record Meant(List<Meaning> meanings) implements QueryUnit {
    public Meant {
      meanings = List.copyOf(meanings);
    }

    Field field() {
      return meanings.getFirst().field();
    }

    /// Whether issues with these values are left out.
    boolean excluded() {
      return meanings.getFirst().excluded();
    }

    FieldFilter filter() {
      return new FieldFilter(
          field(),
          meanings.stream()
              .flatMap(m -> m.senses().stream())
              .map(Sense::value)
              .distinct()
              .toList());
    }
  }

  /// Alternatives, each a conjunction of units.
  record Choice(List<List<QueryUnit>> choices) implements QueryUnit {
    public Choice {
      choices = choices.stream().map(List::copyOf).toList();
    }
  }

  /// The fields that describe a request. Adjacent words of these fields are one phrase for "or".
  Set<Field> OF_REQUEST =
      Set.of(
          Field.PROCEDURE,
          Field.CATEGORY,
          Field.SUBCATEGORY,
          Field.REGION,
          Field.FLAG,
          Field.SERVICE,
          Field.CONDITION);

  /// The fields of a request that describe the treatment, not the place.
  Set<Field> KINDS = Set.of(Field.PROCEDURE, Field.CATEGORY, Field.SUBCATEGORY);

  /// Joins segments at "or". It joins adjacent values of one field ("cervical or thoracic MRI"),
  /// whole phrases ("head CT or brain MRI"), or else the two words next to it.
  ///
  /// @param segments the units between one "or" and the next, none empty
  static List<QueryUnit> joined(List<List<QueryUnit>> segments) {
    List<QueryUnit> units = new ArrayList<>(segments.getFirst());
    int whole = -1; // start of the last segment while it can extend a choice
    for (List<QueryUnit> segment : segments.subList(1, segments.size())) {
      whole = join(units, new ArrayList<>(segment), whole);
    }
    return units;
  }

  /// @param choice the index of a choice to extend, or -1
  private static int join(List<QueryUnit> units, List<QueryUnit> next, int choice) {
    if (choice >= 0 && choice == units.size() - 1 && units.getLast() instanceof Choice(var old)) {
      int phrase = prefix(next);
      List<List<QueryUnit>> more = new ArrayList<>(old);
      more.add(next.subList(0, phrase));
      units.set(choice, new Choice(more));
      units.addAll(next.subList(phrase, next.size()));
      return phrase == next.size() ? choice : -1;
    }
    int from = suffix(units);
    int to = prefix(next);
    List<QueryUnit> left = units.subList(from, units.size());
    List<QueryUnit> right = next.subList(0, to);
    if (isShared(left, right)) {
      merge(left, (Meant) right.getFirst());
      units.addAll(next.subList(1, next.size()));
      return -1;
    }
    Choice both = new Choice(List.of(List.copyOf(left), List.copyOf(right)));
    left.clear();
    units.add(both);
    int at = units.size() - 1;
    units.addAll(next.subList(to, next.size()));
    return to == next.size() ? at : -1;
  }

  /// Whether the first unit on the right only adds a value to a unit on the left.
  private static boolean isShared(List<QueryUnit> left, List<QueryUnit> right) {
    if (!(right.getFirst() instanceof Meant first)
        || !(left.getLast() instanceof Meant last)
        || first.excluded() != last.excluded()) {
      return false;
    }
    Set<Field> a = fields(left);
    Set<Field> b = fields(right);
    if (last.field() == first.field()) {
      return !(a.size() > 1 && a.equals(b));
    }
    boolean noKind = b.stream().noneMatch(KINDS::contains) && a.stream().anyMatch(KINDS::contains);
    return noKind && a.contains(first.field()) && right.size() == 1;
  }

  private static void merge(List<QueryUnit> left, Meant more) {
    for (int i = left.size() - 1; i >= 0; i--) {
      if (left.get(i) instanceof Meant meant
          && meant.field() == more.field()
          && meant.excluded() == more.excluded()) {
        List<Meaning> both = new ArrayList<>(meant.meanings());
        both.addAll(more.meanings());
        left.set(i, new Meant(both));
        return;
      }
    }
  }

  private static Set<Field> fields(List<QueryUnit> units) {
    Set<Field> fields = new HashSet<>();
    units.forEach(u -> {
      if (u instanceof Meant meant) {
        fields.add(meant.field());
      }
    });
    return fields;
  }

  private static boolean isOfRequest(QueryUnit unit) {
    return unit instanceof Meant meant && OF_REQUEST.contains(meant.field());
  }

  /// The start of the phrase at the end of the units.
  private static int suffix(List<QueryUnit> units) {
    int from = units.size() - 1;
    while (from > 0 && isOfRequest(units.get(from)) && isOfRequest(units.get(from - 1))) {
      from--;
    }
    return from;
  }

  /// The end of the phrase at the start of the units.
  private static int prefix(List<QueryUnit> units) {
    int to = 1;
    while (to < units.size() && isOfRequest(units.get(to - 1)) && isOfRequest(units.get(to))) {
      to++;
    }
    return to;
  }
}

package imr.lucene;

import imr.letter.Outcome;
import imr.search.CompareAnswer;
import imr.search.CompareAnswer.Cell;
import imr.search.CompareAnswer.Shared;
import imr.search.CompareAnswer.Stratum;
import imr.search.Field;
import imr.search.FieldFilter;
import imr.search.Rated;
import imr.search.SplitAnswer;
import imr.search.Tally;
import imr.search.TallyBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// Counts each value of some fields against the rest, in one pass over a segment. What is kept of
/// the issues without a value is how they differ from all issues, so a letter costs as much as it
/// has values.
final class Splitter implements BySegment.Segment<Splitter.Splits> {
  private final IssueColumns issues;
  private final ValueColumn procedures;
  private final List<Field> fields;
  private final List<ValueColumn> columns = new ArrayList<>();

  /// The values of each column by ordinal, read when first met.
  private final List<@Nullable Key[]> keys = new ArrayList<>();

  private final @Nullable String[] procedureNames;
  private final List<Facts> letter = new ArrayList<>();
  private final Splits sum = new Splits();
  private int at = -1;

  private Splitter(List<Field> fields, LeafReaderContext leaf) throws IOException {
    this.fields = fields;
    issues = new IssueColumns(leaf);
    procedures = new ValueColumn(leaf, Field.PROCEDURES);
    procedureNames = new @Nullable String[procedures.size()];
    for (Field field : fields) {
      ValueColumn column = new ValueColumn(leaf, field);
      columns.add(column);
      keys.add(new @Nullable Key[column.size()]);
    }
  }

  static BySegment<Splits> of(List<Field> fields) {
    return new BySegment<>(leaf -> new Splitter(fields, leaf), new Splits(), Splits::plus);
  }

  /// A value of a field.
  private record Key(Field field, String value) {}

  /// An issue of the letter at hand.
  private record Facts(
      @Nullable Outcome outcome, boolean onMerits, String procedures, List<Key> values) {
    boolean isRated() {
      return outcome == Outcome.UPHELD || outcome == Outcome.OVERTURNED;
    }

    Cell cell() {
      int won = outcome == Outcome.OVERTURNED ? 1 : 0;
      return isRated() ? new Cell(won, 1 - won) : Cell.ZERO;
    }
  }

  /// What is known of one value.
  ///
  /// @param with the issues that have it
  /// @param less what the letters with it lose when those issues are taken away
  private record Part(Tally with, Tally less, Shared shared, Map<String, Cell> strata) {
    Part plus(Part other) {
      Map<String, Cell> cells = new HashMap<>(strata);
      other.strata.forEach((procedure, cell) -> cells.merge(procedure, cell, Cell::plus));
      return new Part(
          with.plus(other.with), less.plus(other.less), shared.plus(other.shared), cells);
    }
  }

  /// What was counted.
  static final class Splits {
    private Tally all = Tally.ZERO;
    private final Map<String, Cell> strata = new HashMap<>();
    private final Map<Key, Part> parts = new HashMap<>();

    private Splits plus(Splits other) {
      Splits both = new Splits();
      both.all = all.plus(other.all);
      for (Splits each : List.of(this, other)) {
        each.strata.forEach((procedure, cell) -> both.strata.merge(procedure, cell, Cell::plus));
        each.parts.forEach((key, part) -> both.parts.merge(key, part, Part::plus));
      }
      return both;
    }

    SplitAnswer answer(String fingerprint, List<Field> fields) {
      List<SplitAnswer.Split> splits = new ArrayList<>();
      for (Field field : fields) {
        parts.entrySet().stream()
            .filter(e -> e.getKey().field() == field)
            .sorted(Comparator.comparing(e -> e.getKey().value()))
            .forEach(e ->
                splits.add(
                    new SplitAnswer.Split(
                        field, e.getKey().value(), groups(fingerprint, e.getValue()))));
      }
      return new SplitAnswer(fingerprint, all, splits);
    }

    private CompareAnswer groups(String fingerprint, Part part) {
      Map<String, Stratum> both = new HashMap<>();
      strata.forEach((procedure, cell) -> {
        Cell with = part.strata.getOrDefault(procedure, Cell.ZERO);
        both.put(procedure, new Stratum(with, cell.minus(with)));
      });
      Shared shared = part.shared;
      Shared letters =
          new Shared(all.rated().letters(), shared.xx(), shared.xn(), shared.nx(), shared.nn());
      return new CompareAnswer(fingerprint, part.with, all.minus(part.less), 0, letters, both);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    int of = issues.letter(doc);
    if (of != at) {
      close();
      at = of;
    }
    List<Key> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      for (int ord : columns.get(i).ords(doc)) {
        Key key = key(i, ord);
        if (!key.value().equals(FieldFilter.UNKNOWN)) {
          values.add(key);
        }
      }
    }
    letter.add(
        new Facts(
            issues.outcome(doc), issues.isOnMerits(doc), procedure(procedures.ord(doc)), values));
  }

  private Key key(int column, int ord) throws IOException {
    @Nullable Key[] known = keys.get(column);
    Key key = known[ord];
    if (key == null) {
      key = new Key(fields.get(column), columns.get(column).value(ord));
      known[ord] = key;
    }
    return key;
  }

  private String procedure(int ord) throws IOException {
    String name = procedureNames[ord];
    if (name == null) {
      name = procedures.value(ord);
      procedureNames[ord] = name;
    }
    return name;
  }

  private void close() {
    if (letter.isEmpty()) {
      return;
    }
    Tally whole = tally(facts -> true);
    sum.all = sum.all.plus(whole);
    letter.stream()
        .filter(Facts::isRated)
        .forEach(facts -> sum.strata.merge(facts.procedures(), facts.cell(), Cell::plus));
    letter.stream()
        .flatMap(facts -> facts.values().stream())
        .distinct()
        .forEach(key -> {
          Tally with = tally(facts -> facts.values().contains(key));
          Tally without = tally(facts -> !facts.values().contains(key));
          Map<String, Cell> cells = new HashMap<>();
          letter.stream()
              .filter(facts -> facts.isRated() && facts.values().contains(key))
              .forEach(facts -> cells.merge(facts.procedures(), facts.cell(), Cell::plus));
          Rated a = with.rated();
          Rated b = without.rated();
          Shared shared = Shared.ZERO.with(a.issues(), a.overturned(), b.issues(), b.overturned());
          sum.parts.merge(key, new Part(with, whole.minus(without), shared, cells), Part::plus);
        });
    letter.clear();
  }

  private Tally tally(Predicate<Facts> which) {
    TallyBuilder tally = new TallyBuilder();
    letter.stream()
        .filter(which)
        .forEach(facts -> tally.add(at, facts.outcome(), facts.onMerits()));
    return tally.tally();
  }

  @Override
  public Splits counted() {
    close();
    return sum;
  }
}

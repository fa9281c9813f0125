package imr.engine;

import imr.engine.CompareAnswer.Cell;
import imr.engine.CompareAnswer.Shared;
import imr.engine.CompareAnswer.Stratum;
import imr.field.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Accumulates a [SplitAnswer]. For the issues without a value, it stores only how they differ from
/// all issues, so the cost of a letter depends on the number of its values. Not thread-safe.
public final class SplitSums {
  private Tally all = Tally.ZERO;
  private final Map<String, Cell> strata = new HashMap<>();
  private final Map<Key, Part> parts = new HashMap<>();

  /// A value of a field.
  public record Key(Field field, String value) {}

  /// The sums of one value.
  ///
  /// @param with the tally of the issues with the value
  /// @param less the tally of letters with the value, minus their tally without these issues
  /// @param shared the cross sums of both groups, over letters with the value
  /// @param strata the issues with the value, by their procedures
  public record Part(Tally with, Tally less, Shared shared, Map<String, Cell> strata) {
    public Part {
      strata = Map.copyOf(strata);
    }

    private Part plus(Part other) {
      Map<String, Cell> cells = new HashMap<>(strata);
      other.strata.forEach((procedure, cell) -> cells.merge(procedure, cell, Cell::plus));
      return new Part(
          with.plus(other.with), less.plus(other.less), shared.plus(other.shared), cells);
    }
  }

  /// Adds letters. None of them may have been added before.
  public void add(Tally letters) {
    all = all.plus(letters);
  }

  /// Adds issues with some procedures.
  public void add(String procedures, Cell cell) {
    strata.merge(procedures, cell, Cell::plus);
  }

  /// Adds the sums of a value.
  public void add(Key key, Part part) {
    parts.merge(key, part, Part::plus);
  }

  /// The sum of both. No letter may be in both.
  public SplitSums plus(SplitSums other) {
    SplitSums both = new SplitSums();
    for (SplitSums each : List.of(this, other)) {
      both.add(each.all);
      each.strata.forEach(both::add);
      each.parts.forEach(both::add);
    }
    return both;
  }

  /// The answer, with values ordered by field and value.
  public SplitAnswer answer(String fingerprint, List<Field> fields) {
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

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

/// Adds up what a [SplitAnswer] tells. What is kept of the issues without a value is how they
/// differ from all issues, so a letter costs as much as it has values. Used by one thread.
public final class SplitSums {
  private Tally all = Tally.ZERO;
  private final Map<String, Cell> strata = new HashMap<>();
  private final Map<Key, Part> parts = new HashMap<>();

  /// A value of a field.
  public record Key(Field field, String value) {}

  /// What is known of one value.
  ///
  /// @param with the issues that have it
  /// @param less what the letters with it lose when those issues are taken away
  /// @param shared how both vary together, in letters with the value
  /// @param strata its issues by their procedures
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

  /// Adds letters, of which none may have been added before.
  public void add(Tally letters) {
    all = all.plus(letters);
  }

  /// Adds issues of some procedures.
  public void add(String procedures, Cell cell) {
    strata.merge(procedures, cell, Cell::plus);
  }

  /// Adds what letters say of a value.
  public void add(Key key, Part part) {
    parts.merge(key, part, Part::plus);
  }

  /// Of both; no letter may stand in both.
  public SplitSums plus(SplitSums other) {
    SplitSums both = new SplitSums();
    for (SplitSums each : List.of(this, other)) {
      both.add(each.all);
      each.strata.forEach(both::add);
      each.parts.forEach(both::add);
    }
    return both;
  }

  /// The values in the order of fields and values.
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

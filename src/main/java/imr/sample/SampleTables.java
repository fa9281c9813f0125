package imr.sample;

import imr.vocabulary.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What letters are made of, read from the tables beside this package.
record SampleTables(
    List<Scenario> scenarios,
    Map<String, Criterion> criteria,
    Map<String, Place> places,
    List<Specialty> reviewers) {

  /// Something that is asked for.
  ///
  /// @param requests templates; `@region` and `+procedure` at the end say what else they name
  /// @param places ids, empty where no body part is named
  /// @param guideline its kind, a colon, and the section
  record Scenario(
      String procedure,
      int weight,
      List<String> requests,
      List<String> places,
      String guideline,
      List<String> criteria) {}

  /// Something that a reviewer finds shown or missing.
  ///
  /// @param background what the case summary says of it
  /// @param required what the guideline asks for
  record Criterion(String background, List<String> shown, List<String> missing, String required) {}

  /// A body part with all that goes with it.
  record Place(
      String id,
      String part,
      boolean sided,
      List<String> levels,
      String chapter,
      int year,
      String odg,
      List<String> diagnoses,
      List<String> injuries) {}

  record Specialty(int weight, List<String> names) {}

  static SampleTables load() {
    return new SampleTables(
        rows("scenarios").stream()
            .map(r ->
                new Scenario(
                    r.get(0),
                    Integer.parseInt(r.get(1)),
                    split(r.get(2), "\\|"),
                    r.get(3).equals("-") ? List.of() : split(r.get(3), ","),
                    r.get(4),
                    split(r.get(5), ",")))
            .toList(),
        rows("criteria").stream()
            .collect(
                Collectors.toMap(
                    r -> r.get(0),
                    r ->
                        new Criterion(
                            r.get(1), split(r.get(2), "\\|"), split(r.get(3), "\\|"), r.get(4)))),
        rows("places").stream()
            .map(r ->
                new Place(
                    r.get(0),
                    r.get(1),
                    r.get(2).equals("yes"),
                    split(r.get(3), ","),
                    r.get(4),
                    Integer.parseInt(r.get(5)),
                    r.get(6),
                    split(r.get(7), "\\|"),
                    split(r.get(8), "\\|")))
            .collect(Collectors.toMap(Place::id, Function.identity())),
        rows("reviewers").stream()
            .map(r -> new Specialty(Integer.parseInt(r.get(0)), split(r.get(1), ", ")))
            .toList());
  }

  private static List<List<String>> rows(String name) {
    return Table.read("/imr/sample/" + name + ".tsv").rows();
  }

  private static List<String> split(String cell, String at) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(at));
  }
}

package imr.sample;

import imr.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The building blocks of synthetic letters, read from this package's tables.
record SampleTables(
    List<Scenario> scenarios,
    Map<String, Criterion> criteria,
    Map<String, Place> places,
    List<Specialty> reviewers) {

  /// A treatment that can be requested, with its texts.
  ///
  /// @param requests templates; `@region` and `+procedure` at the end name further codes of the
  ///   request
  /// @param places ids of body parts; empty if the request names none
  /// @param guideline its kind, a colon, and the section
  record Scenario(
      String procedure,
      int weight,
      List<String> requests,
      List<String> places,
      String guideline,
      List<String> criteria) {}

  /// A criterion with sentences that describe it as proved or missing.
  ///
  /// @param background a sentence for the case summary
  /// @param required a sentence about the guideline's requirement
  record Criterion(String background, List<String> shown, List<String> missing, String required) {}

  /// A body part with its spinal levels, guideline chapters, diagnoses, and injuries.
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

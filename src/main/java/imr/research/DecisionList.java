package imr.research;

import imr.engine.Hit;
import java.util.List;
import java.util.stream.Collectors;

/// A list of decisions to cite, as text or CSV.
public final class DecisionList {
  private static final List<String> COLUMNS =
      List.of(
          "case",
          "issue",
          "request",
          "outcome",
          "decided",
          "specialties",
          "guidelines",
          "quotation",
          "path");

  private DecisionList() {}

  /// The list as text, a paragraph for each decision.
  public static String text(List<Hit> hits) {
    return hits.stream().map(Citation::inFull).collect(Collectors.joining("\n\n", "", "\n"));
  }

  /// The list as CSV (RFC 4180) with a header. Spreadsheets read no cell as a formula.
  public static String csv(List<Hit> hits) {
    StringBuilder csv = new StringBuilder();
    Csv rows = new Csv(csv, COLUMNS);
    for (Hit hit : hits) {
      Citation c = Citation.of(hit);
      rows.row(
          List.of(
              c.number(),
              c.issue(),
              c.request(),
              c.outcome(),
              c.decided(),
              c.specialties(),
              c.guidelines(),
              c.quotation(),
              c.path()));
    }
    return csv.toString();
  }
}

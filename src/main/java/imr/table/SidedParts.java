package imr.table;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words for parts of the body of which there are two, by the last column of `regions.tsv`: a
/// lone "L" or "R" before one of them is its side.
public final class SidedParts {
  public static final String MACRO = "two-sided";

  /// Alternatives for a regular expression, the longest first.
  public static final String PATTERN =
      Table.read("/imr/vocabulary/regions.tsv").rows().stream()
          .filter(row -> row.get(4).equals("two"))
          .flatMap(row ->
              Stream.concat(Table.split(row.get(2)).stream(), Table.split(row.get(3)).stream()))
          .sorted((a, b) -> b.length() - a.length())
          .collect(Collectors.joining("|"));

  private SidedParts() {}
}

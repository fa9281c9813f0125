package imr.vocabulary;

import imr.letter.Basis;
import imr.letter.PrintedDates;
import imr.letter.Service;
import imr.match.FilteredPattern;
import imr.match.FoldedText;
import imr.table.Rules;
import imr.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Codes the purpose of an item and the ground of its decision, by the rows of `service.tsv` and
/// `basis.tsv`.
final class NatureCoder {
  private static final FilteredPattern SERVICE_DATE =
      Rules.read(Rules.SPEECH).finder("service-date");

  private final List<ServiceRow> services =
      Table.read("/imr/vocabulary/service.tsv").rows().stream()
          .map(row ->
              new ServiceRow(
                  row.get(0), pattern(row.get(1)), FilteredPattern.of(pattern(row.get(1)))))
          .toList();
  private final List<BasisRow> bases = new ArrayList<>();

  private record ServiceRow(String where, Pattern pattern, FilteredPattern finder) {}

  private record BasisRow(Basis basis, FilteredPattern words) {}

  NatureCoder() {
    for (List<String> row : Table.read("/imr/vocabulary/basis.tsv").rows()) {
      Basis basis = Basis.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
      bases.add(new BasisRow(basis, FilteredPattern.of(pattern(row.get(1)))));
    }
  }

  Service service(String request, List<String> procedures, String rationale) {
    for (ServiceRow row : services) {
      boolean found =
          switch (row.where) {
            case "request" -> row.finder.isIn(request);
            case "rationale" -> row.finder.isIn(rationale);
            default -> procedures.stream().anyMatch(p -> row.pattern.matcher(p).matches());
          };
      if (found) {
        return Service.PERIOPERATIVE;
      }
    }
    return Service.PRIMARY;
  }

  /// The first matching row decides. If none matches, the rationale decides on the merits.
  Basis basis(String rationale) {
    if (rationale.isBlank()) {
      return Basis.UNCLEAR;
    }
    FoldedText words = FoldedText.of(rationale);
    for (BasisRow row : bases) {
      if (row.words.isIn(words)) {
        return row.basis;
      }
    }
    return Basis.MERITS;
  }

  /// The date that the request labels as its date of service, or null if there is none.
  @Nullable LocalDate serviceDate(String request) {
    MatchResult m = SERVICE_DATE.first(request);
    return m == null ? null : PrintedDates.parse(m.group(1));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}

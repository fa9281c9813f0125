package imr.web.page;

import imr.engine.IndexStatus;
import imr.research.Outcomes;
import imr.search.SearchResponse;
import java.util.List;
import java.util.Locale;

/// The source of a page's numbers: what a reader needs to know to interpret and reproduce them.
///
/// @param scope which decisions the numbers cover
/// @param notes one sentence each
/// @param receipt the query, the index, and the time, in one line
public record Provenance(String scope, List<String> notes, String receipt) {

  /// The provenance of an answer.
  ///
  /// @param narrowed an additional condition such as `basis:merits`, empty for none
  static Provenance of(
      IndexStatus status, List<String> notes, SearchResponse.Receipt receipt, String narrowed) {
    return new Provenance(
        Outcomes.scope(status), notes, line(receipt, narrowed.isEmpty() ? "" : ", " + narrowed));
  }

  /// Formats a receipt as one line.
  ///
  /// @param more other parts of the request besides words and filters, empty for none
  public static String line(SearchResponse.Receipt receipt, String more) {
    return String.format(
        Locale.ROOT,
        "%s%s; index %s, version %s, %s",
        receipt.query().isEmpty() ? "everything" : receipt.query(),
        more,
        receipt.index(),
        receipt.version(),
        receipt.at());
  }
}

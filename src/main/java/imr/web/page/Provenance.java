package imr.web.page;

import imr.engine.IndexStatus;
import imr.research.Outcomes;
import imr.search.SearchResponse;
import java.util.List;
import java.util.Locale;

/// Where a page's numbers come from: what a reader must know to use them, and to ask again.
///
/// @param scope which decisions the numbers are about
/// @param notes a sentence each
/// @param receipt the question, the index that answered, and when, in one line
public record Provenance(String scope, List<String> notes, String receipt) {

  /// The provenance of an answer.
  ///
  /// @param narrowed what the question was narrowed to besides, such as `basis:merits`, empty for
  ///   nothing
  static Provenance of(
      IndexStatus status, List<String> notes, SearchResponse.Receipt receipt, String narrowed) {
    return new Provenance(
        Outcomes.scope(status), notes, line(receipt, narrowed.isEmpty() ? "" : ", " + narrowed));
  }

  /// A receipt in one line.
  ///
  /// @param more what belongs to the question besides its words and filters, empty for nothing
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

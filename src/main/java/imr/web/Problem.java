package imr.web;

import imr.field.SearchException;
import imr.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a request was not answered, as RFC 9457 has it.
///
/// @param title what kind of problem it is
/// @param status of HTTP
/// @param detail a sentence that a person can act on
/// @param query what is wrong in a query, null where nothing is
/// @param passing whether the same request may be answered in a second
public record Problem(
    String title,
    int status,
    String detail,
    SearchException.@Nullable BadQuery query,
    boolean passing) {
  Problem(String title, int status, String detail) {
    this(title, status, detail, null, false);
  }

  static Problem of(SearchException e) {
    return switch (e) {
      case SearchException.BadRequest bad ->
          new Problem("The request cannot be answered as it is", 400, said(bad));
      case SearchException.BadQuery bad ->
          new Problem("The query cannot be read as it is", 400, said(bad), bad, false);
      case SearchException.TookTooLong late ->
          new Problem("The search took too long", 503, said(late));
      case SearchException.IndexUnusable unusable ->
          new Problem("The index cannot answer", 503, said(unusable));
    };
  }

  static Problem notFound(String what) {
    return new Problem("Not found", 404, what);
  }

  static Problem busy(EnginePool.Busy busy) {
    return new Problem("The server is busy", 503, String.valueOf(busy.getMessage()), null, true);
  }

  /// A fault of ours; the log has the rest.
  static Problem internal() {
    return new Problem(
        "Something went wrong here", 500, "The fault is logged. Try again, or ask another way.");
  }

  private static String said(SearchException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /// The query that may be meant, empty where there is none.
  public String nearest() {
    return query == null ? "" : query.nearest();
  }

  /// The query as it was typed, what is wrong in it marked.
  public List<Segment> marked() {
    return query == null
        ? List.of()
        : Segment.of(query.query(), List.of(new Passage.Mark(query.start(), query.end())));
  }
}

package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.deadline.DeadlineExceeded;
import imr.field.SearchException;
import org.jspecify.annotations.Nullable;

/// Why a request failed, as a problem document (RFC 9457).
public record Problem(
    @JsonPropertyDescription("Always about:blank, because the status defines the kind of problem.")
        String type,
    @JsonPropertyDescription("The kind of problem.") String title,
    @JsonPropertyDescription("The HTTP status.") int status,
    @JsonPropertyDescription("What happened, and what to do.") String detail,
    @JsonUnwrapped @Nullable Fault fault) {

  /// The part of a query that is wrong.
  public record Fault(
      @JsonPropertyDescription("The query as typed.") String query,
      @JsonPropertyDescription("Where the faulty words start, in UTF-16 code units.") int start,
      int end,
      @JsonPropertyDescription("A corrected query, empty if none is known.") String nearest) {}

  /// Creates a problem that is not in the query.
  public Problem(String title, int status, String detail) {
    this("about:blank", title, status, detail, null);
  }

  /// The problem of a failed search.
  public static Problem of(SearchException e) {
    return switch (e) {
      case SearchException.BadRequest bad ->
          new Problem("The request can't be answered", 400, message(bad));
      case SearchException.BadQuery bad ->
          new Problem(
              "about:blank",
              "The query can't be read",
              400,
              message(bad),
              new Fault(bad.query(), bad.start(), bad.end(), bad.nearest()));
      case SearchException.IndexUnusable unusable ->
          new Problem("The index can't answer", 503, message(unusable));
    };
  }

  /// The problem of a request that ran out of time.
  public static Problem of(DeadlineExceeded e) {
    return new Problem(
        "The search took too long",
        503,
        "The search was stopped after "
            + e.seconds()
            + " s without an answer. Narrow it with a filter, or use longer wildcards.");
  }

  /// The problem that something was not found.
  ///
  /// @param detail a sentence that says what was not found
  public static Problem notFound(String detail) {
    return new Problem("Not found", 404, detail);
  }

  /// An internal error. Only the log has the details.
  public static Problem internal() {
    return new Problem(
        "Something went wrong", 500, "The error was logged. Try again, or change your search.");
  }

  /// The message of an exception, or its class if it has none.
  public static String message(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}

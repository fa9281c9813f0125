package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.field.SearchException;
import org.jspecify.annotations.Nullable;

/// Why a request was not answered, as RFC 9457 has it.
public record Problem(
    @JsonPropertyDescription("Always about:blank: the title says what the status means.")
        String type,
    @JsonPropertyDescription("What kind of problem it is.") String title,
    @JsonPropertyDescription("Of HTTP.") int status,
    @JsonPropertyDescription("What happened, and what to do.") String detail,
    @JsonUnwrapped @Nullable Fault fault) {

  /// What is wrong in a query.
  public record Fault(
      @JsonPropertyDescription("As typed.") String query,
      @JsonPropertyDescription("Of the words at fault, in UTF-16 code units.") int start,
      int end,
      @JsonPropertyDescription("A query that may be meant, empty if none is known.")
          String nearest) {}

  /// A problem outside the query.
  public Problem(String title, int status, String detail) {
    this("about:blank", title, status, detail, null);
  }

  /// What a search that failed says.
  public static Problem of(SearchException e) {
    return switch (e) {
      case SearchException.BadRequest bad ->
          new Problem("The request cannot be answered as it is", 400, message(bad));
      case SearchException.BadQuery bad ->
          new Problem(
              "about:blank",
              "The query cannot be read as it is",
              400,
              message(bad),
              new Fault(bad.query(), bad.start(), bad.end(), bad.nearest()));
      case SearchException.TookTooLong late ->
          new Problem("The search took too long", 503, message(late));
      case SearchException.IndexUnusable unusable ->
          new Problem("The index cannot answer", 503, message(unusable));
    };
  }

  /// Something that is not here.
  ///
  /// @param what is not there, in a sentence
  public static Problem notFound(String what) {
    return new Problem("Not found", 404, what);
  }

  /// A fault of ours; the log has the rest.
  public static Problem internal() {
    return new Problem(
        "Something went wrong here", 500, "The fault is logged. Try again, or ask another way.");
  }

  /// What an exception says, never empty.
  public static String message(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}

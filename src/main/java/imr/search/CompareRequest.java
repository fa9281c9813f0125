package imr.search;

import imr.field.SearchException;

/// A request to compare two groups.
///
/// @param question conditions for issues of both groups; its page, order and partial matches are
///   ignored
/// @param a the query of the first group
/// @param b the query of the second group
public record CompareRequest(SearchRequest question, String a, String b) {
  public CompareRequest {
    if (a.isBlank() || b.isBlank()) {
      throw new SearchException.BadRequest(
          "a comparison needs two groups, such as a=specialty:\"pain management\" and"
              + " b=specialty:neurology");
    }
    if (a.strip().equals(b.strip())) {
      throw new SearchException.BadRequest("both groups are \"" + a.strip() + '"');
    }
  }

  /// Whether two queries are two groups.
  static boolean areTwo(String a, String b) {
    return !a.isBlank() && !b.isBlank() && !a.strip().equals(b.strip());
  }
}

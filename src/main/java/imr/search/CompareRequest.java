package imr.search;

import imr.field.SearchException;

/// A question for the difference between two groups.
///
/// @param question what issues of either group meet; its page, order and partial matches mean
///   nothing here
/// @param a words and fields that make the first group
/// @param b those that make the second
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
}

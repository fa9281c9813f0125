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

  /// The comparison in one line, for receipts: the words and filters of both groups, then the
  /// groups, such as `knee a=MRI b=x-ray`.
  ///
  /// @param shared the question, without an outcome
  String described(SearchRequest shared) {
    String words = shared.described();
    return words + (words.isEmpty() ? "a=" : " a=") + a.strip() + " b=" + b.strip();
  }

  /// Whether two queries are two groups.
  static boolean areTwo(String a, String b) {
    return !a.isBlank() && !b.isBlank() && !a.strip().equals(b.strip());
  }
}

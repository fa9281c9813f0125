package imr.search;

import java.util.ArrayList;
import java.util.List;

/// A query cut into quoted phrases and the words between them.
///
/// @param parts in typed order
/// @param unbalanced whether a quotation mark lacks its partner
record QueryText(List<Part> parts, boolean unbalanced) {

  /// @param text without quotation marks
  /// @param start where it begins in the query
  record Part(String text, int start, boolean quoted) {}

  static QueryText of(String q) {
    List<Part> parts = new ArrayList<>();
    String even = q.replace('“', '"').replace('”', '"');
    boolean unbalanced = even.chars().filter(c -> c == '"').count() % 2 == 1;
    int last = unbalanced ? even.lastIndexOf('"') : -1;
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= even.length(); i++) {
      boolean end = i == even.length();
      if (end || (even.charAt(i) == '"' && i != last)) {
        if (!even.substring(start, i).isBlank()) {
          parts.add(new Part(even.substring(start, i).replace('"', ' '), start, quoted));
        }
        quoted = !quoted;
        start = i + 1;
      }
    }
    return new QueryText(parts, unbalanced);
  }
}

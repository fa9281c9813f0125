package imr.engine;

/// A page of an ordered list of matches.
///
/// @param grouping the unit of `offset` and `limit`: issues, or letters with all their issues
/// @param offset issues or letters to skip, 0 or more
/// @param limit the maximum number of issues or letters to return, 0 or more
public record Window(Order order, Grouping grouping, int offset, int limit) {
  public Window {
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException("offset or limit is negative: " + offset + ", " + limit);
    }
  }

  /// The window of the first issues in an order.
  public static Window first(Order order, int limit) {
    return new Window(order, Grouping.NONE, 0, limit);
  }

  /// One past the last issue or letter that may be returned.
  public int end() {
    return offset + limit;
  }
}

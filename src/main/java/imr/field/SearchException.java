package imr.field;

/// A search that failed, with a message that a person can act on.
public abstract sealed class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private SearchException(String message) {
    super(message);
  }

  private SearchException(String message, Throwable cause) {
    super(message, cause);
  }

  /// A request that can't be answered as it is.
  public static final class BadRequest extends SearchException {
    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
      super(message);
    }
  }

  /// A query with a syntax error.
  public static final class BadQuery extends SearchException {
    private static final long serialVersionUID = 1L;
    private final String query;
    private final int start;
    private final int end;
    private final String nearest;

    /// A syntax error in a query.
    ///
    /// @param query the query as typed
    /// @param start the start of the error, in UTF-16 code units
    /// @param end the end of the error, exclusive
    /// @param nearest a valid query that may have been meant, or an empty string
    public BadQuery(String message, String query, int start, int end, String nearest) {
      super(message);
      this.query = query;
      this.start = start;
      this.end = end;
      this.nearest = nearest;
    }

    public String query() {
      return query;
    }

    public int start() {
      return start;
    }

    public int end() {
      return end;
    }

    public String nearest() {
      return nearest;
    }
  }

  /// The index is missing or unusable.
  public static final class IndexUnusable extends SearchException {
    private static final long serialVersionUID = 1L;

    public IndexUnusable(String message) {
      super(message);
    }

    public IndexUnusable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}

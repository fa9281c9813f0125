package imr.search;

/// Why a question has no answer, in a sentence that a person can act on.
public abstract sealed class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private SearchException(String message) {
    super(message);
  }

  private SearchException(String message, Throwable cause) {
    super(message, cause);
  }

  /// The caller asked for something that cannot be.
  public static final class BadRequest extends SearchException {
    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
      super(message);
    }
  }

  /// There is no index, or one that cannot be used.
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

package imr.field;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

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

  /// A query cannot be read.
  public static final class BadQuery extends SearchException {
    private static final long serialVersionUID = 1L;
    private final String query;
    private final int start;
    private final int end;
    private final String nearest;

    /// @param query as typed
    /// @param start of what is wrong in it, in UTF-16 code units
    /// @param end behind what is wrong
    /// @param nearest a query that can be read and may be what was meant; empty where there is none
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

  /// The time for an answer was over before it was whole; no part of it is given.
  public static final class TookTooLong extends SearchException {
    private static final long serialVersionUID = 1L;

    /// @param limit what it was given
    public TookTooLong(Duration limit) {
      super(
          String.format(
              Locale.ROOT,
              "The search was stopped after %s s, without an answer. Narrow it by a filter, or write"
                  + " wildcards with more letters.",
              BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString()));
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

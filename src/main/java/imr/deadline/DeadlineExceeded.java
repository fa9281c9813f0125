package imr.deadline;

import java.math.BigDecimal;
import java.time.Duration;

/// Work that ran out of time. It returned no part of its result.
public final class DeadlineExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Duration limit;

  /// @param limit the time that was allowed
  public DeadlineExceeded(Duration limit) {
    super("stopped after " + seconds(limit) + " s");
    this.limit = limit;
  }

  /// The time that was allowed, in seconds, such as `0.3`.
  public String seconds() {
    return seconds(limit);
  }

  private static String seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}

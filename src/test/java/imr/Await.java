package imr;

import java.time.Duration;
import java.util.function.Supplier;

/// Waits for conditions by polling, up to a deadline. Safe for use by several threads.
public final class Await {
  /// Long enough for a busy machine; a condition that comes true ends the wait at once.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(10);

  private Await() {}

  /// What is waited for. A fault that it throws ends the wait.
  public interface Condition {
    /// Whether it holds now.
    boolean holds() throws Exception;
  }

  /// Waits up to 30 s.
  ///
  /// @param what the condition in words, for the message
  /// @throws AssertionError if the condition does not hold by then
  public static void until(String what, Condition condition) throws InterruptedException {
    until(() -> what, PATIENCE, PAUSE, condition);
  }

  /// Waits.
  ///
  /// @param what the condition in words, asked for only when it failed
  /// @param limit how long at most
  /// @param pause between two looks
  /// @throws AssertionError if the condition does not hold by then
  public static void until(
      Supplier<String> what, Duration limit, Duration pause, Condition condition)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + limit.toMillis() + " ms: " + what.get());
      }
      Thread.sleep(pause);
    }
  }

  private static boolean holds(Condition condition) throws InterruptedException {
    try {
      return condition.holds();
    } catch (InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

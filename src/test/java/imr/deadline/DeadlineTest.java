package imr.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
  @ParameterizedTest
  @CsvSource({"2000, 2", "1500, 1.5", "30000, 30", "50, 0.05"})
  void whatWasStoppedTellsItsLimitInSeconds(long millis, String limit) {
    DeadlineExceeded e = Deadline.in(Duration.ofMillis(millis)).exceeded();
    assertEquals(limit, e.seconds());
    assertEquals("stopped after " + limit + " s", e.getMessage());
  }

  @Test
  void withoutALimitTheTimeIsNeverOver() {
    assertSame(Deadline.NONE, Deadline.current());
    assertFalse(Deadline.NONE.isOver());
    Deadline.NONE.check();
    assertThrows(IllegalArgumentException.class, () -> Deadline.in(Duration.ZERO));
  }

  @Test
  void workThatNobodyWaitsForIsStopped() {
    AtomicBoolean gone = new AtomicBoolean();
    Deadline deadline = Deadline.in(Duration.ofMinutes(1), gone::get);
    deadline.stopIfAbandoned();
    assertFalse(deadline.isOver());
    gone.set(true);
    assertFalse(deadline.isOver(), "only a look at the client stops it");
    deadline.stopIfAbandoned();
    assertTrue(deadline.isOver());
    assertEquals(Duration.ZERO, deadline.left());
    assertThrows(DeadlineExceeded.class, deadline::check);
  }

  /// (a+)+b takes a time that doubles with each character.
  @Test
  void aRegularExpressionIsStopped() {
    String text = "a".repeat(5_000);
    Pattern slow = Pattern.compile("(a+)+b");
    long start = System.nanoTime();
    assertThrows(
        DeadlineExceeded.class,
        () ->
            Deadline.in(Duration.ofMillis(100)).run(() -> slow.matcher(TimedText.of(text)).find()));
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
  }

  @Test
  void aTextWithoutALimitIsItself() throws Exception {
    String text = "a".repeat(5_000);
    assertSame(text, TimedText.of(text));
    Deadline.in(Duration.ofMinutes(1))
        .run(() -> {
          assertSame("short", TimedText.of("short"));
          CharSequence timed = TimedText.of(text);
          assertEquals(text, timed.toString());
          assertEquals(text.length(), timed.length());
          assertEquals("aa", timed.subSequence(0, 2).toString());
          return "";
        });
  }
}

package imr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumedReceiverTest {
  private static final Determination LETTER =
      Letters.letter("CM17-0000001")
          .issue("Cane", Outcome.UPHELD, "The gait is steady.")
          .issue("MRI of the knee", Outcome.UPHELD, "No red flag is seen.")
          .issue("Walker", Outcome.UPHELD, "The gait is steady.")
          .read();

  /// Wants all issues but the second.
  private static final class Taken implements IssueReceiver {
    private final List<String> all = new ArrayList<>();

    @Override
    public void begin(String fingerprint, long issues) {
      all.add("begin " + issues);
    }

    @Override
    public boolean wants(long place) {
      return place != 1;
    }

    @Override
    public void issue(Determination letter, Issue issue) {
      all.add(issue.request());
    }
  }

  private static void take(IssueReceiver receiver, int place) throws IOException {
    receiver.issue(LETTER, LETTER.issues().get(place));
  }

  @Test
  void aSecondReadingGoesOnWhereTheFirstEnded() throws IOException {
    Taken taken = new Taken();
    ResumedReceiver resumed = new ResumedReceiver(taken);
    resumed.begin("f", 3);
    assertTrue(resumed.wants(0));
    assertFalse(resumed.wants(1));
    assertTrue(resumed.wants(2)); // asked for ahead, and lost before it was taken
    take(resumed, 0);
    resumed.begin("f", 3);
    assertFalse(resumed.wants(0), "it was handed on before");
    assertFalse(resumed.wants(1));
    assertTrue(resumed.wants(2));
    take(resumed, 2);
    assertEquals(List.of("begin 3", "Cane", "Walker"), taken.all);
  }

  @Test
  void anotherStateOfTheIndexEndsIt() throws IOException {
    ResumedReceiver resumed = new ResumedReceiver(new Taken());
    resumed.begin("f", 3);
    IOException e = assertThrows(IOException.class, () -> resumed.begin("g", 3));
    assertTrue(String.valueOf(e.getMessage()).contains("export it again"));
    assertThrows(IOException.class, () -> resumed.begin("f", 4));
  }

  @Test
  void withoutAFingerprintNoStateIsSurelyTheSame() throws IOException {
    ResumedReceiver resumed = new ResumedReceiver(new Taken());
    resumed.begin("", 3);
    assertThrows(IOException.class, () -> resumed.begin("", 3));
  }
}

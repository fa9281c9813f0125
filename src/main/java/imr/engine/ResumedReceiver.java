package imr.engine;

import imr.letter.Determination;
import imr.letter.Issue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Resumes reading a set after the state of the index was lost halfway: the index reads the set
/// again from the start, and this receiver passes on only the issues that it has not passed on yet.
/// It never resumes on a different state, nor without a fingerprint, which is missing while an
/// `index` run writes. Not thread-safe.
final class ResumedReceiver implements IssueReceiver {
  private final IssueReceiver receiver;
  private final Deque<Long> wanted = new ArrayDeque<>();
  private @Nullable String started;
  private long next;

  ResumedReceiver(IssueReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void begin(String fingerprint, long issues) throws IOException {
    wanted.clear();
    String state = fingerprint + " " + issues;
    if (started == null) {
      started = state;
      receiver.begin(fingerprint, issues);
    } else if (fingerprint.isEmpty() || !started.equals(state)) {
      throw new IOException("the index changed while a part of it did not answer: export again");
    }
  }

  @Override
  public boolean wants(long place) {
    boolean wants = place >= next && receiver.wants(place);
    if (wants) {
      wanted.add(place);
    }
    return wants;
  }

  @Override
  public void issue(Determination letter, Issue issue) throws IOException {
    receiver.issue(letter, issue);
    next = wanted.remove() + 1;
  }
}

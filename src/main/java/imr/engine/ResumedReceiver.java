package imr.engine;

import imr.letter.Determination;
import imr.letter.Issue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Lets a set be read out again from the beginning, and hands on only what was not handed on
/// before: the state of the index that is read may be lost half way. Without a fingerprint, as
/// while a run writes, another state is never taken up. Used by one thread.
final class ResumedReceiver implements IssueReceiver {
  private final IssueReceiver receiver;
  private final Deque<Long> wanted = new ArrayDeque<>();
  private @Nullable String begun;
  private long next;

  ResumedReceiver(IssueReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void begin(String fingerprint, long issues) throws IOException {
    wanted.clear();
    String about = fingerprint + " " + issues;
    if (begun == null) {
      begun = about;
      receiver.begin(fingerprint, issues);
    } else if (fingerprint.isEmpty() || !begun.equals(about)) {
      throw new IOException(
          "the index was changed while a part of it did not answer: export it again");
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

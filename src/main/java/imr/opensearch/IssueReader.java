package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.IssueReceiver;
import imr.letter.Determination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads out all issues that a query finds, in the order of their ids, some at a time. Where the
/// point in time goes away half way, the next one is read from where the last ended; it must hold
/// the same letters. Used by one thread.
final class IssueReader {
  private static final int PAGE = 1_000;

  private final IssueReceiver receiver;
  private @Nullable Pages pages;
  private @Nullable Snapshot begun;
  private long place;

  IssueReader(IssueReceiver receiver) {
    this.receiver = receiver;
  }

  /// Reads them out.
  ///
  /// @return the exception with which the receiver ended it, null where it took all
  @Nullable IOException read(Session session, ObjectNode query) {
    try {
      if (begun == null) {
        begun = session.snapshot();
        receiver.begin(session.fingerprint(), session.count(query, true));
      } else if (!begun.equals(session.snapshot()) && !isSame(begun, session.snapshot())) {
        return new IOException(
            "the index was changed while a part of it did not answer: export it again");
      }
      if (pages == null) {
        pages = new Pages(query, Schema.ORDER, PAGE, Dsl.object("_source", Found.SOURCE));
      }
      while (!pages.isDone()) {
        page(session, pages);
      }
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  /// Whether two snapshots certainly hold the same letters.
  private static boolean isSame(Snapshot one, Snapshot other) {
    return one.state().isSettled() && one.state().fingerprint().equals(other.state().fingerprint());
  }

  /// Hands out a page, after all that is needed of it was read: what a lost point in time breaks
  /// off before that is asked for again.
  private void page(Session session, Pages pages) throws IOException {
    JsonNode hits = pages.hits(body -> session.ask(body, true));
    List<Found> wanted = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      if (receiver.wants(place + i)) {
        wanted.add(Found.of(hits.get(i), true));
      }
    }
    Letters letters = new Letters(session);
    letters.read(wanted.stream().map(Found::letter).toList());
    List<Determination> whole = wanted.stream().map(each -> letters.of(each.letter())).toList();
    pages.turn(hits);
    place += hits.size();
    for (int i = 0; i < whole.size(); i++) {
      receiver.issue(whole.get(i), whole.get(i).issues().get(wanted.get(i).place()));
    }
  }
}

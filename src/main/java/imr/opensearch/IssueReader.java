package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.IssueReceiver;
import imr.letter.Determination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads all issues that match a query, in the order of their ids, in batches. Used by one thread.
final class IssueReader {
  private static final int PAGE = 1_000;

  private final Session session;
  private final IssueReceiver receiver;
  private long place;

  IssueReader(Session session, IssueReceiver receiver) {
    this.session = session;
    this.receiver = receiver;
  }

  /// Reads them out.
  ///
  /// @throws IOException with which the receiver ended it
  void read(ObjectNode query) throws IOException {
    receiver.begin(session.fingerprint(), session.count(query, true));
    Pages pages = new Pages(query, Schema.ORDER, PAGE, Dsl.object("_source", Found.SOURCE));
    while (!pages.isDone()) {
      page(pages);
    }
  }

  /// Hands out a page, after all that is needed of it was read: what a lost point in time breaks
  /// off before that is asked for again.
  private void page(Pages pages) throws IOException {
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

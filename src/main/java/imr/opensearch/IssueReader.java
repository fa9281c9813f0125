package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.IssueReceiver;
import imr.letter.Determination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads all issues that match a query, in the order of their ids, in batches. Used by one thread.
record IssueReader(Session session, IssueReceiver receiver) {
  private static final int PAGE = 1_000;

  /// Reads them out. A batch is handed out after all that is needed of it was read, so that what a
  /// lost point in time breaks off before that can be asked for again.
  ///
  /// @throws IOException with which the receiver ended it
  void read(ObjectNode query) throws IOException {
    receiver.begin(session.fingerprint(), session.count(query, true));
    long place = 0;
    for (JsonNode hits : session.pages(query, PAGE, Found.SOURCE, true)) {
      List<Found> wanted = new ArrayList<>();
      for (JsonNode hit : hits) {
        if (receiver.wants(place++)) {
          wanted.add(Found.of(hit, true));
        }
      }
      Letters letters = new Letters(session);
      letters.read(wanted.stream().map(Found::letter).toList());
      List<Determination> whole = wanted.stream().map(each -> letters.of(each.letter())).toList();
      for (int i = 0; i < whole.size(); i++) {
        receiver.issue(whole.get(i), whole.get(i).issues().get(wanted.get(i).place()));
      }
    }
  }
}

package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.IssueReceiver;
import imr.letter.Determination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads all issues that match a query in batches, in the order of their ids. Not thread-safe.
record IssueReader(Session session, IssueReceiver receiver) {
  private static final int PAGE = 1_000;

  /// Passes the issues to the receiver. A batch is passed on only after everything it needs has
  /// been read, so that the work can restart if the point in time is lost before.
  ///
  /// @throws IOException if the receiver throws it
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

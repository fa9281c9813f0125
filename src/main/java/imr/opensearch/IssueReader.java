package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.letter.Determination;
import imr.search.IssueReceiver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads out all issues that a query finds, in the order of their ids, some at a time. Where the
/// point in time goes away half way, the next one is read from where the last ended; its commit
/// must be the same. Used by one thread.
final class IssueReader {
  private static final int PAGE = 1_000;

  private final IssueReceiver receiver;
  private @Nullable ArrayNode after;
  private @Nullable Committed begun;
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
        begun = session.view().committed();
        receiver.begin(begun.fingerprint(), count(session, query));
      } else if (begun.generation() != session.view().committed().generation()) {
        return new IOException(
            "the index was changed while a part of it did not answer: export it again");
      }
      while (page(session, query)) {}
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private static long count(Session session, ObjectNode query) {
    return session
        .ask(Json.object("query", query, "size", 0, "track_total_hits", true), true)
        .path("hits")
        .path("total")
        .path("value")
        .asLong();
  }

  /// Reads out one page.
  ///
  /// @return whether more may come
  private boolean page(Session session, ObjectNode query) throws IOException {
    ObjectNode body =
        Json.object(
            "query",
            query,
            "size",
            PAGE,
            "sort",
            List.of(Json.object(Schema.ORDER, "asc")),
            "_source",
            List.of(Schema.OF, Schema.PLACE));
    if (after != null) {
      body.set("search_after", after);
    }
    JsonNode hits = session.ask(body, true).path("hits").path("hits");
    List<Found> wanted = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      if (receiver.wants(place + i)) {
        wanted.add(Found.of(hits.get(i), true));
      }
    }
    Letters letters = new Letters(session);
    letters.read(wanted.stream().map(Found::letter).toList());
    if (!hits.isEmpty()) {
      after = (ArrayNode) hits.get(hits.size() - 1).path("sort");
      place += hits.size();
    }
    for (Found each : wanted) {
      Determination letter = letters.of(each.letter());
      receiver.issue(letter, letter.issues().get(each.place()));
    }
    return hits.size() == PAGE;
  }
}

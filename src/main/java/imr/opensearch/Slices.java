package imr.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/// Divides a question by letters, so that scripts keep little in the cluster's memory at a time,
/// however many letters match. What is counted of the parts adds up, since no letter is in two.
public final class Slices {
  /// Every letter is in one of so many.
  public static final int ALL = 256;

  /// Some 100 bytes each are kept of a letter, for each value that is counted.
  private static final int ISSUES_AT_ONCE = 250_000;

  private Slices() {}

  /// The slice of a letter's case.
  public static int of(String key) {
    return Math.floorMod(key.hashCode(), ALL);
  }

  /// The queries that together find what one does, each a part of the letters.
  ///
  /// @param whole whether an answer without all of the index is none
  static List<ObjectNode> of(Session session, ObjectNode query, boolean whole) {
    int parts = Math.clamp(session.count(query, whole) / ISSUES_AT_ONCE + 1, 1, ALL);
    return parts == 1
        ? List.of(query)
        : IntStream.range(0, parts)
            .mapToObj(i -> part(query, i * ALL / parts, (i + 1) * ALL / parts))
            .toList();
  }

  private static ObjectNode part(ObjectNode query, int from, int to) {
    ObjectNode slice = Dsl.on("range", Schema.SLICE, "gte", from, "lt", to);
    return Dsl.of("bool", "must", query, "filter", slice);
  }
}

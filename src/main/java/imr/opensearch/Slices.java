package imr.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/// Splits a question by letter, so that scripts hold little of the cluster's memory at a time,
/// however many letters match. The counts of the slices add up, since each letter is in exactly
/// one.
public final class Slices {
  /// The number of slices.
  public static final int ALL = 256;

  /// Scripts keep about 100 bytes for each letter and counted value.
  private static final int ISSUES_AT_ONCE = 250_000;

  private Slices() {}

  /// The slice of a letter's case.
  public static int of(String key) {
    return Math.floorMod(key.hashCode(), ALL);
  }

  /// Splits a query into queries over disjoint sets of letters that together match the same
  /// documents.
  ///
  /// @param whole whether to fail if a shard is missing
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

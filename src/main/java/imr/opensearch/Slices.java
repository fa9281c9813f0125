package imr.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

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
  public static List<ObjectNode> of(Session session, ObjectNode query, boolean whole) {
    long issues = session.count(query, whole);
    int parts = Math.clamp(issues / ISSUES_AT_ONCE + 1, 1, ALL);
    if (parts == 1) {
      return List.of(query);
    }
    List<ObjectNode> slices = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      ObjectNode slice =
          Dsl.object(
              "range",
              Dsl.object(
                  Schema.SLICE, Dsl.object("gte", i * ALL / parts, "lt", (i + 1) * ALL / parts)));
      slices.add(Dsl.object("bool", Dsl.object("must", query, "filter", slice)));
    }
    return slices;
  }
}

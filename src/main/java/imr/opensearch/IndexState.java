package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.json.Json;
import org.jspecify.annotations.Nullable;

/// The state document of an index: what the index holds, and who may write. Immutable.
///
/// @param commit counts the times at which what was written became visible, 0 before the first
/// @param run number of the run that wrote last; its documents have it as their version, so that
///   nothing an earlier run sent can overwrite them
/// @param fingerprint of the letters; empty from a run's first change to its end, and where a run
///   was broken off until the next one ends
/// @param rules the revision of the rules by which the letters were read
/// @param report of the last run as JSON, null before the first
/// @param lease of the run at work or broken off, null where the last one ended
public record IndexState(
    long commit,
    long run,
    String fingerprint,
    String rules,
    @Nullable String report,
    @Nullable Lease lease) {
  private static final String ID = "state";

  /// Before the first run.
  private static final IndexState NONE = new IndexState(0, 0, "", "", null, null);

  /// The right to write.
  ///
  /// @param owner an id of the run
  /// @param name of the run, for people
  /// @param until when another may take it, in milliseconds since 1970
  public record Lease(String owner, String name, long until) {}

  /// A state as it is stored.
  ///
  /// @param version the condition under which it may be replaced, as parameters of a request
  public record Stored(IndexState state, String version) {}

  /// The path of the document in an index.
  public static String path(String index) {
    return "/" + index + "/_doc/" + ID + "?routing=" + ID;
  }

  /// Reads the state of an index as it is now, whether refreshed or not.
  public static Stored read(Cluster cluster, String index) {
    Cluster.Answer found = cluster.find(path(index));
    if (found.isMissing() && found.body().has("found")) {
      return new Stored(NONE, "op_type=create");
    }
    JsonNode document = cluster.fine(found);
    JsonNode state = document.path("_source").path(Schema.JSON);
    return new Stored(Json.read(state, IndexState.class), version(document));
  }

  /// The condition that nothing has replaced a document.
  ///
  /// @param answer to its being read or written
  public static String version(JsonNode answer) {
    return "if_seq_no="
        + answer.path("_seq_no").asLong()
        + "&if_primary_term="
        + answer.path("_primary_term").asLong();
  }

  /// The document.
  public ObjectNode document() {
    return Dsl.object(Schema.KIND, Schema.STATE, Schema.JSON, this);
  }

  /// Whether it says which letters the index holds.
  public boolean hasFingerprint() {
    return !fingerprint.isEmpty();
  }

  /// Whether the same letters are visible as in another state of the same index.
  boolean isAs(IndexState other) {
    return commit == other.commit && fingerprint.equals(other.fingerprint);
  }

  /// The same with another fingerprint, empty for none.
  public IndexState with(String other) {
    return new IndexState(commit, run, other, rules, report, lease);
  }

  /// The same with another lease, null for none.
  public IndexState with(@Nullable Lease other) {
    return new IndexState(commit, run, fingerprint, rules, report, other);
  }

  /// The same in the hands of the next run.
  public IndexState nextRun() {
    return new IndexState(commit, run + 1, fingerprint, rules, report, lease);
  }

  /// The state after the next commit.
  public IndexState committed(String newRules, String newReport) {
    String kept = newRules.equals(rules) ? fingerprint : "";
    return new IndexState(commit + 1, run, kept, newRules, newReport, lease);
  }
}

package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.json.Json;
import org.jspecify.annotations.Nullable;

/// The state document of an index: what the index holds, and which run may write. Immutable.
///
/// @param commit the number of commits so far
/// @param run the number of the last run that wrote; it is the version of that run's documents, so
///   that late writes of an earlier run can't overwrite them
/// @param fingerprint of the letters; empty from a run's first change to its end, and after an
///   interrupted run until the next run ends
/// @param rules the revision of the rules by which the letters were read
/// @param report the last run's report as JSON, null before the first
/// @param lease the lease of a running or interrupted run, null if the last run ended normally
public record IndexState(
    long commit,
    long run,
    String fingerprint,
    String rules,
    @Nullable String report,
    @Nullable Lease lease) {
  private static final String ID = "state";

  /// The state before the first run.
  private static final IndexState NONE = new IndexState(0, 0, "", "", null, null);

  /// A lease: the exclusive right to write.
  ///
  /// @param owner the id of the run
  /// @param name a display name of the run
  /// @param until when it expires, in milliseconds since 1970
  public record Lease(String owner, String name, long until) {}

  /// A state with its stored version.
  ///
  /// @param version the request parameters that make a replacement conditional on this version
  public record Stored(IndexState state, String version) {}

  /// The path of the state document in an index.
  public static String path(String index) {
    return "/" + index + "/_doc/" + ID + "?routing=" + ID;
  }

  /// Reads the current state of an index, even if it is not refreshed yet.
  public static Stored read(Cluster cluster, String index) {
    Cluster.Answer found = cluster.find(path(index));
    if (found.isMissing() && found.body().has("found")) {
      return new Stored(NONE, "op_type=create");
    }
    JsonNode document = cluster.fine(found);
    JsonNode state = document.path("_source").path(Schema.JSON);
    return new Stored(Json.read(state, IndexState.class), version(document));
  }

  /// The request parameters that make a write conditional on this version of a document.
  ///
  /// @param answer the response to reading or writing the document
  public static String version(JsonNode answer) {
    return "if_seq_no="
        + answer.path("_seq_no").asLong()
        + "&if_primary_term="
        + answer.path("_primary_term").asLong();
  }

  /// The state as a document.
  public ObjectNode document() {
    return Dsl.object(Schema.KIND, Schema.STATE, Schema.JSON, this);
  }

  /// Whether the set of letters in the index is known.
  public boolean hasFingerprint() {
    return !fingerprint.isEmpty();
  }

  /// Whether the same letters are visible as in another state of the same index.
  boolean isAs(IndexState other) {
    return commit == other.commit && fingerprint.equals(other.fingerprint);
  }

  /// A copy with another fingerprint, empty for none.
  public IndexState with(String other) {
    return new IndexState(commit, run, other, rules, report, lease);
  }

  /// A copy with another lease, null for none.
  public IndexState with(@Nullable Lease other) {
    return new IndexState(commit, run, fingerprint, rules, report, other);
  }

  /// The state when the next run begins.
  public IndexState nextRun() {
    return new IndexState(commit, run + 1, fingerprint, rules, report, lease);
  }

  /// The state after the next commit.
  public IndexState committed(String newRules, String newReport) {
    String kept = newRules.equals(rules) ? fingerprint : "";
    return new IndexState(commit + 1, run, kept, newRules, newReport, lease);
  }
}

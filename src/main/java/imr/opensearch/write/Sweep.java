package imr.opensearch.write;

import imr.opensearch.Cluster;
import imr.opensearch.Committed;
import imr.opensearch.Dsl;
import imr.opensearch.QueryMapper;
import imr.opensearch.Scan;
import imr.opensearch.Schema;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Deletes what is not committed: what a run wrote that was broken off, and what a commit has
/// replaced.
final class Sweep {
  private Sweep() {}

  /// Deletes all of it that a search can see.
  ///
  /// @return how many documents were deleted
  static long run(Cluster cluster, String index, BulkWriter writer, Committed committed) {
    ObjectNode rubbish =
        Dsl.object(
            "bool",
            Dsl.object(
                "must_not",
                List.of(committed.visible(), QueryMapper.term(Schema.KIND, Schema.STATE))));
    long deleted =
        new Scan(cluster, index)
            .ids(
                rubbish,
                hit -> writer.delete(hit.path("_id").asText(), hit.path("_routing").asText()));
    writer.finish();
    return deleted;
  }
}

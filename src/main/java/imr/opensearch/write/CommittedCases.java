package imr.opensearch.write;

import imr.opensearch.StoredLetter;
import imr.opensearch.Cluster;
import imr.opensearch.Committed;
import imr.opensearch.Dsl;
import imr.opensearch.Scan;
import imr.opensearch.Schema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.store.CaseLetters.Held;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The letters of the last commit, by their case. A question to the cluster takes milliseconds, and
/// a run may ask for millions of cases; so where they are asked for in the order of their files,
/// more and more are read at once, and a long run knows which are not there. Used by one thread.
final class CommittedCases {
  /// Of 98 real letters each takes 8 KB as JSON, the longest 28.
  private static final int MOST_AT_ONCE = 256;

  /// So far behind the last one read, in files, a case is asked for in their order.
  private static final int NEAR = 8;

  /// It takes as long to ask for one case as for the keys of so many: with three nodes on two
  /// processors 1.4 to 2 ms, and 6 microseconds a key.
  private static final long KEYS_A_QUESTION = 200;

  private static final int COUNT_EVERY = 32;
  private static final int MOST_LETTERS = 10_000;

  private final Cluster cluster;
  private final String index;
  private final Manifest manifest;
  private final Map<String, List<Held>> ahead = new HashMap<>();
  private final Set<String> near = new HashSet<>();
  private Committed committed;
  private @Nullable KeyFilter keys;
  private int asked;
  private int atOnce = 1;

  CommittedCases(Cluster cluster, String index, Manifest manifest, Committed committed) {
    this.cluster = cluster;
    this.index = index;
    this.manifest = manifest;
    this.committed = committed;
  }

  /// Goes on from another commit.
  ///
  /// @param more cases that it may hold
  void committed(Committed now, Set<String> more) {
    committed = now;
    ahead.clear();
    if (keys != null) {
      more.forEach(keys::add);
    }
  }

  /// The letters of a case, none where it is not held.
  List<Held> of(String key) {
    if (committed.isEmpty()) {
      return List.of();
    }
    List<Held> known = ahead.remove(key);
    if (known != null) {
      return known;
    }
    asked++;
    if (keys == null && asked % COUNT_EVERY == 0) {
      keys = keys();
    }
    if (keys != null && !keys.mayHold(key)) {
      return List.of();
    }
    atOnce = near.contains(key) ? Math.min(2 * atOnce, MOST_AT_ONCE) : 1;
    near.clear();
    Set<String> wanted = new LinkedHashSet<>(List.of(key));
    for (String next : manifest.following(atOnce + NEAR)) {
      (wanted.size() < atOnce ? wanted : near).add(next);
    }
    return read(key, wanted);
  }

  /// Reads some cases.
  ///
  /// @return the letters of the first, the others are ahead
  private List<Held> read(String first, Set<String> wanted) {
    ahead.clear();
    ObjectNode cases = Dsl.object("terms", Dsl.object(Schema.KEY, wanted));
    ObjectNode letters = committed.among(Schema.whole(), cases);
    JsonNode hits =
        cluster
            .search(
                index,
                wanted.size() == 1 ? first : "",
                Dsl.object("query", letters, "size", MOST_LETTERS))
            .path("hits")
            .path("hits");
    if (hits.size() == MOST_LETTERS && wanted.size() > 1) {
      return read(first, Set.of(first));
    }
    for (JsonNode hit : hits) {
      JsonNode source = hit.path("_source");
      ahead
          .computeIfAbsent(source.path(Schema.KEY).asText(), key -> new ArrayList<>())
          .add(StoredLetter.held(source));
    }
    return Objects.requireNonNullElse(ahead.remove(first), List.of());
  }

  /// The keys of all cases, where as much was spent on asking for some as they cost.
  private @Nullable KeyFilter keys() {
    ObjectNode letters = committed.among(Schema.whole());
    long held = cluster.count(index, letters);
    if (held > asked * KEYS_A_QUESTION) {
      return null;
    }
    KeyFilter all = new KeyFilter(2 * held);
    new Scan(cluster, index).values(letters, Schema.KEY, all::add);
    return all;
  }
}

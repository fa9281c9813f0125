package imr.opensearch.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import imr.opensearch.Cluster;
import imr.opensearch.ClusterOptions;
import imr.opensearch.Dsl;
import imr.opensearch.IndexState;
import imr.opensearch.Indices;
import imr.opensearch.Schema;
import imr.opensearch.StoredFile;
import imr.opensearch.write.DocumentMapper.Document;
import imr.store.CaseLetters.Held;
import imr.store.Fingerprints;
import imr.store.IndexCheck;
import imr.store.IndexCheck.Fault;
import imr.vocabulary.Vocabulary;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Verifies an index on a cluster: that all shards have their replicas, that each letter has
/// exactly its own issues with their values, and that the fingerprint matches the letters. Use each
/// instance once. Not thread-safe.
public final class OpenSearchCheck {
  private static final int MAX_FAULTS = 100;
  private static final int AT_ONCE = 200;
  private static final int MAX_ISSUES = 10_000;

  private final Cluster cluster;

  /// The fields from which the expected documents are computed.
  private static final Set<String> NOT_COMPARED = Set.of(Schema.JSON, Schema.FILES);

  private final String index;
  private final DocumentMapper mapper;
  private final List<Fault> faults = new ArrayList<>();
  private final LongStream.Builder numbers = LongStream.builder();
  private BigInteger sum = BigInteger.ZERO;
  private long issues;

  private OpenSearchCheck(Cluster cluster, Vocabulary vocabulary) {
    this.cluster = cluster;
    index = new Indices(cluster).required();
    mapper = new DocumentMapper(vocabulary);
  }

  /// Checks everything that is visible.
  ///
  /// @param vocabulary provides the values of issues
  /// @throws imr.field.SearchException.IndexUnusable if the index can't be read
  public static IndexCheck check(ClusterOptions options, Vocabulary vocabulary) {
    try (Cluster cluster = Cluster.connect(options)) {
      return new OpenSearchCheck(cluster, vocabulary).check();
    }
  }

  private IndexCheck check() {
    health();
    IndexState state = IndexState.read(cluster, index).state();
    List<Held> some = new ArrayList<>();
    new Scan(cluster, index)
        .whole(
            Schema.whole(),
            hit -> {
              JsonNode source = hit.path("_source");
              sum = Fingerprints.sum(sum, new BigInteger(source.path(Schema.HASH).asText(), 16));
              some.add(StoredFile.held(source));
              if (some.size() >= AT_ONCE) {
                letters(some);
                some.clear();
              }
            });
    letters(some);
    if (isTwice(numbers.build().sorted().toArray())) {
      fault("index", "two letters have one number, and would be counted as one");
    }
    long searched = count(Schema.ISSUE);
    if (searched != issues) {
      fault("index", searched + " issues are searched, the letters decide " + issues);
    }
    fingerprint(state);
    JsonNode stats = cluster.get("/" + index + "/_stats/store,segments").path("_all").path("total");
    return new IndexCheck(
        stats.path("segments").path("count").asLong(),
        stats.path("store").path("size_in_bytes").asLong(),
        count(Schema.LETTER),
        searched,
        count(Schema.SUPERSEDED),
        count(Schema.REJECTED),
        faults);
  }

  private long count(String kind) {
    return cluster.count(index, Dsl.kind(kind));
  }

  private void fingerprint(IndexState state) {
    String counted = Fingerprints.of(state.rules(), sum);
    if (state.run() > 0 && state.commit() > 0 && !state.hasFingerprint()) {
      fault(
          "fingerprint",
          "letters are being added, or a run that added some was broken off: run it again");
    } else if (state.hasFingerprint() && !counted.equals(state.fingerprint())) {
      fault(
          "fingerprint", "the index says " + state.fingerprint() + ", its letters make " + counted);
    }
  }

  private static boolean isTwice(long[] sorted) {
    return IntStream.range(1, sorted.length).anyMatch(i -> sorted[i] == sorted[i - 1]);
  }

  private void fault(String where, String what) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(new Fault(where, what));
    }
  }

  private void health() {
    JsonNode health = cluster.get("/_cluster/health/" + index);
    long missing = health.path("unassigned_shards").asLong();
    switch (health.path("status").asText()) {
      case "green" -> {}
      case "yellow" ->
          fault(
              "cluster",
              String.format(
                  Locale.ROOT,
                  "%,d copies are missing (yellow): all is answered, but a node that fails now may"
                      + " take letters out of the answers; add a node, or wait until it is back",
                  missing));
      default ->
          fault(
              "cluster",
              String.format(
                  Locale.ROOT,
                  "%,d parts have no node (red): letters are missing in the answers until it is back",
                  missing));
    }
  }

  /// Compares letters with the documents that are searched and counted for them.
  private void letters(List<Held> letters) {
    List<String> ids = letters.stream().map(held -> held.letter().id()).toList();
    Map<String, JsonNode> found = new HashMap<>();
    ObjectNode query =
        Dsl.all(
            Dsl.terms(Schema.OF, ids), Dsl.kind(Schema.ISSUE, Schema.LETTER, Schema.SUPERSEDED));
    cluster
        .search(index, Dsl.object("query", query, "size", MAX_ISSUES))
        .path("hits")
        .path("hits")
        .forEach(hit -> found.put(hit.path("_id").asText(), hit.path("_source")));
    for (Held held : letters) {
      if (held.files().isEmpty()) {
        fault(held.letter().id(), "no file is known that it was read from");
      }
      JsonNode letter = found.getOrDefault(held.letter().id(), Dsl.object());
      numbers.add(letter.path(Schema.NUMBER).asLong());
      for (Document told : mapper.of(held)) {
        issues += told.source().path(Schema.KIND).asText().equals(Schema.ISSUE) ? 1 : 0;
        compare(told, found.remove(told.id()));
      }
    }
    found.keySet().forEach(id -> fault(id, "belongs to no letter"));
  }

  private void compare(Document told, @Nullable JsonNode held) {
    if (held == null) {
      fault(told.id(), "is missing");
      return;
    }
    Set<String> names = new TreeSet<>();
    told.source().fieldNames().forEachRemaining(names::add);
    held.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      Field field = Field.of(name);
      boolean text = field != null && field.kind() == Field.Kind.TEXT; // not in the source
      if (!text
          && !NOT_COMPARED.contains(name)
          && !told.source().path(name).toString().equals(held.path(name).toString())) {
        fault(
            told.id(),
            name + " is " + held.path(name) + ", the letter says " + told.source().path(name));
      }
    }
  }
}

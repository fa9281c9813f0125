package imr.opensearch.write;

import imr.opensearch.StoredLetter;
import imr.opensearch.Cluster;
import imr.opensearch.ClusterOptions;
import imr.opensearch.Committed;
import imr.opensearch.Dsl;
import imr.opensearch.Lookups;
import imr.opensearch.Scan;
import imr.opensearch.Schema;
import imr.opensearch.Session;
import imr.opensearch.View;
import imr.opensearch.Views;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
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

/// Looks at everything that an index on a cluster holds: whether all parts have their copies,
/// whether each letter has just the issues that it decides, each with the values that it has, and
/// whether the last commit tells of these very letters. Used once, by one thread.
public final class OpenSearchCheck {
  private static final int MOST_FAULTS = 100;
  private static final int AT_ONCE = 200;
  private static final int MOST_ISSUES = 10_000;

  private final Cluster cluster;

  /// What depends on the commit, and what the others are compared with.
  private static final Set<String> NOT_COMPARED =
      Set.of(Schema.GENERATION, Schema.JOIN, Schema.JSON, Schema.FILES);

  private final Session session;
  private final DocumentMapper documents;
  private final List<Fault> faults = new ArrayList<>();
  private final LongStream.Builder numbers = LongStream.builder();
  private BigInteger sum = BigInteger.ZERO;
  private long issues;

  private OpenSearchCheck(Cluster cluster, View view, Vocabulary vocabulary) {
    this.cluster = cluster;
    session = new Session(cluster, view, true);
    documents = new DocumentMapper(vocabulary);
  }

  /// Looks at the last commit.
  ///
  /// @param vocabulary by which issues have their values
  /// @throws imr.field.SearchException.IndexUnusable when it cannot be looked at
  public static IndexCheck check(ClusterOptions options, Vocabulary vocabulary) {
    try (Cluster cluster = Cluster.connect(options);
        Views views = new Views(cluster)) {
      return new OpenSearchCheck(cluster, views.newest(), vocabulary).check();
    }
  }

  private IndexCheck check() {
    health();
    List<Held> some = new ArrayList<>();
    new Scan(cluster, session.view().index())
        .whole(
            session.view().committed().among(Schema.whole()),
            hit -> {
              JsonNode source = hit.path("_source");
              sum = Fingerprints.sum(sum, new BigInteger(source.path(Schema.HASH).asText(), 16));
              some.add(StoredLetter.held(source));
              if (some.size() >= AT_ONCE) {
                letters(some);
                some.clear();
              }
            });
    letters(some);
    if (isTwice(numbers.build().sorted().toArray())) {
      fault("index", "two letters have one number, and would be counted as one");
    }
    var status = new Lookups(session).status();
    if (status.issues() != issues) {
      fault("index", status.issues() + " issues are searched, the letters decide " + issues);
    }
    Committed committed = session.view().committed();
    String counted = Fingerprints.of(committed.rules(), sum);
    if (committed.generation() > 0 && !counted.equals(committed.fingerprint())) {
      fault(
          "fingerprint",
          "the commit says " + committed.fingerprint() + ", its letters make " + counted);
    }
    JsonNode stats =
        cluster
            .get("/" + session.view().index() + "/_stats/store,segments")
            .path("_all")
            .path("total");
    return new IndexCheck(
        stats.path("segments").path("count").asLong(),
        stats.path("store").path("size_in_bytes").asLong(),
        status.letters(),
        status.issues(),
        status.superseded(),
        status.rejected(),
        faults);
  }

  private static boolean isTwice(long[] sorted) {
    return IntStream.range(1, sorted.length).anyMatch(i -> sorted[i] == sorted[i - 1]);
  }

  private void fault(String where, String what) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(where, what));
    }
  }

  private void health() {
    JsonNode health = cluster.get("/_cluster/health/" + session.view().index());
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

  /// Compares letters with the documents by which they are searched and counted.
  private void letters(List<Held> letters) {
    List<String> ids = letters.stream().map(held -> held.letter().id()).toList();
    Map<String, JsonNode> found = new HashMap<>();
    ObjectNode query =
        Dsl.object(
            "bool",
            Dsl.object(
                "filter",
                List.of(
                    Dsl.object("terms", Dsl.object(Schema.OF, ids)),
                    Dsl.object(
                        "terms",
                        Dsl.object(
                            Schema.KIND,
                            List.of(Schema.ISSUE, Schema.LETTER, Schema.SUPERSEDED))))));
    session
        .ask(Dsl.object("query", query, "size", MOST_ISSUES), true)
        .path("hits")
        .path("hits")
        .forEach(hit -> found.put(name(hit.path("_id").asText()), hit.path("_source")));
    for (Held held : letters) {
      if (held.files().isEmpty()) {
        fault(held.letter().id(), "no file is known that it was read from");
      }
      JsonNode letter = found.getOrDefault(held.letter().id(), Dsl.object());
      long number = letter.path(Schema.NUMBER).asLong();
      numbers.add(number);
      for (Document told : documents.of(held, 0, number)) {
        issues += told.source().path(Schema.KIND).asText().equals(Schema.ISSUE) ? 1 : 0;
        compare(told, found.remove(name(told.id())));
      }
    }
    found.keySet().forEach(id -> fault(id, "belongs to no letter"));
  }

  /// Of a document, whatever its generation.
  private static String name(String id) {
    return id.substring(0, id.lastIndexOf('@'));
  }

  private void compare(Document told, @Nullable JsonNode held) {
    if (held == null) {
      fault(told.id(), "is missing");
      return;
    }
    for (String name : new TreeSet<>(fields(told.source(), held))) {
      Field field = Field.of(name);
      boolean text = field != null && field.kind() == Field.Kind.TEXT; // not kept
      if (!text
          && !NOT_COMPARED.contains(name)
          && !told.source().path(name).toString().equals(held.path(name).toString())) {
        fault(
            told.id(),
            name + " is " + held.path(name) + ", the letter says " + told.source().path(name));
      }
    }
  }

  private static List<String> fields(JsonNode a, JsonNode b) {
    List<String> names = new ArrayList<>();
    a.fieldNames().forEachRemaining(names::add);
    b.fieldNames().forEachRemaining(names::add);
    return names;
  }
}

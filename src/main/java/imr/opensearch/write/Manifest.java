package imr.opensearch.write;

import imr.opensearch.Cluster;
import imr.opensearch.Committed;
import imr.opensearch.Dsl;
import imr.opensearch.QueryMapper;
import imr.opensearch.Schema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.letter.FileFacts;
import imr.store.LetterStore.Known;
import imr.store.LetterStore.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the last commit of an index remembers of files. A run asks for them in about the order of
/// their paths, so they are read ahead, some at a time. Used by one thread.
final class Manifest {
  private static final int PAGE = 2_000;

  private final Cluster cluster;
  private final String index;
  private Committed committed;
  private final NavigableMap<String, Entry> ahead = new TreeMap<>();
  private String from = "";
  private String asked = "";
  private @Nullable String to;

  Manifest(Cluster cluster, String index, Committed committed) {
    this.cluster = cluster;
    this.index = index;
    this.committed = committed;
  }

  /// Goes on from another commit.
  void committed(Committed now) {
    committed = now;
    ahead.clear();
    to = null;
  }

  /// What is remembered of a file.
  ///
  /// @param key of the case whose letter it holds, null where it was rejected
  /// @param rules by which it was read
  record Entry(Known known, @Nullable String key, String rules) {
    /// Reads a document.
    static Entry of(JsonNode source) {
      Refusal refusal =
          source.hasNonNull(Schema.REASON)
              ? new Refusal(
                  source.path(Schema.REASON).asText(), source.path(Schema.DETAIL).asText())
              : null;
      FileFacts facts =
          new FileFacts(
              source.path(Schema.PATH).asText(),
              source.path(Schema.SIZE).asLong(),
              source.path(Schema.MODIFIED).asLong(),
              source.path(Schema.SHA256).asText());
      return new Entry(
          new Known(facts, refusal),
          source.hasNonNull(Schema.KEY) ? source.path(Schema.KEY).asText() : null,
          source.path(Schema.RULES).asText());
    }

    String path() {
      return known.facts().path();
    }
  }

  /// What is remembered of a file, null where nothing is.
  @Nullable Entry of(String path) {
    if (committed.isEmpty()) {
      return null;
    }
    asked = path;
    if (to == null || path.compareTo(from) < 0 || path.compareTo(to) > 0) {
      readAhead(path);
    }
    return ahead.get(path);
  }

  /// The cases of the file that was asked for last and of some behind it, as far as they were read.
  List<String> following(int most) {
    return ahead.tailMap(asked).values().stream()
        .map(Entry::key)
        .filter(Objects::nonNull)
        .limit(most)
        .toList();
  }

  private void readAhead(String path) {
    ahead.clear();
    List<Entry> page = page(Dsl.object("gte", path), PAGE, null);
    page.forEach(entry -> ahead.put(entry.path(), entry));
    from = path;
    to = page.size() < PAGE ? "\uFFFF" : page.getLast().path();
  }

  /// All files, in the order of their paths.
  ///
  /// @param rejected whether only those that were rejected
  void all(boolean rejected, Consumer<Entry> receiver) {
    ObjectNode only = rejected ? Dsl.object("exists", Dsl.object("field", Schema.REASON)) : null;
    String last = "";
    while (true) {
      List<Entry> page = page(Dsl.object("gt", last), PAGE, only);
      page.forEach(receiver);
      if (page.size() < PAGE) {
        return;
      }
      last = page.getLast().path();
    }
  }

  private List<Entry> page(ObjectNode range, int size, @Nullable ObjectNode only) {
    List<ObjectNode> filters = new ArrayList<>();
    filters.add(QueryMapper.term(Schema.KIND, Schema.FILE));
    filters.add(Dsl.object("range", Dsl.object(Schema.PATH, range)));
    if (only != null) {
      filters.add(only);
    }
    JsonNode answer =
        cluster.search(
            index,
            "",
            Dsl.object(
                "query", committed.among(filters.toArray(ObjectNode[]::new)),
                "sort", List.of(Dsl.object(Schema.PATH, "asc")),
                "size", size));
    List<Entry> page = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> page.add(Entry.of(hit.path("_source"))));
    return page;
  }
}

package imr.opensearch.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.opensearch.Cluster;
import imr.opensearch.Dsl;
import imr.opensearch.Schema;
import imr.opensearch.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The files recorded in an index at its last refresh. A run asks for files roughly in the order of
/// their paths, so this reads ahead, one page at a time. Not thread-safe.
final class Manifest {
  private static final int PAGE = 2_000;
  private static final String END = "\uFFFF"; // sorts after all paths

  private final Cluster cluster;
  private final String index;
  private final NavigableMap<String, StoredFile> ahead = new TreeMap<>();
  private String from = "";
  private @Nullable String to; // exclusive; null if nothing was read

  Manifest(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /// Discards what was read, because the index was refreshed.
  void refreshed() {
    ahead.clear();
    to = null;
  }

  /// Holds no files until the next refresh, because all documents were deleted.
  void cleared() {
    ahead.clear();
    from = "";
    to = END;
  }

  /// A file as the index recorded it, null if it has no record.
  @Nullable StoredFile of(String path) {
    if (to == null || path.compareTo(from) < 0 || path.compareTo(to) >= 0) {
      readAhead(path);
    }
    return ahead.get(path);
  }

  private void readAhead(String path) {
    ahead.clear();
    List<StoredFile> page = new ArrayList<>();
    read(path, page::add);
    page.forEach(file -> ahead.merge(file.path(), file, StoredFile::and));
    from = path;
    to = END;
    if (page.size() == PAGE) { // the next page may have more for the last path
      to = page.getLast().path();
      ahead.remove(to);
    }
  }

  /// All files in the order of their paths. A file may come twice: once with its letter, and once
  /// because it was rejected later.
  void all(Consumer<StoredFile> receiver) {
    String after = "";
    List<StoredFile> page = new ArrayList<>();
    do {
      page.clear();
      after = read(after, page::add);
      page.forEach(receiver);
    } while (page.size() == PAGE);
  }

  /// Reads a page.
  ///
  /// @param after exclusive lower bound of the values
  /// @return the last value
  private String read(String after, Consumer<StoredFile> receiver) {
    ObjectNode files =
        Dsl.object(
            "composite",
            Dsl.object(
                "size", PAGE,
                "sources", List.of(Dsl.on("file", "terms", "field", Schema.FILES)),
                "after", Dsl.object("file", after)));
    String last = after;
    for (JsonNode bucket : cluster.aggregate(index, Dsl.everything(), files).path("buckets")) {
      last = bucket.path("key").path("file").asText();
      receiver.accept(StoredFile.of(last));
    }
    return last;
  }
}

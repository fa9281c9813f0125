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

/// The files that an index remembered when it was last refreshed. A run asks for them in about the
/// order of their paths, so they are read ahead, some at a time. Used by one thread.
final class Manifest {
  private static final int PAGE = 2_000;
  private static final String END = "\uFFFF"; // behind all paths

  private final Cluster cluster;
  private final String index;
  private final NavigableMap<String, StoredFile> ahead = new TreeMap<>();
  private String from = "";
  private @Nullable String to; // exclusive, null where nothing was read

  Manifest(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /// Reads everything again, since the index was refreshed.
  void refreshed() {
    ahead.clear();
    to = null;
  }

  /// Knows no file until the index is refreshed, since all were deleted.
  void cleared() {
    ahead.clear();
    from = "";
    to = END;
  }

  /// A file as the index remembers it, null if it does not.
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
    if (page.size() == PAGE) { // the next one may have more on the last path
      to = page.getLast().path();
      ahead.remove(to);
    }
  }

  /// All files, in the order of their paths; one may come twice, as it holds a letter and was
  /// rejected later.
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
  /// @param after values up to this are left out
  /// @return the last value
  private String read(String after, Consumer<StoredFile> receiver) {
    ObjectNode values = Dsl.object("terms", Dsl.object("field", Schema.FILES));
    ObjectNode files =
        Dsl.object(
            "composite",
            Dsl.object(
                "size", PAGE,
                "sources", List.of(Dsl.object("file", values)),
                "after", Dsl.object("file", after)));
    String last = after;
    for (JsonNode bucket :
        cluster
            .search(index, "", Dsl.object("size", 0, "aggs", Dsl.object("files", files)))
            .path("aggregations")
            .path("files")
            .path("buckets")) {
      last = bucket.path("key").path("file").asText();
      receiver.accept(StoredFile.of(last));
    }
    return last;
  }
}

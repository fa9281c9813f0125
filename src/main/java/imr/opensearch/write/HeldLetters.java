package imr.opensearch.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.SearchException.IndexUnusable;
import imr.letter.FileFacts;
import imr.letter.Rejection;
import imr.letter.Standing;
import imr.opensearch.Cluster;
import imr.opensearch.Dsl;
import imr.opensearch.Schema;
import imr.opensearch.StoredFile;
import imr.opensearch.write.DocumentMapper.Document;
import imr.store.CaseLetters.Held;
import imr.store.CaseUpdater;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The letters and files of an index that is being written, including uncommitted ones. Letters are
/// read by id, which also returns documents that aren't refreshed yet; files are those of the last
/// refresh and those seen since. Not thread-safe.
final class HeldLetters implements CaseUpdater.CaseStore {
  /// The maximum number of cases in flight. Each keeps its previous letters in memory.
  private static final int MAX_CHANGES = 2_000;

  private final Cluster cluster;
  private final String index;
  private final BulkWriter writer;
  private final DocumentMapper mapper;
  private final String rules;
  private final Manifest manifest;
  private final CaseKeys keys = new CaseKeys();
  private final Map<String, Change> changes = new HashMap<>();
  private final Map<String, Optional<StoredFile>> met = new HashMap<>(); // empty: forgotten

  /// A written case that the cluster may still reject.
  private record Change(List<Held> before, List<Held> after) {}

  /// @param rules the current revision of the rules for reading letters
  HeldLetters(
      Cluster cluster, String index, BulkWriter writer, DocumentMapper mapper, String rules) {
    this.cluster = cluster;
    this.index = index;
    this.writer = writer;
    this.mapper = mapper;
    this.rules = rules;
    manifest = new Manifest(cluster, index);
    new Scan(cluster, index).values(Schema.whole(), Schema.KEY, keys::add);
  }

  @Override
  public List<Held> of(String key) {
    if (changes.containsKey(key)) {
      finish();
    }
    if (!keys.mayHold(key)) {
      return List.of();
    }
    List<Held> letters = new ArrayList<>(read(key, List.of(key)));
    if (!letters.isEmpty()) {
      Standing standing = letters.getFirst().letter().standing();
      letters.addAll(read(key, standing.sameDay()));
      letters.addAll(read(key, standing.supersedes()));
    }
    return letters;
  }

  private List<Held> read(String key, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<ObjectNode> wanted =
        ids.stream().map(id -> Dsl.object("_id", id, "routing", key)).toList();
    JsonNode answer =
        cluster.fine(cluster.ask("/" + index + "/_mget", Map.of(), Dsl.object("docs", wanted)));
    List<Held> found = new ArrayList<>();
    for (JsonNode each : answer.path("docs")) {
      if (each.has("error")) {
        throw new IndexUnusable(
            "the cluster could not tell what it holds of "
                + key
                + ": "
                + each.path("error").path("reason").asText());
      }
      if (each.path("found").asBoolean()) {
        found.add(StoredFile.held(each.path("_source")));
      }
    }
    return found;
  }

  /// A file as the index recorded it, null if it has no record.
  @Nullable StoredFile file(String path) {
    Optional<StoredFile> known = met.get(path);
    return known == null ? manifest.of(path) : known.orElse(null);
  }

  @Override
  public @Nullable String keyOf(String path) {
    StoredFile file = file(path);
    return file == null ? null : file.key();
  }

  @Override
  public void write(String key, List<Held> ranked, List<Held> before) {
    write(key, ranked, before, before);
    if (changes.size() > MAX_CHANGES) {
      finish();
    }
  }

  /// @param stored the letters that are known to have documents
  private void write(String key, List<Held> ranked, List<Held> before, List<Held> stored) {
    List<Document> documents = mapper.of(ranked);
    Set<String> gone = new HashSet<>();
    stored.forEach(held -> gone.addAll(DocumentMapper.ids(held)));
    documents.forEach(each -> gone.remove(each.id()));
    writer.write(key, List.copyOf(gone), documents);
    changes.put(key, new Change(before, ranked));
    keys.add(key);
    for (StoredFile file : files(stored).toList()) {
      if (key.equals(keyOf(file.path()))) {
        met.put(file.path(), Optional.empty());
      }
    }
    files(ranked).forEach(file -> met.put(file.path(), Optional.of(file)));
  }

  private static Stream<StoredFile> files(List<Held> letters) {
    return letters.stream().flatMap(held -> DocumentMapper.files(held).stream());
  }

  /// Records that a file is not a letter. A letter that it held before stays in the index.
  void reject(StoredFile file) {
    String id = DocumentMapper.rejectedId(file.path());
    StoredFile before = file(file.path());
    writer.write(id, List.of(), List.of(DocumentMapper.rejected(file)));
    met.put(file.path(), Optional.of(before == null ? file : file.and(before)));
  }

  /// Removes the record that a file is not a letter, if there is one.
  void forgetRejection(String path) {
    String id = DocumentMapper.rejectedId(path);
    writer.write(id, List.of(id), List.of());
    StoredFile file = file(path);
    if (file != null && file.rejection() != null) {
      met.put(path, file.key() == null ? Optional.empty() : Optional.of(file.unread()));
    }
  }

  /// The files of the last refresh.
  Manifest manifest() {
    return manifest;
  }

  /// Blocks until everything is stored. If the cluster rejects a document, the case gets its
  /// previous letters back, and the files of the new letters are recorded as rejected.
  ///
  /// @throws IndexUnusable if the cluster rejects the previous letters too
  void finish() {
    writer.finish();
    Map<String, String> rejected = writer.takeRejected();
    Map<String, Change> done = Map.copyOf(changes);
    changes.clear();
    rejected.forEach((key, why) -> {
      Change change = done.get(key);
      if (change == null || change.after.equals(change.before)) {
        throw new IndexUnusable("the cluster rejected " + key + ": " + why);
      }
      write(key, change.before, change.before, change.after);
      Set<FileFacts> held = new HashSet<>(files(change.before).map(StoredFile::facts).toList());
      files(change.after)
          .filter(file -> !held.contains(file.facts()))
          .forEach(file ->
              reject(
                  new StoredFile(
                      file.facts(),
                      null,
                      rules,
                      new Rejection(Rejection.Reason.CANNOT_BE_STORED, why))));
    });
    if (!rejected.isEmpty()) {
      finish();
    }
  }

  /// Continues after a refresh of the index.
  void refreshed() {
    manifest.refreshed();
    met.clear();
  }

  /// Forgets everything after all documents were deleted.
  void cleared() {
    keys.clear();
    changes.clear();
    met.clear();
    manifest.cleared();
  }
}

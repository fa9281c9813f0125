package imr.opensearch.write;

import imr.opensearch.StoredLetter;
import imr.opensearch.Cluster;
import imr.opensearch.Committed;
import imr.opensearch.Dsl;
import imr.opensearch.QueryMapper;
import imr.opensearch.Scan;
import imr.opensearch.Schema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.SearchException.IndexUnusable;
import imr.letter.FileFacts;
import imr.opensearch.write.DocumentMapper.Document;
import imr.store.CaseLetters.Held;
import imr.store.Filing;
import imr.store.LetterStore.Known;
import imr.store.LetterStore.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The letters and files of an index that is being written: those of the last commit, which are
/// looked up, and those written since. Used by one thread.
final class HeldCases implements Filing.Cabinet {
  /// Cases written since the last commit that are kept here whole; others are read by their ids.
  private static final int MOST_WHOLE = 1_000;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Cluster cluster;
  private final String index;
  private final BulkWriter writer;
  private final DocumentMapper documents;
  private final Manifest manifest;
  private final CommittedCases cases;
  private final Map<String, List<Held>> whole = new LinkedHashMap<>();
  private final Map<String, List<String>> written = new HashMap<>(); // cases: their letters' ids
  private final Map<String, Manifest.Entry> files = new HashMap<>();
  private final Set<String> forgotten = new HashSet<>(); // files
  private final Set<String> replaced = new HashSet<>(); // cases and files, by their documents' unit
  private Committed committed;
  private long numbered;

  /// @param committed what the index holds
  HeldCases(
      Cluster cluster, String index, BulkWriter writer, DocumentMapper documents, Committed committed) {
    this.cluster = cluster;
    this.index = index;
    this.writer = writer;
    this.documents = documents;
    this.committed = committed;
    manifest = new Manifest(cluster, index, committed);
    cases = new CommittedCases(cluster, index, manifest, committed);
  }

  private long generation() {
    return committed.next();
  }

  /// A run's letters in sequence, behind the number of its commit, which no other run has.
  private long number() {
    return (generation() << Integer.SIZE) + numbered++;
  }

  @Override
  public List<Held> of(String key) {
    List<Held> kept = whole.get(key);
    if (kept != null) {
      return kept;
    }
    List<String> ids = written.get(key);
    if (ids != null) {
      return read(key, ids);
    }
    return cases.of(key);
  }

  /// Reads letters written since the last commit, which no search sees yet.
  private List<Held> read(String key, List<String> letters) {
    List<ObjectNode> wanted = new ArrayList<>();
    for (String letter : letters) {
      wanted.add(Dsl.object("_id", DocumentMapper.id(letter, generation()), "routing", key));
    }
    if (wanted.isEmpty()) {
      return List.of();
    }
    writer.finish();
    JsonNode answer =
        cluster.fine(cluster.ask("/" + index + "/_mget", Map.of(), Dsl.object("docs", wanted)));
    List<Held> found = new ArrayList<>();
    answer.path("docs").forEach(each -> found.add(StoredLetter.held(each.path("_source"))));
    return found;
  }

  /// What is remembered of a file, null where nothing is.
  Manifest.@Nullable Entry file(String path) {
    Manifest.Entry met = files.get(path);
    if (met != null) {
      return met;
    }
    return forgotten.contains(path) ? null : manifest.of(path);
  }

  @Override
  public @Nullable String keyOf(String path) {
    Manifest.Entry file = file(path);
    return file == null ? null : file.key();
  }

  @Override
  public void write(String key, List<Held> ranked, List<Held> before) {
    List<Document> all = new ArrayList<>();
    ranked.forEach(held -> all.addAll(documents.of(held, generation(), number())));
    if (written.containsKey(key)) {
      writer.finish(); // one document is on its way once at a time
      Set<String> kept = new HashSet<>(all.stream().map(Document::id).toList());
      for (Held held : before) {
        documents.of(held, generation(), 0).stream()
            .map(Document::id)
            .filter(id -> !kept.contains(id))
            .forEach(id -> writer.delete(id, key));
      }
    } else if (!before.isEmpty()) {
      replaced.add(key);
    }
    writer.write(all);
    written.put(key, ranked.stream().map(held -> held.letter().id()).toList());
    whole.put(key, List.copyOf(ranked));
    if (whole.size() > MOST_WHOLE) {
      whole.remove(whole.keySet().iterator().next());
    }
    Set<String> paths = new HashSet<>();
    for (Held held : ranked) {
      for (FileFacts facts : held.files()) {
        paths.add(facts.path());
        remember(new Manifest.Entry(new Known(facts, null), key, held.rules()));
      }
    }
    before.stream()
        .flatMap(held -> held.files().stream())
        .map(FileFacts::path)
        .filter(path -> !paths.contains(path) && key.equals(keyOf(path)))
        .forEach(this::forget);
  }

  /// Remembers a file.
  void remember(Manifest.Entry file) {
    String path = file.path();
    if (files.containsKey(path)) {
      writer.finish(); // as above
    } else if (manifest.of(path) != null) {
      replaced.add(DocumentMapper.fileId(path));
    }
    writer.write(List.of(DocumentMapper.file(file, generation())));
    files.put(path, file);
    forgotten.remove(path);
  }

  /// Forgets a file.
  void forget(String path) {
    String id = DocumentMapper.fileId(path);
    if (files.remove(path) != null) {
      writer.finish();
      writer.delete(DocumentMapper.id(id, generation()), id);
    }
    if (manifest.of(path) != null) {
      replaced.add(id);
    }
    forgotten.add(path);
  }

  /// All files of the last commit.
  Manifest manifest() {
    return manifest;
  }

  /// Cases and files of which only what was written since the last commit counts.
  Set<String> replaced() {
    return replaced;
  }

  /// Whether nothing was written since the last commit.
  boolean isCommitted() {
    return written.isEmpty() && files.isEmpty() && replaced.isEmpty();
  }

  /// Waits until everything is stored. What the cluster refuses is no letter that can be stored: it
  /// is taken away whole, its files are remembered as rejected, and what was held of its case
  /// before stays.
  ///
  /// @throws IndexUnusable when the cluster refuses to remember a file
  void finish() {
    writer.finish();
    Map<String, String> refused = writer.takeRefused();
    for (Map.Entry<String, String> each : refused.entrySet()) {
      String key = each.getKey();
      if (!written.containsKey(key)) {
        throw new IndexUnusable("the cluster refused " + key + ": " + each.getValue());
      }
      ObjectNode mine =
          Dsl.object(
              "bool",
              Dsl.object(
                  "filter",
                  List.of(
                      QueryMapper.term(Schema.UNIT, key),
                      QueryMapper.term(Schema.GENERATION, generation()))));
      cluster.fine(cluster.act("POST", "/" + index + "/_refresh", null, PATIENCE));
      new Scan(cluster, index).ids(mine, hit -> writer.delete(hit.path("_id").asText(), key));
      written.remove(key);
      whole.remove(key);
      replaced.remove(key);
      Refusal refusal = new Refusal("cannot-be-stored", each.getValue());
      List.copyOf(files.values()).stream()
          .filter(file -> key.equals(file.key()))
          .forEach(file -> refuse(file, refusal));
    }
    if (!refused.isEmpty()) {
      finish();
    }
  }

  /// Remembers that a file's letter cannot be stored; a file of the last commit that has not
  /// changed stays as it was.
  private void refuse(Manifest.Entry file, Refusal refusal) {
    String path = file.path();
    Manifest.Entry before = manifest.of(path);
    if (before != null && before.known().facts().equals(file.known().facts())) {
      String id = DocumentMapper.fileId(path);
      writer.delete(DocumentMapper.id(id, generation()), id);
      files.remove(path);
      replaced.remove(id);
    } else {
      String kept = before == null ? null : before.key();
      remember(new Manifest.Entry(new Known(file.known().facts(), refusal), kept, file.rules()));
    }
  }

  /// Goes on from a commit.
  void committed(Committed now) {
    committed = now;
    manifest.committed(now);
    cases.committed(now, written.keySet());
    whole.clear();
    written.clear();
    files.clear();
    forgotten.clear();
    replaced.clear();
  }
}

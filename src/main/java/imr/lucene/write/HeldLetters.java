package imr.lucene.write;

import imr.json.LetterJson;
import imr.letter.FileFacts;
import imr.letter.Rejection;
import imr.lucene.FileColumns;
import imr.lucene.Schema;
import imr.store.CaseLetters.Held;
import imr.store.LetterStore.Known;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The letters of a writer's index, including uncommitted ones. It keeps the keys and paths of
/// everything written since the reader was opened, and the newest of these cases complete. It
/// reopens the reader if an older one is needed. Not thread-safe.
final class HeldLetters implements AutoCloseable {
  /// The number of cases kept complete. Copies of a letter tend to be near each other.
  private static final int MAX_CASES = 1_000;

  /// The maximum number of cases written since the reader was opened, at about 100 bytes per key.
  private static final int MAX_UNREAD = 50_000;

  private final IndexWriter writer;
  private final ParallelWriter writes;
  private final String rules;
  private final Map<String, List<Held>> cases = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>(); // keys of cases
  private final Map<String, Known> files = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>(); // case keys by file
  private DirectoryReader reader;

  /// @param writes the pending writes, which are finished before the reader is reopened
  HeldLetters(IndexWriter writer, ParallelWriter writes, String rules) throws IOException {
    this.writer = writer;
    this.writes = writes;
    this.rules = rules;
    reader = DirectoryReader.open(writer);
  }

  /// The letters of a case, empty if it is not in the index.
  List<Held> of(String key) throws IOException {
    List<Held> written = cases.get(key);
    if (written != null) {
      return written;
    }
    if (unread.contains(key)) {
      refresh();
    }
    List<Held> found = new ArrayList<>();
    for (int doc : documents(Schema.KEY, key)) {
      FileColumns columns = FileColumns.of(reader, doc);
      if (columns.isWhole(doc)) {
        found.add(
            new Held(
                LetterJson.read(reader.storedFields().document(doc).get(Schema.JSON)),
                columns.files(doc),
                columns.rules(doc)));
      }
    }
    return found;
  }

  /// The key of the case of the letter in a file, null if the file holds no letter.
  @Nullable String keyOf(String path) throws IOException {
    String written = keys.get(path);
    if (written != null) {
      return written;
    }
    for (int doc : documents(Schema.FILE, path)) {
      if (FileColumns.of(reader, doc).isWhole(doc)) {
        return reader.storedFields().document(doc).get(Schema.KEY);
      }
    }
    return null;
  }

  /// The record of a file, null if there is none or other rules read the file.
  @Nullable Known known(String path) throws IOException {
    Known recent = files.get(path);
    if (recent != null) {
      return recent;
    }
    Known held = null;
    for (int doc : documents(Schema.FILE, path)) {
      FileColumns columns = FileColumns.of(reader, doc);
      // Rules are stored per document, because a run under new rules may end halfway.
      if (!rules.equals(columns.rules(doc))) {
        continue;
      }
      FileFacts facts =
          columns.files(doc).stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
      if (!columns.isWhole(doc)) {
        return new Known(facts, Schema.rejection(reader.storedFields().document(doc)));
      }
      held = new Known(facts, null);
    }
    return held;
  }

  /// Whether the file was rejected, by any rules.
  boolean isRejected(String path) throws IOException {
    Known recent = files.get(path);
    return (recent != null && recent.rejection() != null)
        || !documents(Schema.REJECTED_FILE, path).isEmpty();
  }

  /// The files whose rejection may be temporary.
  List<String> passing() throws IOException {
    List<String> paths = new ArrayList<>();
    for (int doc : documents(Schema.PASSING, "true")) {
      paths.add(reader.storedFields().document(doc).get(Schema.REJECTED_FILE));
    }
    return paths;
  }

  /// Records what was written for a case.
  void wroteCase(String key, List<Held> letters) throws IOException {
    unread.add(key);
    cases.remove(key);
    cases.put(key, List.copyOf(letters));
    for (Held held : letters) {
      for (FileFacts facts : held.files()) {
        keys.put(facts.path(), key);
      }
    }
    if (cases.size() > MAX_CASES) {
      cases.remove(cases.keySet().iterator().next());
    }
    if (unread.size() >= MAX_UNREAD) {
      refresh();
    }
  }

  /// Records what was written for a file.
  void wroteFile(FileFacts facts, @Nullable Rejection why) {
    files.put(facts.path(), new Known(facts, why));
  }

  /// Reopens the index in its current state.
  DirectoryReader refresh() throws IOException {
    writes.finish();
    DirectoryReader now = DirectoryReader.openIfChanged(reader, writer);
    if (now != null) {
      reader.close();
      reader = now;
    }
    cases.clear();
    unread.clear();
    files.clear();
    keys.clear();
    return reader;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /// The live documents with a term, with one dictionary lookup per segment.
  private List<Integer> documents(String field, String value) throws IOException {
    List<Integer> documents = new ArrayList<>();
    Term term = new Term(field, value);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          documents.add(leaf.docBase + postings.docID());
        }
      }
    }
    return documents;
  }
}

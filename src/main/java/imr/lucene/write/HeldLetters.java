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

/// The letters that a writer's index holds, the newest writes included. The keys and paths of what
/// was written since the reader was opened are known, and the newest of it is kept here whole; the
/// reader is opened again if something older is needed. Used by one thread.
final class HeldLetters implements AutoCloseable {
  /// Cases kept whole: copies of a letter tend to lie near each other.
  private static final int KEPT = 1_000;

  /// Keys of what was written since the reader was opened; about 100 bytes each.
  private static final int MAX_UNREAD = 50_000;

  private final IndexWriter writer;
  private final ParallelWriter writes;
  private final String rules;
  private final Map<String, List<Held>> cases = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>(); // keys of cases
  private final Map<String, Known> files = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>(); // of files, the keys of their cases
  private DirectoryReader reader;

  /// @param writes what may not be done yet when the index is read
  HeldLetters(IndexWriter writer, ParallelWriter writes, String rules) throws IOException {
    this.writer = writer;
    this.writes = writes;
    this.rules = rules;
    reader = DirectoryReader.open(writer);
  }

  /// The letters of a case, none where it is not held.
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

  /// The key of the case whose letter the file holds, null where it holds none.
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

  /// A file as the index remembers it under today's rules.
  @Nullable Known known(String path) throws IOException {
    Known met = files.get(path);
    if (met != null) {
      return met;
    }
    Known held = null;
    for (int doc : documents(Schema.FILE, path)) {
      FileColumns columns = FileColumns.of(reader, doc);
      // Each document has the rules by which it was read: a run under new rules may end half way.
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

  /// Whether the file was rejected, by whichever rules.
  boolean isRejected(String path) throws IOException {
    Known met = files.get(path);
    return (met != null && met.rejection() != null)
        || !documents(Schema.REJECTED_FILE, path).isEmpty();
  }

  /// The files whose rejection may pass without their changing.
  List<String> passing() throws IOException {
    List<String> paths = new ArrayList<>();
    for (int doc : documents(Schema.PASSING, "true")) {
      paths.add(reader.storedFields().document(doc).get(Schema.REJECTED_FILE));
    }
    return paths;
  }

  /// Remembers what was written of a case.
  void wrote(String key, List<Held> letters) throws IOException {
    unread.add(key);
    cases.remove(key);
    cases.put(key, List.copyOf(letters));
    for (Held held : letters) {
      for (FileFacts facts : held.files()) {
        keys.put(facts.path(), key);
      }
    }
    if (cases.size() > KEPT) {
      cases.remove(cases.keySet().iterator().next());
    }
    if (unread.size() >= MAX_UNREAD) {
      refresh();
    }
  }

  /// Remembers what was written of a file.
  void met(FileFacts facts, @Nullable Rejection why) {
    files.put(facts.path(), new Known(facts, why));
  }

  /// Opens the index as it is now.
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

  /// The live documents with a term, by one look into each segment's dictionary.
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

package imr.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import imr.letter.ContentHash;
import imr.letter.Determination;
import imr.letter.Source;
import imr.search.DeterminationJson;
import imr.search.LetterStore;
import imr.search.SearchException.IndexUnusable;
import imr.text.LetterAnalyzer;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// Writes letters into an index that is its own manifest: each letter document remembers the files
/// it was read from, each file that is not searched has a small document of its own.
public final class LuceneStore implements LetterStore {
  private static final double RAM_BUFFER_MB = 128;

  private final Directory directory;
  private final IndexWriter writer;
  private DirectoryReader before; // as the index was when it was last looked at
  private IndexSearcher searcher;
  private final DocumentMapper mapper;
  private final String rules;
  private final Map<String, Held> letters = new HashMap<>(); // put by this run, by letter id
  private final Map<String, FileFacts> files = new HashMap<>(); // met by this run, by path

  /// A letter that the index holds.
  private record Held(
      String id, String hash, @Nullable LocalDate decided, Source source, List<FileFacts> files) {}

  private LuceneStore(Directory directory, IndexWriter writer, Vocabulary vocabulary)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    mapper = new DocumentMapper(vocabulary);
    rules = vocabulary.revision();
    if (!DirectoryReader.indexExists(directory)) {
      // From the first moment on the folder is ours to see, and nothing in it is taken for a
      // leftover.
      writer.setLiveCommitData(Map.of(IndexFolder.FORMAT_KEY, IndexFolder.FORMAT).entrySet());
      writer.commit();
    }
    before = DirectoryReader.open(writer);
    searcher = new IndexSearcher(before);
  }

  /// Opens a folder to write into; it may be empty or not exist yet.
  ///
  /// @throws IndexUnusable when it holds something else, or another process writes to it
  public static LuceneStore open(Path folder, Vocabulary vocabulary) {
    Directory directory = IndexFolder.openToWrite(folder);
    try {
      IndexWriterConfig config =
          new IndexWriterConfig(LetterAnalyzer.forText())
              .setRAMBufferSizeMB(RAM_BUFFER_MB)
              .setCommitOnClose(false);
      return new LuceneStore(directory, new IndexWriter(directory, config), vocabulary);
    } catch (LockObtainFailedException e) {
      throw new IndexUnusable(
          folder + " is being written by another process: wait for it, or use another folder", e);
    } catch (IOException e) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT, "cannot write to the index folder %s: %s", folder, IndexFolder.say(e)),
          e);
    }
  }

  @Override
  public @Nullable FileFacts known(String path) {
    FileFacts met = files.get(path);
    if (met != null) {
      return met;
    }
    // Each document tells by which rules it was read: a run under new rules may end half way.
    Document document = first(new TermQuery(new Term(Schema.FILE, path)));
    return document == null || !rules.equals(document.get(Schema.RULES))
        ? null
        : facts(document).stream().filter(f -> f.path().equals(path)).findFirst().orElse(null);
  }

  @Override
  public boolean wasRejected(String path) {
    return first(both(Schema.KIND, Schema.REJECTED, Schema.FILE, path)) != null;
  }

  @Override
  public Put put(Determination letter, FileFacts file) {
    String hash = ContentHash.of(letter);
    try {
      release(file, letter.id());
      files.put(file.path(), file);
      Held held = held(letter.id());
      forgetUnsearched(file);
      if (held == null) {
        write(letter, hash, List.of(file));
        return Put.ADDED;
      }
      boolean sameFile = held.files.stream().anyMatch(f -> f.path().equals(file.path()));
      if (held.hash.equals(hash)) {
        write(from(letter, held.source), hash, with(held.files, file));
        return sameFile ? Put.REPLACED : Put.DUPLICATE;
      }
      if (sameFile || isLater(letter, hash, held)) {
        write(letter, hash, List.of(file));
        for (FileFacts old : held.files) {
          if (!old.path().equals(file.path())) {
            supersede(old, letter.id());
          }
        }
        return Put.REPLACED;
      }
      supersede(file, held.id);
      return Put.SUPERSEDED;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void reject(FileFacts file, String reason, String detail) {
    try {
      release(file, null);
      files.put(file.path(), file);
      forgetUnsearched(file);
      writer.addDocument(mapper.unsearched(Schema.REJECTED, file, reason, detail));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void commit(String report) {
    try {
      String fingerprint;
      try (DirectoryReader now = DirectoryReader.open(writer)) {
        fingerprint = Fingerprint.of(now, rules);
      }
      writer.setLiveCommitData(
          Map.of(
                  IndexFolder.FORMAT_KEY, IndexFolder.FORMAT,
                  IndexFolder.RULES_KEY, rules,
                  IndexFolder.FINGERPRINT_KEY, fingerprint,
                  IndexFolder.REPORT_KEY, report)
              .entrySet());
      writer.commit();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /// Closes; what was not committed is gone.
  @Override
  public void close() {
    try {
      before.close();
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void write(Determination letter, String hash, List<FileFacts> from) throws IOException {
    writer.updateDocuments(new Term(Schema.BLOCK, letter.id()), mapper.block(letter, from));
    letters.put(
        letter.id(),
        new Held(letter.id(), hash, letter.dates().decided(), letter.source(), List.copyOf(from)));
  }

  private void supersede(FileFacts file, String id) throws IOException {
    writer.addDocument(
        mapper.unsearched(
            Schema.SUPERSEDED, file, "superseded", "a later decision of " + id + " is searched"));
  }

  private void forgetUnsearched(FileFacts file) throws IOException {
    for (String kind : List.of(Schema.REJECTED, Schema.SUPERSEDED)) {
      writer.deleteDocuments(both(Schema.KIND, kind, Schema.FILE, file.path()));
    }
  }

  /// A file is one letter's: what it held before under another id loses it. A letter that had no
  /// other file goes with it, unless the file is rejected now: then it is kept, since nothing
  /// better is known of it.
  ///
  /// @param id of the letter that the file holds now, null where it is rejected
  private void release(FileFacts file, @Nullable String id) throws IOException {
    if (files.containsKey(file.path())) {
      refresh(); // met twice in this run: look at what was written
    }
    Document document = first(both(Schema.KIND, Schema.LETTER, Schema.FILE, file.path()));
    if (document == null) {
      return;
    }
    Determination letter = DeterminationJson.read(document.get(Schema.JSON));
    if (letter.id().equals(id)) {
      return;
    }
    if (letters.containsKey(letter.id())) {
      refresh();
      document = first(both(Schema.KIND, Schema.LETTER, Schema.FILE, file.path()));
      if (document == null) {
        return; // this run has written it anew, from other files
      }
    }
    List<FileFacts> rest = new ArrayList<>(facts(document));
    rest.removeIf(f -> f.path().equals(file.path()));
    if (rest.isEmpty() && id != null) {
      writer.deleteDocuments(new Term(Schema.BLOCK, letter.id()));
    } else {
      writer.updateDocuments(new Term(Schema.BLOCK, letter.id()), mapper.block(letter, rest));
    }
    refresh();
  }

  /// Makes what this run has written visible to its own look-ups.
  private void refresh() throws IOException {
    DirectoryReader now = DirectoryReader.open(writer);
    before.close();
    before = now;
    searcher = new IndexSearcher(now);
    letters.clear();
    files.clear();
  }

  private @Nullable Held held(String id) {
    Held put = letters.get(id);
    if (put != null) {
      return put;
    }
    Document document = first(both(Schema.KIND, Schema.LETTER, Schema.BLOCK, id));
    return document == null ? null : held(document);
  }

  private static Held held(Document document) {
    Determination letter = DeterminationJson.read(document.get(Schema.JSON));
    return new Held(
        letter.id(),
        document.get(Schema.HASH),
        letter.dates().decided(),
        letter.source(),
        facts(document));
  }

  private static boolean isLater(Determination letter, String hash, Held held) {
    LocalDate mine = letter.dates().decided();
    LocalDate theirs = held.decided;
    LocalDate never = LocalDate.MIN;
    int order = (mine == null ? never : mine).compareTo(theirs == null ? never : theirs);
    return order > 0 || (order == 0 && hash.compareTo(held.hash) < 0);
  }

  /// The same letter as read from whichever file's name comes first, so that the order of reading
  /// leaves no trace.
  private static Determination from(Determination letter, Source other) {
    Source source = other.file().compareTo(letter.source().file()) < 0 ? other : letter.source();
    return letter.readFrom(source);
  }

  private static List<FileFacts> with(List<FileFacts> files, FileFacts file) {
    List<FileFacts> all = new ArrayList<>(files);
    all.removeIf(f -> f.path().equals(file.path()));
    all.add(file);
    return all;
  }

  private @Nullable Document first(Query query) {
    try {
      TopDocs found = searcher.search(query, 1);
      return found.scoreDocs.length == 0
          ? null
          : searcher.storedFields().document(found.scoreDocs[0].doc);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index", e);
    }
  }

  private static Query both(String field, String value, String otherField, String otherValue) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(field, value)), Occur.FILTER)
        .add(new TermQuery(new Term(otherField, otherValue)), Occur.FILTER)
        .build();
  }

  private static List<FileFacts> facts(Document document) {
    try {
      return DeterminationJson.mapper()
          .readValue(document.get(Schema.FILES), new TypeReference<List<FileFacts>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the index's list of files cannot be read", e);
    }
  }

  private static IndexUnusable unwritable(IOException e) {
    return new IndexUnusable(
        String.format(
            Locale.ROOT,
            "cannot write to the index: %s; what was committed before is kept",
            IndexFolder.say(e)),
        e);
  }
}

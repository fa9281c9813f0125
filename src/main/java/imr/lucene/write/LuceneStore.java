package imr.lucene.write;

import imr.field.SearchException.IndexUnusable;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Rejection;
import imr.lucene.IndexFolder;
import imr.lucene.QueryMapper;
import imr.lucene.Schema;
import imr.lucene.WriterLockNote;
import imr.store.CaseLetters.Held;
import imr.store.CaseUpdater;
import imr.store.LetterStore;
import imr.text.LetterAnalyzer;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Writes letters into an index that is its own manifest: each letter document remembers the files
/// it was read from, each file that is no letter has a small document of its own. All documents of
/// a case are written together, so that its letters are ranked or not, never half.
public final class LuceneStore implements LetterStore {
  /// A letter's text is stored once and packed well: a third of the index less, for some 0.1 ms a
  /// letter that is shown.
  public static final Codec CODEC = new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION);

  /// Buffered text makes fewer segments to merge; an eighth of the heap leaves room for all else.
  public static final double RAM_BUFFER_MB =
      Math.clamp(Runtime.getRuntime().maxMemory() / 8.0 / (1 << 20), 32, 512);

  private final Directory directory;
  private final IndexWriter writer;
  private @Nullable WriterLockNote note;
  private final ParallelWriter writes =
      new ParallelWriter(Runtime.getRuntime().availableProcessors());
  private final HeldLetters held;
  private final Fingerprint fingerprints;
  private final DocumentMapper mapper;
  private final String rules;
  private final CaseUpdater filing;

  private LuceneStore(Directory directory, IndexWriter writer, Vocabulary vocabulary, String rules)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.rules = rules;
    filing = new CaseUpdater(new Cases(), rules);
    mapper = new DocumentMapper(vocabulary);
    if (!DirectoryReader.indexExists(directory)) {
      // From the first moment on the folder is ours to see, and nothing in it is read as a
      // leftover.
      writer.setLiveCommitData(Map.of(IndexFolder.FORMAT_KEY, IndexFolder.FORMAT).entrySet());
      writer.commit();
    }
    held = new HeldLetters(writer, writes, rules);
    fingerprints = new Fingerprint(rules);
  }

  /// Opens a folder to write into; it may be empty or not exist yet.
  ///
  /// @param rules the revision of all rules by which letters are read: those read by others are not
  ///   known
  /// @throws IndexUnusable when it holds something else, or another process writes to it
  public static LuceneStore open(Path folder, Vocabulary vocabulary, String rules) {
    Directory directory = IndexFolder.openToWrite(folder);
    try {
      LuceneStore store = open(directory, vocabulary, rules);
      store.note = WriterLockNote.leave(folder);
      return store;
    } catch (LockObtainFailedException e) {
      throw IndexFolder.locked(folder, e);
    } catch (IOException e) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT, "cannot write to the index folder %s: %s", folder, IndexFolder.say(e)),
          e);
    }
  }

  /// Opens a directory to write into, which is closed with the store.
  static LuceneStore open(Directory directory, Vocabulary vocabulary, String rules)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(LetterAnalyzer.forText())
            .setRAMBufferSizeMB(RAM_BUFFER_MB)
            .setCodec(CODEC)
            .setMergeScheduler(new LenientMergeScheduler())
            .setCommitOnClose(false);
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, config);
      return new LuceneStore(directory, writer, vocabulary, rules);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, directory); // the lock goes with the writer
      throw e;
    }
  }

  @Override
  public @Nullable Known known(String path) {
    return attempt(() -> held.known(path));
  }

  @Override
  public Contents contents() {
    return attempt(() -> {
      IndexSearcher now = new IndexSearcher(held.refresh());
      int letters = count(now);
      int synthetic = now.count(new TermQuery(new Term(Schema.SYNTHETIC, "true")));
      return letters == 0
          ? Contents.NOTHING
          : letters == synthetic ? Contents.SAMPLE : Contents.REAL;
    });
  }

  @Override
  public Put put(Determination letter, FileFacts file) {
    return attempt(() -> {
      Put put = filing.put(letter, file);
      forgetRejection(file.path());
      held.met(file, null);
      return put;
    });
  }

  @Override
  public void reject(FileFacts file, Rejection why) {
    attempt(() -> {
      forgetRejection(file.path());
      writer.addDocument(DocumentMapper.rejected(file, why, rules));
      held.met(file, why);
      return true;
    });
  }

  @Override
  public void forgetPassing(Predicate<String> below) {
    attempt(() -> {
      for (String path : held.passing()) {
        if (below.test(path)) {
          forgetRejection(path);
        }
      }
      return true;
    });
  }

  @Override
  public long prune(Predicate<String> gone) {
    return attempt(() -> {
      DirectoryReader now = held.refresh();
      long before = count(new IndexSearcher(now));
      Terms paths = MultiTerms.getTerms(now, Schema.FILE);
      if (paths == null) {
        return 0L;
      }
      // First the list: taking letters away opens the index again and closes what is walked here.
      List<String> vanished = new ArrayList<>();
      TermsEnum each = paths.iterator();
      for (BytesRef path = each.next(); path != null; path = each.next()) {
        if (gone.test(path.utf8ToString())) {
          vanished.add(path.utf8ToString());
        }
      }
      for (String path : vanished) {
        filing.remove(path);
        forgetRejection(path);
      }
      return before - count(new IndexSearcher(held.refresh()));
    });
  }

  @Override
  public long clear() {
    return attempt(() -> {
      long letters = count(new IndexSearcher(held.refresh()));
      writes.finish();
      writer.deleteAll();
      held.refresh();
      return letters;
    });
  }

  @Override
  public void commit(String report) {
    attempt(() -> {
      String fingerprint = fingerprints.of(held.refresh());
      writer.setLiveCommitData(
          Map.of(
                  IndexFolder.FORMAT_KEY, IndexFolder.FORMAT,
                  IndexFolder.RULES_KEY, rules,
                  IndexFolder.FINGERPRINT_KEY, fingerprint,
                  IndexFolder.REPORT_KEY, report)
              .entrySet());
      writer.commit();
      return true;
    });
  }

  /// Closes; what was not committed is gone.
  @Override
  public void close() {
    if (note != null) {
      note.remove();
    }
    writes.close();
    attempt(() -> {
      IOUtils.close(held::close, writer::rollback, directory);
      return true;
    });
  }

  /// The letters that are held.
  private final class Cases implements CaseUpdater.Cabinet {
    @Override
    public List<Held> of(String key) throws IOException {
      return held.of(key);
    }

    @Override
    public @Nullable String keyOf(String path) throws IOException {
      return held.keyOf(path);
    }

    @Override
    public void write(String key, List<Held> ranked, List<Held> before) throws IOException {
      Term all = new Term(Schema.KEY, key);
      writes.begin(
          key,
          () -> {
            if (ranked.isEmpty()) {
              writer.deleteDocuments(all);
            } else if (before.isEmpty()) {
              writer.addDocuments(mapper.documents(ranked)); // nothing to look for and to delete
            } else {
              writer.updateDocuments(all, mapper.documents(ranked));
            }
          });
      held.wrote(key, ranked);
    }
  }

  private void forgetRejection(String path) throws IOException {
    if (held.isRejected(path)) {
      writer.deleteDocuments(new Term(Schema.REJECTED_FILE, path));
    }
  }

  private static int count(IndexSearcher searcher) throws IOException {
    return searcher.count(QueryMapper.kind(Schema.LETTER))
        + searcher.count(QueryMapper.kind(Schema.SUPERSEDED));
  }

  /// Work that may fail for the disk's sake.
  private interface Attempt<T extends @Nullable Object> {
    T run() throws IOException;
  }

  private <T extends @Nullable Object> T attempt(Attempt<T> work) {
    try {
      return work.run();
    } catch (IOException | RuntimeException e) {
      // After a disk fault, Lucene rejects everything else with exceptions of other kinds.
      boolean disk = e instanceof IOException || e instanceof AlreadyClosedException;
      if (!disk && writer.getTragicException() == null) {
        throw (RuntimeException) e;
      }
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "cannot write to the index: %s; what was committed before is kept",
              IndexFolder.say(first(e))),
          e);
    }
  }

  /// The first failure.
  private Throwable first(Exception e) {
    Throwable tragic = writer.getTragicException();
    return tragic == null ? IndexFolder.cause(e) : tragic;
  }
}

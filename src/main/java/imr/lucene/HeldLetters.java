package imr.lucene;

import imr.search.CaseLetters.Held;
import imr.search.DeterminationJson;
import imr.search.LetterStore.FileFacts;
import imr.search.LetterStore.Known;
import imr.search.LetterStore.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// What a writer's index holds, the newest writes included: what was written since the reader was
/// opened is kept here, up to [#REMEMBERED] cases, then the reader is opened anew. Used by one
/// thread.
final class HeldLetters implements AutoCloseable {
  private static final int REMEMBERED = 2_000;

  private final IndexWriter writer;
  private final String rules;
  private final Map<String, List<Held>> cases = new HashMap<>();
  private final Map<String, Known> files = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>(); // of files, the keys of their cases
  private DirectoryReader reader;
  private IndexSearcher searcher;

  HeldLetters(IndexWriter writer, String rules) throws IOException {
    this.writer = writer;
    this.rules = rules;
    reader = DirectoryReader.open(writer);
    searcher = new IndexSearcher(reader);
  }

  /// The letters of a case, none where it is not held.
  List<Held> of(String key) throws IOException {
    List<Held> written = cases.get(key);
    if (written != null) {
      return written;
    }
    List<Held> found = new ArrayList<>();
    for (Document document : documents(new TermQuery(new Term(Schema.KEY, key)), Schema.WHOLE)) {
      found.add(
          new Held(
              DeterminationJson.read(document.get(Schema.JSON)),
              facts(document),
              document.get(Schema.RULES)));
    }
    return found;
  }

  /// The key of the case whose letter the file holds, null where it holds none.
  @Nullable String keyOf(String path) throws IOException {
    String written = keys.get(path);
    if (written != null) {
      return written;
    }
    for (Document document : documents(new TermQuery(new Term(Schema.FILE, path)), Schema.WHOLE)) {
      return document.get(Schema.KEY);
    }
    return null;
  }

  /// What is remembered of a file under today's rules.
  @Nullable Known known(String path) throws IOException {
    Known met = files.get(path);
    if (met != null) {
      return met;
    }
    Known held = null;
    Query query = new TermQuery(new Term(Schema.FILE, path));
    for (Document document :
        documents(query, List.of(Schema.REJECTED, Schema.LETTER, Schema.SUPERSEDED))) {
      // Each document tells by which rules it was read: a run under new rules may end half way.
      if (!rules.equals(document.get(Schema.RULES))) {
        continue;
      }
      FileFacts facts =
          facts(document).stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
      String reason = document.get(Schema.REASON);
      if (reason != null) {
        return new Known(facts, new Refusal(reason, document.get(Schema.DETAIL)));
      }
      held = new Known(facts, null);
    }
    return held;
  }

  /// The files whose rejection may pass without their changing.
  List<String> passing() throws IOException {
    List<String> paths = new ArrayList<>();
    Query query = new TermQuery(new Term(Schema.PASSING, "true"));
    for (Document document : documents(query, List.of(Schema.REJECTED))) {
      paths.add(document.get(Schema.REJECTED_FILE));
    }
    return paths;
  }

  /// Remembers what was written of a case.
  void wrote(String key, List<Held> letters) throws IOException {
    cases.put(key, List.copyOf(letters));
    for (Held held : letters) {
      for (FileFacts facts : held.files()) {
        keys.put(facts.path(), key);
      }
    }
    if (cases.size() >= REMEMBERED) {
      refresh();
    }
  }

  /// Remembers what was written of a file.
  void met(FileFacts facts, @Nullable Refusal refusal) {
    files.put(facts.path(), new Known(facts, refusal));
  }

  /// Opens the index as it is now.
  DirectoryReader refresh() throws IOException {
    DirectoryReader now = DirectoryReader.openIfChanged(reader, writer);
    if (now != null) {
      reader.close();
      reader = now;
      searcher = new IndexSearcher(now);
    }
    cases.clear();
    files.clear();
    keys.clear();
    return reader;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private List<Document> documents(Query of, List<String> kinds) throws IOException {
    BooleanQuery.Builder anyKind = new BooleanQuery.Builder();
    kinds.forEach(kind -> anyKind.add(QueryMapper.kind(kind), Occur.SHOULD));
    Query query =
        new BooleanQuery.Builder().add(of, Occur.FILTER).add(anyKind.build(), Occur.FILTER).build();
    List<Document> documents = new ArrayList<>();
    for (var hit : searcher.search(query, Math.max(1, reader.maxDoc())).scoreDocs) {
      documents.add(searcher.storedFields().document(hit.doc));
    }
    return documents;
  }

  private static List<FileFacts> facts(Document document) {
    return List.of(DeterminationJson.read(document.get(Schema.FILES), FileFacts[].class));
  }
}

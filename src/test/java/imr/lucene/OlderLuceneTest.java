package imr.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.SearchException.IndexUnusable;
import imr.lucene.write.LuceneCheck;
import imr.lucene.write.LuceneStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Indexes that older versions of Lucene wrote: read as long as Lucene can, and else not called
/// damaged.
class OlderLuceneTest {
  @TempDir private Path folder;

  private Path index(String version) throws IOException {
    String archive = "/indexes/lucene-" + version + ".zip";
    try (InputStream in =
            Objects.requireNonNull(OlderLuceneTest.class.getResourceAsStream(archive), archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        Files.copy(zip, folder.resolve(each.getName()));
      }
    }
    return folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.12.3", "10.0.0"})
  void anIndexOutlivesAnUpdateOfLucene(String version) throws IOException {
    Path index = index(version);
    try (Directory directory = IndexFolder.openUnread(index)) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        // Whatever our format is by now: what is tried is Lucene's.
        writer.setLiveCommitData(Map.of(IndexFolder.FORMAT_KEY, IndexFolder.FORMAT).entrySet());
      }
      IndexFolder.check(directory, "the index");
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        assertEquals(1, searcher.count(new TermQuery(new Term("rationale", "flags"))));
        assertEquals("CM00-0000001", searcher.storedFields().document(0).get("id"));
      }
    }
  }

  @Test
  void anIndexOfALuceneTooOldIsNotCalledDamaged() throws IOException {
    Path index = index("8.11.4");
    for (Runnable use :
        List.<Runnable>of(
            () -> LuceneEngine.open(index, Letters.VOCABULARY).close(),
            () -> LuceneStore.open(index, Letters.VOCABULARY, "rules").close(),
            () -> LuceneCheck.check(index, Letters.VOCABULARY))) {
      var e = assertThrows(IndexUnusable.class, use::run);
      assertInstanceOf(IndexFormatTooOldException.class, e.getCause());
      assertTrue(
          String.valueOf(e.getMessage())
              .endsWith(
                  "was written by another version of Lucene: index the letters into a new folder,"
                      + " or use the version of this program that made it"),
          e.getMessage());
    }
  }
}

package imr.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.engine.CountContract;
import imr.engine.DeadlineContract;
import imr.engine.GroupContract;
import imr.engine.LuceneSyntaxContract;
import imr.engine.QuotationContract;
import imr.engine.SearchEngine;
import imr.engine.SearchEngineContract;
import imr.field.SearchException.IndexUnusable;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Outcome;
import imr.lucene.write.LuceneStore;
import imr.store.LetterStore;
import imr.store.LetterStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LuceneEngineTest
    implements SearchEngineContract,
        CountContract,
        GroupContract,
        DeadlineContract,
        LetterStoreContract,
        LuceneSyntaxContract,
        QuotationContract {
  @TempDir private Path folder;
  private final List<SearchEngine> open = new ArrayList<>();
  private int made;

  @AfterEach
  void closeAll() {
    open.forEach(SearchEngine::close);
  }

  @Override
  public SearchEngine engine(List<Determination> letters) {
    String index = "index" + made++;
    try (LetterStore store = store(index)) {
      letters.forEach(letter ->
          store.put(letter, new FileFacts("/letters/" + letter.id() + ".txt", 10, 20, "00")));
      store.commit("{}");
    }
    return opened(index);
  }

  @Override
  public LetterStore store(String index) {
    return LuceneStore.open(folder.resolve(index), Letters.VOCABULARY, "rules");
  }

  @Override
  public SearchEngine opened(String index) {
    SearchEngine engine = LuceneEngine.open(folder.resolve(index), Letters.VOCABULARY);
    open.add(engine);
    return engine;
  }

  @Test
  void aFileNamedLikeASegmentIsNotTouched() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("site"));
    Files.writeString(foreign.resolve("_config.yml"), "keep");
    assertThrows(IndexUnusable.class, () -> LuceneStore.open(foreign, Letters.VOCABULARY, "rules"));
    assertEquals("keep", Files.readString(foreign.resolve("_config.yml")));
  }

  @Test
  void aFolderWithoutAnIndexSaysHowToMakeOne() {
    var e =
        assertThrows(
            IndexUnusable.class,
            () -> LuceneEngine.open(folder.resolve("none"), Letters.VOCABULARY));
    assertTrue(String.valueOf(e.getMessage()).contains("./imr index"), e.getMessage());
  }

  @Test
  void aForeignFolderIsNotTouched() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("thesis.txt"), "years of work");
    assertThrows(IndexUnusable.class, () -> LuceneStore.open(foreign, Letters.VOCABULARY, "rules"));
    assertThrows(IndexUnusable.class, () -> LuceneEngine.open(foreign, Letters.VOCABULARY));
    assertEquals("years of work", Files.readString(foreign.resolve("thesis.txt")));
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThrows(IndexUnusable.class, () -> LuceneStore.open(file, Letters.VOCABULARY, "rules"));
  }

  @Test
  void aDamagedIndexSaysSo() throws IOException {
    engine(List.of(Letters.letter("CM17-0000001").issue("CT", Outcome.UPHELD, "No.").read()));
    Path index = folder.resolve("index0");
    try (var files = Files.list(index)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    var e = assertThrows(IndexUnusable.class, () -> LuceneEngine.open(index, Letters.VOCABULARY));
    assertTrue(String.valueOf(e.getMessage()).contains("damaged"), e.getMessage());
  }
}

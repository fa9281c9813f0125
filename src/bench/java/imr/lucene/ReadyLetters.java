package imr.lucene;

import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.lucene.write.DocumentMapper;
import imr.lucene.write.LuceneStore;
import imr.lucene.write.ParallelWriter;
import imr.store.CaseLetters;
import imr.store.CaseLetters.Held;
import imr.text.LetterAnalyzer;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// Letters as the documents that are indexed of them: what is left is what Lucene itself takes.
///
/// @param blocks a letter each
public record ReadyLetters(List<List<Document>> blocks) {
  public ReadyLetters {
    blocks = List.copyOf(blocks);
  }

  /// Maps coded letters.
  public static ReadyLetters of(List<Determination> letters, Vocabulary vocabulary) {
    DocumentMapper mapper = new DocumentMapper(vocabulary);
    return new ReadyLetters(
        letters.stream()
            .map(letter -> new Held(letter, List.of(file(letter)), "bench"))
            .map(held -> mapper.documents(CaseLetters.ranked(List.of(held))))
            .toList());
  }

  private static FileFacts file(Determination letter) {
    return new FileFacts("/letters/" + letter.source().file(), 1, 1, letter.source().sha256());
  }

  /// Writes them into a new index with as many threads as there are processors, and the settings of
  /// the program's own writer.
  ///
  /// @throws IOException when the folder cannot be written
  public void index(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(LetterAnalyzer.forText())
                    .setRAMBufferSizeMB(LuceneStore.RAM_BUFFER_MB)
                    .setCodec(LuceneStore.CODEC))) {
      AtomicInteger next = new AtomicInteger();
      ParallelWriter writers = new ParallelWriter(Runtime.getRuntime().availableProcessors());
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        writers.begin(
            "writer-" + i,
            () -> {
              for (int at = next.getAndIncrement();
                  at < blocks.size();
                  at = next.getAndIncrement()) {
                writer.addDocuments(blocks.get(at));
              }
            });
      }
      writers.finish();
      writers.close();
      writer.commit();
    }
  }
}

package imr.bench.fuzz;

import imr.corpus.LetterFile;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.ingest.LetterReader;
import imr.ingest.Reading;
import imr.letter.Rejection;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The letter parser and the coding rules, on text.
public final class LetterTarget {
  private static final LetterReader READER =
      new LetterReader(new TextExtractor(Limits.DEFAULT), Vocabulary.load());

  private LetterTarget() {}

  /// Called by Jazzer, once.
  ///
  /// @throws IOException never: letters are made in memory
  public static void fuzzerInitialize() throws IOException {
    fuzzerTestOneInput(Seeds.first(Target.LETTER));
  }

  /// Called by Jazzer.
  public static void fuzzerTestOneInput(byte @Nullable [] text) {
    read("letter.txt", text == null ? new byte[0] : text);
  }

  /// Reads a file; a fault of the file is no finding, one of ours is.
  static void read(String name, byte[] bytes) {
    read(LetterFile.inMemory(name, bytes));
  }

  static void read(LetterFile file) {
    Reading reading = READER.read(file, true);
    if (reading instanceof Reading.Rejected no
        && no.why().reason() == Rejection.Reason.INTERNAL_ERROR) {
      throw new IllegalStateException(no.why().detail());
    }
  }
}

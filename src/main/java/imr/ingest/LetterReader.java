package imr.ingest;

import imr.corpus.ExtractedText;
import imr.corpus.LetterFile;
import imr.corpus.TextExtractor;
import imr.corpus.Unreadable;
import imr.letter.ContentHash;
import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import imr.parse.LetterParser;
import imr.parse.ParseResult;
import imr.vocabulary.Coder;
import imr.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;

/// Reads files into coded letters. Immutable, so safe to share between threads.
public final class LetterReader {
  private final TextExtractor extractor;
  private final LetterParser parser = new LetterParser();
  private final Coder coder;

  public LetterReader(TextExtractor extractor, Vocabulary vocabulary) {
    this.extractor = extractor;
    coder = new Coder(vocabulary);
  }

  /// Reads one file. A fault of the file is a value, never an exception; so is a fault of ours,
  /// which must not cost the other letters.
  public Reading read(LetterFile file) {
    try {
      return switch (extractor.extract(file)) {
        case Unreadable no -> new Reading.Rejected(no.why(), "");
        case ExtractedText text ->
            switch (parser.parse(text)) {
              case ParseResult.Rejected(var why) -> new Reading.Rejected(why, text.sha256());
              case ParseResult.Parsed(var letter) -> new Reading.Letter(coder.code(letter));
            };
      };
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Reading.Rejected(
          Rejection.of(Reason.INTERNAL_ERROR, e + "; please report it"), "");
    }
  }

  /// The revision of all rules by which letters are read and stored: equal letters read by equal
  /// rules give equal documents. 12 hex digits.
  ///
  /// @param masked whether the privacy screen is on
  public static String rules(Vocabulary vocabulary, boolean masked) {
    String all = vocabulary.revision() + "/" + LetterParser.RULES + (masked ? "" : "/unmasked");
    return ContentHash.ofBytes(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}

package imr.ingest;

import imr.corpus.ExtractedText;
import imr.corpus.LetterFile;
import imr.corpus.TextExtractor;
import imr.corpus.Unreadable;
import imr.deadline.Deadline;
import imr.deadline.DeadlineExceeded;
import imr.letter.ContentHash;
import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import imr.parse.LetterParser;
import imr.parse.ParseResult;
import imr.privacy.PrivacyScreen;
import imr.vocabulary.Coder;
import imr.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Reads files as coded letters. Immutable and thread-safe.
public final class LetterReader {
  private final TextExtractor extractor;
  private final Duration limit;
  private final LetterParser parser = new LetterParser();
  private final Coder coder;

  public LetterReader(TextExtractor extractor, Vocabulary vocabulary) {
    this.extractor = extractor;
    limit = Duration.ofSeconds(extractor.limits().seconds());
    coder = new Coder(vocabulary);
  }

  /// Reads a file within its time limit. Returns a rejection for every error, in the file or in our
  /// code, and never throws, so that one file can't stop the others.
  ///
  /// @param masked whether to mask personal data. It is masked in the file's text, before anything
  ///   is read from it.
  public Reading read(LetterFile file, boolean masked) {
    try {
      return Deadline.in(limit).run(() -> readInTime(file, masked));
    } catch (DeadlineExceeded e) {
      return new Reading.Rejected(Rejection.of(Reason.TOO_SLOW, "over " + e.seconds() + " s"), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Reading.Rejected(
          Rejection.of(Reason.INTERNAL_ERROR, e + "; please report it"), "");
    }
  }

  private Reading readInTime(LetterFile file, boolean masked) {
    return switch (extractor.extract(file)) {
      case Unreadable no -> new Reading.Rejected(no.why(), "");
      case ExtractedText text -> read(masked ? Masks.on(text) : text);
    };
  }

  private Reading read(ExtractedText text) {
    return switch (parser.parse(text)) {
      case ParseResult.Rejected(var why) -> new Reading.Rejected(why, text.sha256());
      case ParseResult.Parsed(var letter) -> {
        Rejection excess = LetterSize.excess(letter);
        yield excess == null
            ? new Reading.Letter(coder.code(letter))
            : new Reading.Rejected(excess, text.sha256());
      }
    };
  }

  /// The revision of all rules by which letters are read and stored, as 12 hex digits. Equal
  /// letters that were read by equal rules give equal documents.
  ///
  /// @param masked whether personal data is masked
  public static String rules(Vocabulary vocabulary, boolean masked) {
    String screen = masked ? PrivacyScreen.rules() : "unmasked";
    String all = String.join("/", vocabulary.revision(), LetterParser.RULES, screen);
    return ContentHash.ofBytes(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}

package imr.parse;

import imr.corpus.ExtractedText;
import imr.letter.ContentHash;
import imr.letter.Determination;
import imr.letter.Source;
import java.util.List;

/// Reads texts as determination letters. Immutable, so safe to share between threads.
public final class LetterParser {
  /// Raised by hand when letters are read otherwise.
  public static final String RULES = "2";

  private static final List<Layout> LAYOUTS = List.of(new TableLayout(), new HeaderlessLayout());

  /// Reads one text.
  ///
  /// @return the letter, not coded yet, or why it is none; a fault of the text never throws
  public ParseResult parse(ExtractedText text) {
    Lines lines = Lines.of(text.pages());
    for (Layout layout : LAYOUTS) {
      if (layout.recognises(lines)) {
        return parsed(text, layout, layout.read(lines));
      }
    }
    return UnreadFormat.rejection(lines);
  }

  private static ParseResult parsed(ExtractedText text, Layout layout, LetterDraft draft) {
    if (draft.issues().isEmpty()) {
      return new ParseResult.Rejected(
          "no-issues", "a letter without a single disputed item: cut off?");
    }
    String hash = ContentHash.of(draft.summary(), draft.issues());
    return new ParseResult.Parsed(
        Determination.asRead(
            new Source(text.name(), text.sha256(), layout.id(), hash),
            draft.caseNumber(),
            draft.dates(),
            draft.priority(),
            draft.reviewer(),
            draft.patient(),
            draft.summary(),
            draft.issues(),
            draft.warnings()));
  }
}

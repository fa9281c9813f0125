package imr.parse;

import imr.corpus.ExtractedText;
import imr.letter.ContentHash;
import imr.letter.Determination;
import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import imr.letter.Source;
import imr.letter.Warning;
import imr.letter.WarningKind;
import imr.parse.ParseResult.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Parses extracted text into determination letters. Immutable and thread-safe.
public final class LetterParser {
  /// The revision of the rules by which files become letters. Raise it when the same file would be
  /// read differently.
  public static final String RULES = "4";

  private static final String SYNTHETIC_OPENING = "SYNTHETIC LETTER";

  /// All layouts, in order. The first that recognizes a letter reads it.
  private static final List<Layout> LAYOUTS =
      List.of(
          new ReviewLayout(),
          new NoticeLayout(),
          new LetterheadLayout(),
          new TableLayout(),
          new HeaderlessLayout());

  /// Parses one text.
  ///
  /// @return the letter, not coded yet, or the reason why the text isn't one; malformed text never
  ///   throws
  /// @throws imr.deadline.DeadlineExceeded if the time is over
  public ParseResult parse(ExtractedText text) {
    Lines lines = LostBreaks.restored(Lines.of(text.pages()));
    int letters = lines.count(Headings.REVIEWER);
    if (letters > 1) {
      return new Rejected(
          new Rejection(
              Reason.SEVERAL_LETTERS,
              String.format(
                  Locale.ROOT, "holds %d letters: put each into a file of its own", letters)));
    }
    for (Layout layout : LAYOUTS) {
      if (layout.recognizes(lines)) {
        return parsed(text, layout, lines);
      }
    }
    return rejected(startsAsLetter(lines) ? Reason.INCOMPLETE_LETTER : Reason.NOT_A_LETTER);
  }

  private static Rejected rejected(Reason reason) {
    return new Rejected(Rejection.of(reason));
  }

  private static boolean startsAsLetter(Lines lines) {
    return lines.indexOf(Headings.REVIEWER, 0) >= 0
        || lines.indexOf("Case Number:", 0) >= 0
        || Headings.OPENINGS.stream().anyMatch(words -> Layout.opensWith(lines, words));
  }

  private static ParseResult parsed(ExtractedText text, Layout layout, Lines lines) {
    LetterDraft draft = layout.read(lines);
    if (draft.issues().isEmpty()) {
      return rejected(Reason.NO_ISSUES);
    }
    List<Warning> warnings = new ArrayList<>();
    if (lines.get(0).startsWith(SYNTHETIC_OPENING)) {
      warnings.add(Warning.ofLetter(WarningKind.SYNTHETIC));
    }
    if (!layout.isProven()) {
      warnings.add(Warning.ofLetter(WarningKind.LAYOUT_UNPROVEN));
    }
    warnings.addAll(draft.warnings());
    String hash = ContentHash.of(draft.summary(), draft.issues());
    return new ParseResult.Parsed(
        Determination.asRead(
            new Source(text.name(), text.sha256(), layout.id(), hash, text.masked()),
            draft.facts(),
            draft.summary(),
            draft.documents(),
            draft.issues(),
            warnings));
  }
}

package imr.criteria;

import imr.letter.Sentences;
import imr.match.FilteredPattern;
import imr.match.FoldedText;
import imr.table.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;

/// A sentence of a rationale, and whether it quotes a guideline.
///
/// @param words the words to read. They exclude the closing formula, which repeats the request and
///   so names treatments without a finding.
/// @param start the start offset of the whole sentence in the rationale, in UTF-16 code units
/// @param end the end offset, exclusive
record Statement(String words, boolean quotes, int start, int end) {
  private static final Rules RULES = Rules.read(Rules.SPEECH);

  /// The maximum length to read of a sentence, in UTF-16 code units, far above any that a person
  /// wrote.
  private static final int MAX = 4_000;

  /// A guideline that is the subject of the sentence is named before this position.
  private static final int SPEAKER = 91;

  /// The standard paragraph on tapering that closes opioid decisions, whatever the case.
  private static final FilteredPattern STANDING = RULES.finder("standing");

  private static final FilteredPattern NECESSARY = RULES.finder("necessary");

  /// A whole sentence that states only the decision. Searched only if [#NECESSARY] matches.
  private static final FilteredPattern FORMULA = RULES.finder("formula");

  private static final FilteredPattern CLOSING = RULES.finder("closing");

  private static final FilteredPattern GUIDELINE = RULES.finder("guideline");

  /// Words about this patient, this request, or this file.
  private static final FilteredPattern PATIENT = RULES.finder("patient");

  /// The guideline is the subject, even if words like "the patient" follow.
  private static final FilteredPattern ADVISES = RULES.finder("advises");

  private static final FilteredPattern SPEAKS = RULES.finder("speaks");

  private static final FilteredPattern TURNS = RULES.finder("turns");

  /// Positions where a sentence can switch from a guideline to the patient.
  private static final FilteredPattern JOINT = RULES.finder("joint");

  /// The sentences of a rationale that can contain a finding, in order.
  static List<Statement> of(String rationale) {
    return of(rationale, UnaryOperator.identity());
  }

  /// The sentences of a rationale that can contain a finding, in order.
  ///
  /// @param reading what is read in place of a sentence's words
  static List<Statement> of(String rationale, UnaryOperator<String> reading) {
    List<Statement> statements = new ArrayList<>();
    boolean quoting = false;
    boolean open = false;
    for (Sentences.Span span : Sentences.of(rationale)) {
      int end = Math.min(span.end(), span.start() + MAX);
      String words = reading.apply(rationale.substring(span.start(), end));
      FoldedText folded = FoldedText.of(words);
      if (STANDING.isIn(folded)) {
        continue;
      }
      boolean turns = TURNS.isIn(folded);
      open &= !turns;
      quoting = !turns && quotes(folded, quoting, quoting && open);
      open ^=
          words.chars().filter(c -> c == '"' || c == '\u201C' || c == '\u201D').count() % 2 == 1;
      String read = words.substring(0, closing(folded));
      int turn = quoting ? turn(read) : 0;
      if (turn > 0) {
        statements.add(new Statement(read.substring(0, turn), true, span.start(), span.end()));
        quoting = false;
      }
      if (!read.substring(turn).isBlank()) {
        statements.add(new Statement(read.substring(turn), quoting, span.start(), span.end()));
      }
    }
    return statements;
  }

  /// The start of the closing formula: 0 if the sentence contains nothing else, its length if there
  /// is none.
  private static int closing(FoldedText sentence) {
    if (NECESSARY.isIn(sentence) && FORMULA.isIn(sentence)) {
      return 0;
    }
    MatchResult closing = CLOSING.first(sentence);
    return closing == null ? sentence.text().length() : closing.start();
  }

  /// Whether a guideline is the subject at the start of the sentence.
  private static boolean speaks(FoldedText sentence) {
    return ADVISES.isIn(sentence)
        || SPEAKS.first(sentence, 0, Math.min(SPEAKER, sentence.text().length())) != null;
  }

  /// The position where a sentence that starts with a guideline switches to the patient, or 0 if it
  /// doesn't.
  private static int turn(String sentence) {
    for (MatchResult joint : JOINT.all(sentence)) {
      FoldedText rest = FoldedText.of(sentence.substring(joint.end()));
      if (PATIENT.isIn(rest) && !speaks(rest)) {
        return joint.end();
      }
    }
    return 0;
  }

  /// Whether a sentence quotes a guideline. A quotation continues until a sentence is about the
  /// patient.
  ///
  /// @param sentence a sentence that doesn't switch to the patient
  /// @param inside whether a quotation mark opened in the guideline's words is still open
  private static boolean quotes(FoldedText sentence, boolean before, boolean inside) {
    if (inside || speaks(sentence)) {
      return true;
    }
    if (PATIENT.isIn(sentence)) {
      return false;
    }
    return before || GUIDELINE.isIn(sentence);
  }
}

package imr.criteria;

import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.Outcome;
import imr.letter.Quotation;
import imr.letter.Sentences;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses the sentence of a rationale that carries the reviewer's reason for the outcome.
/// Citations, lists, cards, feeds, and exports all quote this one.
///
/// Each sentence has a score: the weights of the phrases in it (`quotation-cues.tsv`), of the
/// criteria found in it, of whose words it is, and of its place. The highest wins. Thread-safe.
final class QuotationChooser {
  private static final QuotationCues CUES = new QuotationCues();

  /// The maximum length of a quotation, in UTF-16 code units. Nobody quotes more as one sentence,
  /// and a part of a sentence is never quoted.
  private static final int MAX_SENTENCE = 4_000;

  /// The length above which another sentence is better, in UTF-16 code units. The longest sentence
  /// in 98 real letters has 900.
  private static final int LONG = 1_200;

  private static final double TOO_LONG = -6;

  /// A guideline's words are the last resort but one. The closing formula is the last.
  private static final double GUIDELINE = -7;

  private static final double FORMULA = -8;

  /// A guideline speaks where the rules say so, and where the judge thinks it more probable than
  /// this.
  private static final double SURE = 0.8;

  /// The most that a sentence of few words weighs if no phrase in it speaks for it, such as
  /// "Denied."
  private static final double BRIEF = -3;

  /// Sentences of the reviewer with this weight or less are counted as verdicts.
  private static final double VERDICT = -4;

  /// A verdict with fewer words beside it has no reason in it, such as "Furthermore".
  private static final int MIN_WORDS = 4;

  /// The weight of a criterion found in the sense of the outcome, and in the other sense.
  private static final double FOUND = 1;

  private static final double FOUND_AGAINST = -1.5;

  /// What a mention weighs beside a sure finding.
  private static final double MENTIONED = 0.9;

  /// The limit of what findings weigh, up or down.
  private static final double MAX_FOUND = 1;

  /// The weight of the last place. History and guidelines come first, reasons after them.
  private static final double LAST = 2;

  /// What the rules read in a sentence.
  ///
  /// @param own the reviewer's words, without the closing formula
  /// @param quotes whether all of the sentence is a guideline's
  record Words(String own, boolean quotes) {
    private static final Words FORMULA_ONLY = new Words("", false);

    private Words with(Statement other) {
      return new Words(other.quotes() ? own : own + other.words(), quotes && other.quotes());
    }
  }

  private QuotationChooser() {}

  /// Chooses the sentence.
  ///
  /// @param outcome null if none is known
  /// @param findings the criteria found in the rationale
  /// @param guideline by the start of a sentence, the probability that a guideline speaks in it;
  ///   none for closing formulas
  static Quotation of(
      String rationale,
      @Nullable Outcome outcome,
      List<CriterionFinding> findings,
      Map<Integer, Double> guideline) {
    String read = CriterionCoder.start(rationale);
    List<Sentences.Span> sentences = Sentences.of(read);
    if (read.length() < rationale.length() && !sentences.isEmpty()) {
      sentences.removeLast(); // it may be cut
    }
    Map<Integer, Words> words = new HashMap<>();
    for (Statement s : Statement.of(read)) {
      words.put(s.start(), words.getOrDefault(s.start(), new Words("", true)).with(s));
    }
    BitSet inMarks = inQuotationMarks(read);
    Sentences.Span best = null;
    double most = Double.NEGATIVE_INFINITY;
    List<Sentences.Span> verdicts = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentences.Span span = sentences.get(i);
      int length = span.end() - span.start();
      if (length > MAX_SENTENCE) {
        continue;
      }
      Words own = words.getOrDefault(span.start(), Words.FORMULA_ONLY);
      String whole = read.substring(span.start(), span.end());
      boolean quotes =
          inMarks.get(span.start())
              || own.quotes
              || guideline.getOrDefault(span.start(), 0.0) > SURE;
      double said = said(own.own, whole, quotes, outcome);
      if (!quotes && said <= VERDICT) {
        verdicts.add(span);
      }
      double score =
          said
              + found(findings, span, outcome)
              + (length > LONG ? TOO_LONG : 0)
              + LAST * i / sentences.size();
      if (score > most) {
        most = score;
        best = span;
      }
    }
    return new Quotation(best, verdicts);
  }

  /// The weight of a sentence's words.
  private static double said(String own, String whole, boolean quotes, @Nullable Outcome outcome) {
    if (quotes) {
      return GUIDELINE + CUES.score(whole, outcome, true);
    }
    double score = CUES.score(own, outcome, false);
    if (own.strip().split("\\s+", MIN_WORDS).length >= MIN_WORDS) {
      return score;
    }
    if (own.length() < whole.length() || score <= VERDICT) {
      return FORMULA;
    }
    return score > 0 ? score : Math.min(score, BRIEF);
  }

  private static double found(
      List<CriterionFinding> findings, Sentences.Span span, @Nullable Outcome outcome) {
    double found = 0;
    for (CriterionFinding each : findings) {
      if (outcome != null && each.start() == span.start() && each.sense() != Sense.REQUIRED) {
        boolean fits = (each.sense() == Sense.SHOWN) == (outcome == Outcome.OVERTURNED);
        found += (each.isSure() ? 1 : MENTIONED) * (fits ? FOUND : FOUND_AGAINST);
      }
    }
    return Math.clamp(found, -MAX_FOUND, MAX_FOUND);
  }

  /// The characters between quotation marks. A mark that no other closes opens nothing.
  private static BitSet inQuotationMarks(String text) {
    BitSet inside = new BitSet();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\u201C' || c == '\u201D') {
        boolean opens =
            c != '\u201D'
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i + 1))
                && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
        if (open >= 0 && !opens) {
          inside.set(open + 1, i);
          open = -1;
        } else if (open < 0 && opens) {
          open = i;
        }
      }
    }
    return inside;
  }
}

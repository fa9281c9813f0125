package imr.criteria;

import imr.letter.Outcome;
import imr.match.FoldedText;
import imr.match.MultiPattern;
import imr.table.Macros;
import imr.table.Rules;
import imr.table.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The phrases of `quotation-cues.tsv`, which make a sentence more or less likely to carry the
/// reviewer's reason. Thread-safe.
final class QuotationCues {
  private static final String TABLE = "/imr/criteria/quotation-cues.tsv";

  /// The maximum length of a short sentence, in UTF-16 code units.
  private static final int SHORT = 75;

  /// What a sentence loses that speaks against the outcome and says nothing for it.
  private static final double AGAINST_ALONE = 5;

  private static final Pattern TURN = Rules.read(Rules.SPEECH).pattern("turn");

  private final List<Row> rows = read();

  private final MultiPattern index =
      new MultiPattern(rows.stream().map(row -> row.pattern.pattern()).toList());

  /// Sentences that a row applies to.
  enum Where {
    /// Those in the reviewer's own words.
    OWN,
    /// Those in the reviewer's own words, up to [#SHORT].
    SHORT,
    /// A guideline's.
    QUOTED
  }

  /// A row.
  ///
  /// @param outcome null for every outcome
  /// @param weight what the phrase adds to a sentence's score
  /// @param like a sentence with the phrase
  /// @param unlike a similar sentence without it
  record Row(
      String cue,
      Where where,
      @Nullable Outcome outcome,
      double weight,
      Pattern pattern,
      String reason,
      String like,
      String unlike) {}

  private static List<Row> read() {
    List<Row> rows = new ArrayList<>();
    Macros macros = new Macros();
    for (List<String> cells : Table.read(TABLE).rows()) {
      String pattern = macros.expanded(cells.get(4));
      if (cells.get(1).equals("macro")) {
        macros.put(cells.get(0), pattern);
      } else {
        String outcome = cells.get(2).toUpperCase(Locale.ROOT);
        rows.add(
            new Row(
                cells.get(0),
                Where.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
                outcome.equals("ANY") ? null : Outcome.valueOf(outcome),
                Double.parseDouble(cells.get(3)),
                Pattern.compile(pattern, Pattern.CASE_INSENSITIVE),
                cells.get(5),
                cells.get(6),
                cells.get(7)));
      }
    }
    return List.copyOf(rows);
  }

  /// The rows in the order of the table.
  List<Row> rows() {
    return rows;
  }

  /// The sum of the weights of the phrases in a sentence. Each row counts once.
  ///
  /// @param outcome null if none is known: only rows for every outcome count then
  /// @param quotes whether the sentence is a guideline's
  double score(String sentence, @Nullable Outcome outcome, boolean quotes) {
    double score = 0;
    boolean against = false;
    boolean supported = false;
    for (int row : found(sentence, outcome, quotes).stream().toArray()) {
      Row cue = rows.get(row);
      score += cue.weight;
      against |= cue.outcome != null && cue.weight < 0;
      supported |= cue.outcome != null && cue.weight > 0;
    }
    return against && !supported ? score - AGAINST_ALONE : score;
  }

  /// The numbers of the rows that apply to a sentence and match it.
  BitSet found(String sentence, @Nullable Outcome outcome, boolean quotes) {
    BitSet found = new BitSet();
    int turn = turn(sentence);
    index.each(
        FoldedText.of(sentence),
        (at, row) -> {
          if (!found.get(row)
              && (at >= turn || rows.get(row).weight > 0)
              && applies(rows.get(row), sentence, outcome, quotes)) {
            Matcher matcher =
                rows.get(row)
                    .pattern
                    .matcher(sentence)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .region(at, sentence.length());
            found.set(row, matcher.lookingAt());
          }
        });
    return found;
  }

  /// Where a sentence turns against what it said: what is conceded before doesn't count against it.
  private static int turn(String sentence) {
    Matcher turn = TURN.matcher(sentence);
    int last = 0;
    while (turn.find()) {
      last = turn.start();
    }
    return last;
  }

  private static boolean applies(
      Row row, String sentence, @Nullable Outcome outcome, boolean quotes) {
    return (row.outcome == null || row.outcome == outcome)
        && switch (row.where) {
          case OWN -> !quotes;
          case SHORT -> !quotes && sentence.length() <= SHORT;
          case QUOTED -> quotes;
        };
  }
}

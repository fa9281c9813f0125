package imr.criteria;

import imr.criteria.Applicable.Treatment;
import imr.criteria.CriterionRows.Evidence;
import imr.criteria.Judge.Judged;
import imr.criteria.Judge.Verdict;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the criteria that a rationale describes as shown or missing. Rows of `criterion-words.tsv`
/// give evidence, and [Judge] weighs it together with the words. It never reads the outcome or the
/// sentence that states it. Otherwise counts of outcomes by criterion would only reflect the rules.
/// Immutable and thread-safe.
public final class CriterionCoder {
  /// The maximum length to read, in UTF-16 code units. It is far above any known rationale and
  /// keeps a malformed text from taking minutes.
  private static final int MAX = 60_000;

  /// Findings as they stand in the text.
  private static final Comparator<CriterionFinding> READING_ORDER =
      Comparator.comparingInt(CriterionFinding::start)
          .thenComparing(CriterionFinding::id)
          .thenComparing(CriterionFinding::sense);

  private final CriterionRows rows = new CriterionRows();
  private final Applicable applicable = new Applicable();
  private final Tiers tiers = new Tiers();
  private final RowScores scores = new RowScores();
  private final Judge judge = Judge.load();

  /// Reads a rationale.
  ///
  /// @param procedures what the issue asks for
  /// @param categories the categories of these
  public CodedRationale code(String rationale, List<String> procedures, List<String> categories) {
    Read read = read(rationale, procedures, categories);
    Map<Integer, Double> guideline = new HashMap<>();
    for (int at = 0; at < read.sentences().size(); at++) {
      guideline.put(read.sentences().get(at).start(), read.guideline().get(at));
    }
    return new CodedRationale(
        rationale, read.findings().stream().map(Found::finding).toList(), guideline);
  }

  /// Why each finding was coded, in reading order.
  ///
  /// @param procedures what the issue asks for
  /// @param categories the categories of these
  public List<Explanation> explain(
      String rationale, List<String> procedures, List<String> categories) {
    Read read = read(rationale, procedures, categories);
    Treatment treatment = applicable.to(procedures, categories);
    return read.findings().stream()
        .map(found -> {
          Evidence row =
              read.sentences().get(found.verdict().at()).rows().get(found.verdict().criterion());
          return new Explanation(
              found.finding(),
              found.verdict().probability(found.verdict().sense()),
              row == null ? null : scores.of(row),
              judge.words(read.sentences(), treatment, found.verdict()));
        })
        .toList();
  }

  /// What the coder's tables and weights hold, for a hash that changes whenever a rationale might
  /// be coded differently. The rows of `criterion-words.tsv` are not among it.
  public static List<byte[]> rules() {
    return Stream.of("judge.bin", "tiers.tsv", "applies.tsv", "verdicts.tsv")
        .map(name -> {
          try (InputStream in = CriterionCoder.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
          }
        })
        .toList();
  }

  /// A finding and what it was made from.
  record Found(CriterionFinding finding, Verdict verdict) {}

  /// A rationale and its findings, in reading order.
  private record Read(List<ReadSentence> sentences, List<Found> findings, List<Double> guideline) {}

  /// The part of a rationale that is read.
  static String start(String rationale) {
    return rationale.substring(0, Math.min(MAX, rationale.length()));
  }

  private Read read(String rationale, List<String> procedures, List<String> categories) {
    List<ReadSentence> sentences =
        ReadSentence.of(start(rationale), rows, rows.asked(procedures, categories));
    Judged judged = judge.of(sentences, applicable.to(procedures, categories));
    return new Read(sentences, found(sentences, judged.verdicts(), tiers), judged.guideline());
  }

  /// The findings that verdicts make. A requirement of a guideline counts only if nothing is found
  /// about the patient.
  ///
  /// @param sentences those that the verdicts are of
  static List<Found> found(List<ReadSentence> sentences, List<Verdict> verdicts, Tiers tiers) {
    List<Found> found = new ArrayList<>();
    Set<String> settled = new HashSet<>();
    for (Verdict verdict : verdicts) {
      if (tiers.holds(verdict)) {
        found.add(new Found(finding(verdict, sentences.get(verdict.at()), tiers), verdict));
        if (verdict.sense() != Sense.REQUIRED) {
          settled.add(verdict.criterion());
        }
      }
    }
    found.removeIf(
        f -> f.finding.sense() == Sense.REQUIRED && settled.contains(f.verdict.criterion()));
    found.sort(Comparator.comparing(Found::finding, READING_ORDER));
    return found;
  }

  private static CriterionFinding finding(Verdict verdict, ReadSentence sentence, Tiers tiers) {
    return new CriterionFinding(
        verdict.criterion(), verdict.sense(), tiers.of(verdict), sentence.start(), sentence.end());
  }
}

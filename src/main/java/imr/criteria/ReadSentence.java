package imr.criteria;

import imr.criteria.CriterionRows.Evidence;
import imr.letter.CriterionFinding.Sense;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sentence of a rationale as the judge reads it.
///
/// @param start the offset in the rationale, in UTF-16 code units
/// @param end the end offset, exclusive
/// @param grams its words, as models weigh them
/// @param quotes whether the rules say that a guideline speaks in a part of it
/// @param parts the number of its statements, 1 or 2
/// @param rows the deciding row of each criterion that rows found
record ReadSentence(
    int start, int end, List<String> grams, boolean quotes, int parts, Map<String, Evidence> rows) {

  /// The sentences of a rationale that can hold a finding, in order.
  ///
  /// @param asked the rows to apply; see [CriterionRows#asked]
  static List<ReadSentence> of(String rationale, CriterionRows rows, boolean[] asked) {
    Map<Integer, List<Statement>> bySentence = new LinkedHashMap<>();
    for (Statement statement : Statement.of(rationale, Verdicts::granted)) {
      bySentence.computeIfAbsent(statement.start(), start -> new ArrayList<>()).add(statement);
    }
    List<ReadSentence> sentences = new ArrayList<>();
    bySentence.values().forEach(parts -> sentences.add(of(parts, rows, asked)));
    return sentences;
  }

  private static ReadSentence of(List<Statement> parts, CriterionRows rows, boolean[] asked) {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    StringBuilder words = new StringBuilder();
    boolean quotes = false;
    for (Statement part : parts) {
      words.append(words.isEmpty() ? "" : " ").append(part.words());
      quotes |= part.quotes();
      for (Evidence each : rows.evidence(part, asked)) {
        evidence.merge(
            each.criterion(),
            each,
            (first, next) -> first.sense() == Sense.REQUIRED ? next : first);
      }
    }
    return new ReadSentence(
        parts.getFirst().start(),
        parts.getFirst().end(),
        Grams.of(words.toString()),
        quotes,
        parts.size(),
        evidence);
  }
}

package imr.text;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.letter.Issue;
import imr.letter.Sentences;
import imr.query.QueryNode;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Builds the query for issues similar to another, from its codes and the weightiest words of its
/// rationale. The more letters repeat a sentence, the less it counts, so standard paragraphs do not
/// make all opioid decisions similar.
public final class SimilarIssues {
  private static final int MAX_WORDS = 30;

  /// The IDF of a word in some 37% of all issues.
  private static final double MIN_IDF = 1;

  /// Shorter words carry hardly any meaning.
  private static final int MIN_LETTERS = 3;

  /// The weight of a common code; a rare word has some 5 to 8.
  private static final Map<Field, Float> CODES =
      new EnumMap<>(
          Map.of(
              Field.PROCEDURE, 10f,
              Field.SUBCATEGORY, 5f,
              Field.CATEGORY, 2f,
              Field.REGION, 5f,
              Field.INJURED_REGION, 1.5f,
              Field.CONDITION, 2.5f,
              Field.BASIS, 2f,
              Field.SERVICE, 1f));

  private final Frequencies index;
  private final PatternCompiler patterns;
  private final LetterAnalyzer analyzer = LetterAnalyzer.forText();

  public SimilarIssues(Frequencies index, PatternCompiler patterns) {
    this.index = index;
    this.patterns = patterns;
  }

  /// A weighty word of a rationale.
  public record Argument(String word, double weight) {}

  /// The weightiest words of the rationale, in order.
  public List<Argument> arguments(Issue issue) {
    Map<String, Double> weights = new HashMap<>();
    String text = issue.rationale();
    for (Sentences.Span span : Sentences.of(text)) {
      String sentence = text.substring(span.start(), span.end());
      double recurrence = SentenceHash.of(sentence).map(index::sentence).orElse(1.0);
      double weight = 1 / Math.sqrt(Math.max(1, recurrence));
      for (String word : cut(sentence)) {
        weights.merge(word, weight, Math::max);
      }
    }
    weights.replaceAll((word, weight) -> weight * idf(word));
    return weights.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(e -> new Argument(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingDouble((Argument a) -> -a.weight).thenComparing(Argument::word))
        .limit(MAX_WORDS)
        .toList();
  }

  private Set<String> cut(String sentence) {
    Set<String> words = new HashSet<>();
    try (TokenStream stream = analyzer.tokenStream("", sentence)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (term.length() >= MIN_LETTERS && Character.isLetter(term.charAt(0))) {
          words.add(term.toString());
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string cannot fail", e);
    }
    return words;
  }

  /// Inverse document frequency, as in BM25; 0 for a word of no other issue, and for one of every
  /// third issue.
  private double idf(String word) {
    double found =
        patterns.compile(new Words(word, Form.STEM)) instanceof WordPattern.Leaf leaf
            ? index.word(leaf, Field.RATIONALE)
            : 0;
    double all = Math.max(found, index.documents());
    double idf = Math.log(1 + (all - found + 0.5) / (found + 0.5));
    return found < 2 || idf < MIN_IDF ? 0 : idf;
  }

  /// The query for similar issues: the higher the score, the more similar. The issue itself scores
  /// highest.
  ///
  /// @param values of the issue, as [imr.field.IssueValues] has them
  public static QueryNode query(Map<Field, List<String>> values, List<Argument> arguments) {
    List<QueryNode> near = new ArrayList<>();
    double most = arguments.isEmpty() ? 1 : arguments.getFirst().weight;
    for (Argument each : arguments) {
      // No weight by text is needed, since there is only one text.
      double weight = each.weight / most / TextWeights.of(Field.RATIONALE);
      near.add(new QueryNode.Weighted(rationale(each.word), (float) weight));
    }
    values.forEach((field, codes) -> {
      Float points = CODES.get(field);
      if (points != null) {
        codes.forEach(code ->
            near.add(
                new QueryNode.Weighted(new QueryNode.Coded(FieldFilter.of(field, code)), points)));
      }
    });
    return new QueryNode.Any(near);
  }

  /// The nodes to highlight in similar issues.
  public static List<QueryNode> marking(List<Argument> arguments) {
    return arguments.stream().map(a -> rationale(a.word)).toList();
  }

  private static QueryNode rationale(String word) {
    return QueryNode.words(word, List.of(Field.RATIONALE));
  }
}

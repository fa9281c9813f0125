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

/// Builds a query for issues similar to a given one, from its codes and the most significant words
/// of its rationale. The more letters repeat a sentence, the less it counts, so standard paragraphs
/// don't make all opioid decisions similar.
public final class SimilarIssues {
  private static final int MAX_WORDS = 30;

  /// The IDF of a word that occurs in about 37% of all issues.
  private static final double MIN_IDF = 1;

  /// The minimum length of a word. Shorter words carry hardly any meaning.
  private static final int MIN_LETTERS = 3;

  /// The boosts of codes: first the treatment, then where and why, then facts. A rare word has
  /// about 5 to 8.
  private static final Map<Field, Float> CODES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Field.PROCEDURE, 16f),
              Map.entry(Field.SUBCATEGORY, 6f),
              Map.entry(Field.CATEGORY, 2f),
              Map.entry(Field.REGION, 7f),
              Map.entry(Field.INJURED_REGION, 1.5f),
              Map.entry(Field.CONDITION, 4f),
              Map.entry(Field.CRITERION, 5f),
              Map.entry(Field.CRITERION_MISSING, 5f),
              Map.entry(Field.BASIS, 2f),
              Map.entry(Field.SERVICE, 2f),
              Map.entry(Field.AGE_BAND, 1f),
              Map.entry(Field.SEX, 0.5f)));

  /// What was shown in one decision and missing in the other is what turned the outcome.
  private static final Map<Field, Field> TURNED =
      Map.of(
          Field.CRITERION, Field.CRITERION_MISSING,
          Field.CRITERION_MISSING, Field.CRITERION);

  private final Frequencies index;
  private final PatternCompiler patterns;
  private final LetterAnalyzer analyzer = LetterAnalyzer.forText();

  public SimilarIssues(Frequencies index, PatternCompiler patterns) {
    this.index = index;
    this.patterns = patterns;
  }

  /// A significant word of a rationale.
  ///
  /// @param weight its inverse document frequency, times how seldom its sentence recurs
  public record Argument(String word, double weight) {}

  /// The most significant words of the rationale, in order.
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
    return weights.entrySet().stream()
        .map(e -> new Argument(e.getKey(), e.getValue() * idf(e.getKey())))
        .filter(argument -> argument.weight > 0)
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

  /// Inverse document frequency, as in BM25. It is 0 for a word that occurs in no other issue, or
  /// in more than a third of all.
  private double idf(String word) {
    double found =
        patterns.compile(new Words(word, Form.STEM)) instanceof WordPattern.Leaf leaf
            ? index.word(leaf, Field.RATIONALE)
            : 0;
    double all = Math.max(found, index.documents());
    double idf = Math.log(1 + (all - found + 0.5) / (found + 0.5));
    return found < 2 || idf < MIN_IDF ? 0 : idf;
  }

  /// The query for similar issues. A higher score means more similar, and the issue itself scores
  /// highest.
  ///
  /// @param values the issue's values, from [imr.field.IssueValues]
  /// @param turned whether decisions with another outcome are asked for. What is missing here is
  ///   then sought as shown there, and the other way round.
  public static QueryNode query(
      Map<Field, List<String>> values, List<Argument> arguments, boolean turned) {
    List<QueryNode> near = new ArrayList<>();
    double most = arguments.isEmpty() ? 1 : arguments.getFirst().weight;
    for (Argument each : arguments) {
      // no weight by text, because there is only one text
      double weight = each.weight / most / TextWeights.of(Field.RATIONALE);
      near.add(new QueryNode.Weighted(rationale(each.word), (float) weight));
    }
    values.forEach((field, codes) -> {
      Float points = CODES.get(field);
      Field sought = turned ? TURNED.getOrDefault(field, field) : field;
      if (points != null) {
        codes.forEach(code ->
            near.add(
                new QueryNode.Weighted(new QueryNode.Coded(FieldFilter.of(sought, code)), points)));
      }
    });
    return new QueryNode.Any(near);
  }

  private static QueryNode rationale(String word) {
    return QueryNode.words(word, List.of(Field.RATIONALE));
  }
}

package imr.lucene;

import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Sentences;
import imr.search.CaseLetters;
import imr.search.Field;
import imr.search.IssueValues;
import imr.search.QueryNode;
import imr.search.TextPattern.Form;
import imr.search.TextPattern.Words;
import imr.text.LetterAnalyzer;
import imr.text.PatternCompiler;
import imr.text.SentenceHash;
import imr.text.WordPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Asks for the issues nearest to another: by its codes, and by the words that its rationale argues
/// with. A sentence counts the less, the more letters repeat it, so that standing paragraphs do not
/// make all opioid decisions alike.
final class SimilarIssues {
  private static final int MOST_WORDS = 30;

  /// That of a word in some 37 % of all issues.
  private static final double LEAST_IDF = 1;

  /// Words of fewer letters hardly argue.
  private static final int LEAST_LETTERS = 3;

  /// What a code in common counts, beside a rare word's some 5 to 8 points.
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

  private final IndexReader reader;
  private final IssueValues values;
  private final LetterAnalyzer analyzer = LetterAnalyzer.forText();
  private final PatternCompiler patterns;

  SimilarIssues(IndexReader reader, IssueValues values, PatternCompiler patterns) {
    this.patterns = patterns;
    this.reader = reader;
    this.values = values;
  }

  /// The words that the rationale argues with, the weightiest first, each with its weight.
  List<Map.Entry<String, Double>> words(Issue issue) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    String text = issue.rationale();
    for (Sentences.Span span : Sentences.of(text)) {
      String sentence = text.substring(span.start(), span.end());
      double weight = 1 / Math.sqrt(Math.max(1, recurrence(sentence)));
      for (String word : cut(sentence)) {
        weights.merge(word, weight, Math::max);
      }
    }
    weights.replaceAll((word, weight) -> weight * idf(word));
    return weights.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_WORDS)
        .toList();
  }

  private int recurrence(String sentence) throws IOException {
    BytesRef hash = SentenceHash.of(sentence).orElse(null);
    return hash == null ? 1 : reader.docFreq(new Term(Schema.SENTENCE, hash));
  }

  private Set<String> cut(String sentence) throws IOException {
    Set<String> words = new HashSet<>();
    try (TokenStream stream = analyzer.tokenStream("", sentence)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (term.length() >= LEAST_LETTERS && Character.isLetter(term.charAt(0))) {
          words.add(term.toString());
        }
      }
      stream.end();
    }
    return words;
  }

  /// As BM25 has it; 0 for a word that no other issue has, and for one that every third has.
  private double idf(String word) {
    try {
      double found = 0;
      if (patterns.compile(new Words(word, Form.STEM)) instanceof WordPattern.Leaf leaf) {
        for (String term : leaf.terms()) {
          found += reader.docFreq(new Term(Field.RATIONALE.id(), term));
        }
      }
      double all = Math.max(found, reader.numDocs());
      double idf = Math.log(1 + (all - found + 0.5) / (found + 0.5));
      return found < 2 || idf < LEAST_IDF ? 0 : idf;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the nearest issues look like; the more of it, the nearer.
  Query query(
      Determination letter,
      Issue issue,
      List<Map.Entry<String, Double>> words,
      @Nullable String outcome) {
    BooleanQuery.Builder near = new BooleanQuery.Builder();
    double most = words.isEmpty() ? 1 : words.getFirst().getValue();
    for (Map.Entry<String, Double> word : words) {
      Query text =
          new PatternQuery(
              Field.RATIONALE.id(), patterns.compile(new Words(word.getKey(), Form.STEM)));
      near.add(new BoostQuery(text, (float) (word.getValue() / most)), Occur.SHOULD);
    }
    values
        .of(letter, issue)
        .forEach((field, codes) -> {
          Float points = CODES.get(field);
          if (points != null) {
            codes.forEach(code ->
                near.add(
                    new BoostQuery(
                        new ConstantScoreQuery(new TermQuery(Schema.code(field, code))), points),
                    Occur.SHOULD));
          }
        });
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(near.build(), Occur.MUST);
    all.add(QueryMapper.kind(Schema.ISSUE), Occur.FILTER);
    all.add(new TermQuery(new Term(Schema.KEY, CaseLetters.key(letter))), Occur.MUST_NOT);
    if (outcome != null) {
      all.add(new TermQuery(Schema.code(Field.OUTCOME, outcome)), Occur.FILTER);
    }
    return all.build();
  }

  /// What is marked in them.
  static List<QueryNode> marking(List<Map.Entry<String, Double>> words) {
    return words.stream().map(w -> QueryNode.words(w.getKey(), List.of(Field.RATIONALE))).toList();
  }
}

package imr.text;

import imr.search.Field;
import imr.search.QueryNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Phrases as Lucene queries over the words that [LetterAnalyzer] cuts. Safe to share.
public final class TextQueries {
  private final LetterAnalyzer analyzer = LetterAnalyzer.forQuery();

  /// The phrase in one field; words count as their stems.
  ///
  /// @return a query that matches nothing where the phrase holds no word
  public Query phrase(String phrase, Field field) {
    List<String> words = words(phrase, field);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no word in it");
    }
    if (words.size() == 1) {
      return word(words.getFirst(), field);
    }
    MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder();
    for (String word : words) {
      builder.add(forms(word, field).toArray(Term[]::new));
    }
    return builder.build();
  }

  /// The queries for the phrases in a tree that speak of a field, each by itself, for marking.
  public List<Query> phrases(QueryNode node, Field field) {
    List<Query> found = new ArrayList<>();
    collect(node, field, found);
    return found;
  }

  private void collect(QueryNode node, Field field, List<Query> found) {
    switch (node) {
      case QueryNode.Phrase(var words, var in) -> {
        if (in.contains(field)) {
          found.add(phrase(words, field));
        }
      }
      case QueryNode.All(var nodes) -> nodes.forEach(n -> collect(n, field, found));
      case QueryNode.Any(var nodes) -> nodes.forEach(n -> collect(n, field, found));
      case QueryNode.Best(var nodes) -> nodes.forEach(n -> collect(n, field, found));
      case QueryNode.Weighted(var inner, var weight) -> collect(inner, field, found);
      case QueryNode.Everything() -> {}
      case QueryNode.Coded(var filter) -> {}
    }
  }

  private static Query word(String word, Field field) {
    List<Term> forms = forms(word, field);
    if (forms.size() == 1) {
      return new TermQuery(forms.getFirst());
    }
    SynonymQuery.Builder builder = new SynonymQuery.Builder(field.id());
    forms.forEach(builder::addTerm);
    return builder.build();
  }

  /// The terms under which words of this stem are indexed: the marked stem, and the word that is
  /// its own stem and so stands unmarked.
  private static List<Term> forms(String word, Field field) {
    EnglishStemmer stemmer = new EnglishStemmer();
    String stem = StemFilter.stem(stemmer, word);
    List<Term> forms = new ArrayList<>();
    forms.add(new Term(field.id(), StemFilter.MARK + stem));
    if (StemFilter.stem(stemmer, stem).equals(stem)) {
      forms.add(new Term(field.id(), stem));
    }
    return forms;
  }

  private List<String> words(String phrase, Field field) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field.id(), phrase)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string cannot fail", e);
    }
    return words;
  }
}

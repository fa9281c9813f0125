package imr.lucene;

import imr.deadline.Deadline;
import imr.field.SearchException.BadRequest;
import imr.text.WordPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Matches a word pattern in one text. Wildcards and fuzzy words expand to words of the index.
/// Proximity only filters; the words score.
final class PatternQuery extends WordQuery {
  /// The maximum number of words that one wildcard may expand to.
  static final int MAX_EXPANSIONS = 2_000;

  PatternQuery(String field, WordPattern pattern) {
    super(field, pattern);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    WordPattern known = known(pattern, field, searcher.getIndexReader());
    if (searcher instanceof RequestSearcher request) {
      request.record(this, leaves(known).stream().mapToInt(leaf -> leaf.terms().size()).sum());
    }
    return switch (known) {
      case WordPattern.Leaf leaf -> word(leaf);
      case WordPattern.Chain(var parts) when isPhrase(parts) -> phrase(parts);
      case WordPattern.Either(var choices) when choices.isEmpty() ->
          new MatchNoDocsQuery("no such word");
      default -> {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(exact(known), Occur.FILTER);
        leaves(known).forEach(leaf -> both.add(word(leaf), Occur.SHOULD));
        yield both.build();
      }
    };
  }

  /// All words of a pattern, without duplicates.
  static List<WordPattern.Leaf> leaves(WordPattern pattern) {
    List<WordPattern.Leaf> leaves = new ArrayList<>();
    collect(pattern, leaves);
    return leaves.stream().distinct().toList();
  }

  private static void collect(WordPattern pattern, List<WordPattern.Leaf> to) {
    switch (pattern) {
      case WordPattern.Leaf leaf -> to.add(leaf);
      case WordPattern.Chain(var parts) -> parts.forEach(p -> collect(p, to));
      case WordPattern.Either(var choices) -> choices.forEach(p -> collect(p, to));
      case WordPattern.Near(var left, var right, var _, var _) -> {
        collect(left, to);
        collect(right, to);
      }
      case WordPattern.Together(var left, var right, var _, var _) -> {
        collect(left, to);
        collect(right, to);
      }
    }
  }

  /// Expands the wildcards and fuzzy words of a pattern to words of the index.
  static WordPattern known(WordPattern of, String field, IndexReader reader) throws IOException {
    return switch (of) {
      case WordPattern.Leaf leaf -> leaf.open() == null ? leaf : expanded(leaf, field, reader);
      case WordPattern.Chain(var parts) -> new WordPattern.Chain(all(parts, field, reader));
      case WordPattern.Either(var choices) -> new WordPattern.Either(all(choices, field, reader));
      case WordPattern.Near(var left, var right, var words, var ordered) ->
          new WordPattern.Near(
              known(left, field, reader), known(right, field, reader), words, ordered);
      case WordPattern.Together(var left, var right, var unit, var ordered) ->
          new WordPattern.Together(
              known(left, field, reader), known(right, field, reader), unit, ordered);
    };
  }

  private static List<WordPattern> all(List<WordPattern> patterns, String field, IndexReader reader)
      throws IOException {
    List<WordPattern> known = new ArrayList<>();
    for (WordPattern each : patterns) {
      known.add(known(each, field, reader));
    }
    return known;
  }

  private static WordPattern expanded(WordPattern.Leaf leaf, String field, IndexReader reader)
      throws IOException {
    TreeSet<String> words = new TreeSet<>(leaf.terms());
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null && leaf.open() != null) {
      TermsEnum found = new AutomatonQuery(new Term(field), leaf.open()).getTermsEnum(terms);
      while (found.next() != null) {
        words.add(found.term().utf8ToString());
        Deadline.current().check();
        if (words.size() > MAX_EXPANSIONS) {
          throw new BadRequest(
              String.format(
                  Locale.ROOT,
                  "%s stands for more than %,d different words: write more of its letters",
                  leaf.name(),
                  MAX_EXPANSIONS));
        }
      }
    }
    return new WordPattern.Leaf(words, null, leaf.name());
  }

  /// The documents in which a pattern matches. Uses Lucene's phrase queries where they suffice,
  /// because they are much faster.
  private Query exact(WordPattern known) {
    return switch (known) {
      case WordPattern.Leaf leaf -> word(leaf);
      case WordPattern.Chain(var parts) when isPhrase(parts) -> phrase(parts);
      case WordPattern.Either(var choices) -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        choices.forEach(choice -> any.add(exact(choice), Occur.SHOULD));
        yield any.build();
      }
      case WordPattern.Chain _, WordPattern.Near _, WordPattern.Together _ ->
          new ProximityQuery(field, known);
    };
  }

  /// Whether all parts are words of the index.
  private static boolean isPhrase(List<WordPattern> parts) {
    return parts.stream()
        .allMatch(p -> p instanceof WordPattern.Leaf leaf && !leaf.terms().isEmpty());
  }

  private Query word(WordPattern.Leaf leaf) {
    return switch (leaf.terms().size()) {
      case 0 -> new MatchNoDocsQuery("no such word");
      case 1 -> new TermQuery(new Term(field, leaf.terms().iterator().next()));
      default -> {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
        leaf.terms().forEach(term -> forms.addTerm(new Term(field, term)));
        yield forms.build();
      }
    };
  }

  private Query phrase(List<WordPattern> words) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (WordPattern word : words) {
      if (word instanceof WordPattern.Leaf leaf) {
        phrase.add(leaf.terms().stream().map(t -> new Term(field, t)).toArray(Term[]::new));
      }
    }
    return phrase.build();
  }
}

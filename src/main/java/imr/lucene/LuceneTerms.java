package imr.lucene;

import imr.engine.IndexTerms;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.TextPattern;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Words;
import imr.text.Concept;
import imr.text.PatternCompiler;
import imr.text.WordPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;

/// Term statistics from the term dictionaries of an index. They include deleted documents. Not
/// thread-safe.
record LuceneTerms(IndexSearcher searcher, QueryMapper queries, PatternCompiler patterns)
    implements IndexTerms {
  private static final int MAX_CORRECTIONS = 3;

  @Override
  public double documents() {
    return searcher.getIndexReader().numDocs();
  }

  @Override
  public double coded(FieldFilter filter) {
    try {
      return searcher.count(searcher.rewrite(queries.map(filter)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public double word(WordPattern.Leaf word, Field text) {
    double sum = 0;
    for (String term : word.terms()) {
      sum += documents(new Term(text.id(), term));
    }
    return sum;
  }

  @Override
  public double sentence(String hash) {
    return documents(new Term(Schema.SENTENCE, Schema.sentenceTerm(hash)));
  }

  private double documents(Term term) {
    try {
      return searcher.getIndexReader().docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public WordPattern known(TextPattern pattern) {
    try {
      return queries.known(pattern, searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> cases(String prefix, int limit) {
    try {
      return withPrefix(prefix, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> withPrefix(String prefix, int limit) throws IOException {
    List<String> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Field.CASE.id());
    if (terms == null) {
      return found;
    }
    String folded = prefix.toLowerCase(Locale.ROOT);
    TermsEnum each = terms.iterator();
    boolean more = each.seekCeil(new BytesRef(folded)) != TermsEnum.SeekStatus.END;
    while (more && found.size() < limit && each.term().utf8ToString().startsWith(folded)) {
      found.add(each.term().utf8ToString().toUpperCase(Locale.ROOT));
      more = each.next() != null;
    }
    return found;
  }

  @Override
  public List<String> corrections(String word) {
    try {
      return near(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> near(String word) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    if (!(patterns.compile(new Words(word, Form.STEM)) instanceof WordPattern.Leaf leaf)) {
      return List.of();
    }
    for (Field field : Field.texts()) {
      for (String term : leaf.terms()) {
        if (reader.docFreq(new Term(field.id(), term)) > 0) {
          return List.of();
        }
      }
    }
    Map<String, SuggestWord> best = new HashMap<>();
    DirectSpellChecker speller = new DirectSpellChecker();
    for (Field field : Concept.TEXTS) {
      Term misspelled = new Term(field.id(), word.toLowerCase(Locale.ROOT));
      for (SuggestWord each :
          speller.suggestSimilar(
              misspelled, MAX_CORRECTIONS, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
        best.merge(each.string, each, (a, b) -> a.freq >= b.freq ? a : b);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((SuggestWord w) -> -w.score)
                .thenComparingInt(w -> -w.freq)
                .thenComparing(w -> w.string))
        .limit(MAX_CORRECTIONS)
        .map(w -> w.string)
        .toList();
  }
}

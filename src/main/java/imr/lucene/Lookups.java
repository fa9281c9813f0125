package imr.lucene;

import imr.field.Field;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Words;
import imr.text.Concept;
import imr.text.PatternCompiler;
import imr.text.WordPattern;
import java.io.IOException;
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

/// What the index holds, looked up in its dictionaries.
final class Lookups {
  private static final int MOST_SPELLINGS = 3;

  private Lookups() {}

  static Map<String, Long> values(IndexSearcher searcher, Field field) throws IOException {
    Map<String, Long> values = new HashMap<>();
    searcher
        .search(QueryMapper.kind(Schema.ISSUE), Counter.of(List.of(field)))
        .values()
        .getOrDefault(field, Map.of())
        .forEach((value, count) -> values.put(value, count.issues()));
    return values;
  }

  static List<String> cases(IndexReader reader, String prefix, int most) throws IOException {
    List<String> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Field.CASE.id());
    if (terms == null) {
      return found;
    }
    String folded = prefix.toLowerCase(Locale.ROOT);
    TermsEnum each = terms.iterator();
    boolean more = each.seekCeil(new BytesRef(folded)) != TermsEnum.SeekStatus.END;
    while (more && found.size() < most && each.term().utf8ToString().startsWith(folded)) {
      found.add(each.term().utf8ToString().toUpperCase(Locale.ROOT));
      more = each.next() != null;
    }
    return found;
  }

  static List<String> spellings(IndexReader reader, PatternCompiler patterns, String word)
      throws IOException {
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
      Term misspelt = new Term(field.id(), word.toLowerCase(Locale.ROOT));
      for (SuggestWord each :
          speller.suggestSimilar(
              misspelt, MOST_SPELLINGS, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
        best.merge(each.string, each, (a, b) -> a.freq >= b.freq ? a : b);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((SuggestWord w) -> -w.score)
                .thenComparingInt(w -> -w.freq)
                .thenComparing(w -> w.string))
        .limit(MOST_SPELLINGS)
        .map(w -> w.string)
        .toList();
  }
}

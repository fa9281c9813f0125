package imr.lucene;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.TextPattern;
import imr.text.Frequencies;
import imr.text.WordPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/// What an index's dictionaries tell, deleted documents included.
record IndexFrequencies(IndexSearcher searcher, QueryMapper queries) implements Frequencies {
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
    return documents(new Term(Schema.SENTENCE, sentenceTerm(hash)));
  }

  /// The term under which a sentence is indexed: half as long as its hash is printed.
  static BytesRef sentenceTerm(String hash) {
    return new BytesRef(HexFormat.of().parseHex(hash));
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
}

package imr.text;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.TextPattern;

/// Document frequencies of an index, for term weights.
public interface Frequencies {
  /// The number of documents.
  double documents();

  /// The number of issues that pass a code filter.
  double coded(FieldFilter filter);

  /// The document frequencies of a word's terms in a text field, summed.
  ///
  /// @param word a word without open terms
  double word(WordPattern.Leaf word, Field text);

  /// The number of issues whose rationale contains a sentence.
  ///
  /// @param hash a [SentenceHash]
  double sentence(String hash);

  /// Compiles a pattern and expands its wildcards to words of the index, as far as the index can.
  WordPattern known(TextPattern pattern);
}

package imr.text;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.TextPattern;

/// Document frequencies of an index, as far as weights need them.
public interface Frequencies {
  /// All documents.
  double documents();

  /// Issues that meet a filter of codes.
  double coded(FieldFilter filter);

  /// Issues whose text has a word's terms, summed over the terms.
  ///
  /// @param word without open terms
  double word(WordPattern.Leaf word, Field text);

  /// Issues whose rationale has a sentence.
  ///
  /// @param hash as [SentenceHash] has it
  double sentence(String hash);

  /// A pattern with its wildcards expanded to the words of the index, as far as the index can
  /// expand them.
  WordPattern known(TextPattern pattern);
}

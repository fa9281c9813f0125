package imr.text;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.TextPattern;

/// What an index knows of how often things occur, as far as a weight needs it.
public interface Frequencies {
  /// Documents in all.
  double documents();

  /// Issues that meet a filter of codes.
  double coded(FieldFilter filter);

  /// Issues in whose text a word's terms stand, added up over the terms.
  ///
  /// @param word without open terms
  double word(WordPattern.Leaf word, Field text);

  /// Issues whose rationale has a sentence.
  ///
  /// @param hash as [SentenceHash] has it
  double sentence(String hash);

  /// The pattern with the words that are there in place of wildcards, as far as the index can tell.
  WordPattern known(TextPattern pattern);
}

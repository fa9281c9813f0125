package imr.query;

import imr.field.Field;
import java.util.List;

/// A token of a query and its position, a half-open range of UTF-16 code units.
sealed interface QueryToken {
  int start();

  int end();

  /// A word, or something that looks like one.
  ///
  /// @param excluded whether a hyphen precedes it
  record Word(String text, int start, int end, boolean excluded) implements QueryToken {}

  /// A quoted phrase.
  ///
  /// @param text the phrase without its quotation marks
  record Quoted(String text, int start, int end, boolean excluded) implements QueryToken {}

  record Open(int start, int end, boolean excluded) implements QueryToken {}

  record Close(int start, int end) implements QueryToken {}

  /// A filter `field:value`.
  record Filter(Field field, List<String> values, int start, int end, boolean excluded)
      implements QueryToken {}

  /// The prefix `field:` before words to search in a text field, or `exact:`.
  ///
  /// @param in the fields
  /// @param form the form of the words
  record Scope(
      String name, List<Field> in, TextPattern.Form form, int start, int end, boolean excluded)
      implements QueryToken {}

  /// An operator.
  ///
  /// @param soft whether it is in lower case; without operands it is then a plain word
  record Operator(Op op, int words, boolean soft, int start, int end) implements QueryToken {}

  /// Operators, tightest first. Proximity operators are in the order in which they are applied.
  enum Op {
    OR,
    PRE,
    NEAR,
    PRE_SENTENCE,
    SENTENCE,
    PRE_PARAGRAPH,
    PARAGRAPH,
    AND,
    NOT;

    boolean isProximity() {
      return this != OR && this != AND && this != NOT;
    }
  }
}

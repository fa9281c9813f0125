package imr.query;

import imr.field.Field;
import java.util.List;

/// A piece of a query as it was typed, and where: a half-open range of UTF-16 code units.
sealed interface QueryToken {
  int start();

  int end();

  /// A word, or what looks like one.
  ///
  /// @param excluded whether a hyphen stood before it
  record Word(String text, int start, int end, boolean excluded) implements QueryToken {}

  /// What stood between two quotation marks.
  ///
  /// @param text without them
  record Quoted(String text, int start, int end, boolean excluded) implements QueryToken {}

  record Open(int start, int end, boolean excluded) implements QueryToken {}

  record Close(int start, int end) implements QueryToken {}

  /// `field:value` of a field that filters.
  record Filter(Field field, List<String> values, int start, int end, boolean excluded)
      implements QueryToken {}

  /// `field:` of a text before the words that are looked for in it, or `exact:`.
  ///
  /// @param in the fields
  /// @param form which forms of the words count
  record Scope(
      String name, List<Field> in, TextPattern.Form form, int start, int end, boolean excluded)
      implements QueryToken {}

  /// A word or sign that binds others.
  ///
  /// @param soft written in lower case: a word like any other where it binds nothing
  record Operator(Op op, int words, boolean soft, int start, int end) implements QueryToken {}

  /// What operators do, the tightest first: among those of proximity in the order in which they are
  /// carried out.
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

package imr.text;

import org.apache.lucene.util.automaton.RegExp;
import org.jspecify.annotations.Nullable;

/// Estimates the automaton of a regular expression before Lucene minimizes it, which Lucene's own
/// limit does not cover. Each repetition copies its operand, and nested ones double it: twenty plus
/// signs in a row take a minute.
final class RegexpSize {
  /// Far more than words need: `(l|s)[1-5]-?[1-5]?` has some 20.
  static final long MAX = 2_000;

  private static final int TIMES_REPEATED = 2;

  private RegexpSize() {}

  /// Whether an expression is small enough.
  ///
  /// @throws IllegalArgumentException if it is none
  static boolean isTakable(String expression) {
    return of(new RegExp(expression)) <= MAX;
  }

  /// An upper estimate of the automaton's characters; beyond [#MAX], any larger number.
  private static long of(@Nullable RegExp part) {
    if (part == null) {
      return 0;
    }
    long inside = of(part.exp1);
    long size =
        switch (part.kind) {
          case REGEXP_UNION, REGEXP_CONCATENATION -> inside + of(part.exp2);
          case REGEXP_INTERSECTION -> inside * of(part.exp2);
          case REGEXP_OPTIONAL, REGEXP_REPEAT -> TIMES_REPEATED * inside;
          case REGEXP_REPEAT_MIN -> (TIMES_REPEATED + (long) part.min) * inside;
          case REGEXP_REPEAT_MINMAX -> Math.max(TIMES_REPEATED, (long) part.max) * inside;
          case REGEXP_STRING -> part.s.length();
          case REGEXP_COMPLEMENT, REGEXP_DEPRECATED_COMPLEMENT -> inside * inside;
          case REGEXP_CHAR,
              REGEXP_CHAR_RANGE,
              REGEXP_CHAR_CLASS,
              REGEXP_ANYCHAR,
              REGEXP_EMPTY,
              REGEXP_ANYSTRING,
              REGEXP_AUTOMATON,
              REGEXP_INTERVAL ->
              1;
        };
    return Math.min(size, MAX + 1);
  }
}

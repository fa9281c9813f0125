package imr.query;

import imr.field.SearchException;
import imr.query.QueryToken.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Recursive descent parser of the plain query language. Use each instance once.
///
/// Precedence, tightest first: phrase, OR, `+n`, `/n`, `+s`, `/s`, `+p`, `/p`, AND or space, NOT. A
/// smaller n binds tighter; otherwise operators bind from left to right.
final class QueryParser {
  /// The maximum nesting of parentheses.
  private static final int MAX_DEPTH = 40;

  /// The maximum length of a chain of proximities. Each link is searched in every candidate.
  private static final int MAX_CHAIN = 20;

  private final String q;
  private final List<QueryToken> tokens;
  private int at;
  private int depth;

  private QueryParser(String q, List<QueryToken> tokens) {
    this.q = q;
    this.tokens = tokens;
  }

  /// Parses the tokens of a query. Returns null if there is nothing to search.
  ///
  /// @throws SearchException.BadQuery if an operator is missing an operand
  static @Nullable QuerySyntax parse(String q, List<QueryToken> tokens) {
    return new QueryParser(q, tokens).without(false);
  }

  private @Nullable QueryToken peek() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  private QueryToken.@Nullable Operator operator() {
    return peek() instanceof QueryToken.Operator o ? o : null;
  }

  private boolean atEnd() {
    return peek() == null || peek() instanceof QueryToken.Close;
  }

  /// Parses `a NOT b`, the loosest operator.
  private @Nullable QuerySyntax without(boolean nested) {
    QuerySyntax result = all();
    while (peek() instanceof QueryToken.Operator o && o.op() == Op.NOT) {
      at++;
      QuerySyntax not = all();
      if (not == null) {
        if (o.soft()) {
          continue; // "but not" with no words after it is two stop words
        }
        throw missingOperand(o, "nothing to exclude");
      }
      int start = result == null ? o.start() : result.start();
      result =
          new QuerySyntax.Without(
              result == null ? List.of() : List.of(result), not, start, not.end());
    }
    if (!nested && peek() instanceof QueryToken.Close) {
      throw new IllegalStateException("unpaired parenthesis in the tokens: " + q);
    }
    return result;
  }

  /// Parses `a b` and `a AND b`, including `-c`.
  private @Nullable QuerySyntax all() {
    List<QuerySyntax> parts = new ArrayList<>();
    List<QuerySyntax> excluded = new ArrayList<>();
    QueryToken.@Nullable Operator and = null;
    while (!atEnd()) {
      QueryToken.Operator o = operator();
      if (o != null && o.op() == Op.NOT) {
        break;
      }
      if (o != null && o.op() == Op.AND) {
        if (isSign(o)) {
          at++; // an ampersand without operands is punctuation
          continue;
        }
        if (and != null || parts.isEmpty()) {
          throw missingOperand(o, "no words on its left");
        }
        and = o;
        at++;
        continue;
      }
      boolean minus = isExcluded();
      QuerySyntax part = near();
      if (part != null) {
        (minus ? excluded : parts).add(part);
        and = null;
      }
    }
    if (and != null) {
      throw missingOperand(and, "no words on its right");
    }
    QuerySyntax result =
        parts.size() > 1 ? new QuerySyntax.All(parts) : parts.isEmpty() ? null : parts.getFirst();
    for (QuerySyntax not : excluded) {
      int start = result == null ? not.start() : Math.min(result.start(), not.start());
      int end = result == null ? not.end() : Math.max(result.end(), not.end());
      result =
          new QuerySyntax.Without(result == null ? List.of() : List.of(result), not, start, end);
    }
    return result;
  }

  private boolean isSign(QueryToken.Operator o) {
    return q.charAt(o.start()) == '&'
        && (at == 0
            || at + 1 == tokens.size()
            || tokens.get(at - 1) instanceof QueryToken.Operator
            || tokens.get(at - 1) instanceof QueryToken.Open
            || tokens.get(at + 1) instanceof QueryToken.Operator
            || tokens.get(at + 1) instanceof QueryToken.Close);
  }

  private boolean isExcluded() {
    return switch (peek()) {
      case QueryToken.Word w -> w.excluded();
      case QueryToken.Quoted w -> w.excluded();
      case QueryToken.Open w -> w.excluded();
      case QueryToken.Filter w -> w.excluded();
      case QueryToken.Scope w -> w.excluded();
      case null, default -> false;
    };
  }

  /// Parses `a w/5 b /s c`. The tightest operator of a chain is bound first.
  private @Nullable QuerySyntax near() {
    QuerySyntax first = any();
    List<QuerySyntax> operands = new ArrayList<>();
    List<QueryToken.Operator> operators = new ArrayList<>();
    if (first != null) {
      operands.add(first);
    }
    while (peek() instanceof QueryToken.Operator o && o.op().isProximity()) {
      if (operands.isEmpty()) {
        throw missingOperand(o, "no words on its left");
      }
      at++;
      QuerySyntax right = isExcluded() ? null : any();
      if (right == null) {
        throw missingOperand(o, "no words on its right");
      }
      operators.add(o);
      operands.add(right);
      if (operators.size() > MAX_CHAIN) {
        throw new SearchException.BadQuery(
            String.format(Locale.ROOT, "a chain can have at most %d of w/n, /s and /p", MAX_CHAIN),
            q,
            o.start(),
            o.end(),
            q.substring(0, o.start()).strip());
      }
    }
    while (!operators.isEmpty()) {
      int tightest = 0;
      for (int i = 1; i < operators.size(); i++) {
        tightest = isTighter(operators.get(i), operators.get(tightest)) ? i : tightest;
      }
      QueryToken.Operator o = operators.remove(tightest);
      QuerySyntax right = operands.remove(tightest + 1);
      operands.set(
          tightest, new QuerySyntax.Near(operands.get(tightest), right, o.op(), o.words()));
    }
    return operands.isEmpty() ? null : operands.getFirst();
  }

  private static boolean isTighter(QueryToken.Operator a, QueryToken.Operator b) {
    return a.op() == b.op() ? a.words() < b.words() : a.op().compareTo(b.op()) < 0;
  }

  /// Parses `a OR b`, the tightest operator.
  private @Nullable QuerySyntax any() {
    List<QuerySyntax> parts = new ArrayList<>();
    QuerySyntax first = primary();
    if (first != null) {
      parts.add(first);
    }
    while (peek() instanceof QueryToken.Operator o && o.op() == Op.OR) {
      at++;
      QuerySyntax next = parts.isEmpty() ? null : choice(o);
      if (next != null) {
        parts.add(next);
      } else if (!o.soft()) {
        throw missingOperand(o, parts.isEmpty() ? "no words on its left" : "no words on its right");
      } else if (parts.isEmpty()) {
        return null; // "or" at the start is a stop word
      }
    }
    return parts.size() > 1 ? new QuerySyntax.Any(parts) : parts.isEmpty() ? null : first;
  }

  /// Parses what follows an OR. `OR NOT b` and `OR -b` are all decisions without b.
  private @Nullable QuerySyntax choice(QueryToken.Operator or) {
    QueryToken.Operator not = operator();
    boolean negated = not != null && not.op() == Op.NOT && !not.soft();
    if (or.soft() || !(negated || isExcluded())) {
      return isExcluded() ? null : primary();
    }
    at += negated ? 1 : 0;
    QuerySyntax of = negated && isExcluded() ? null : primary();
    if (of == null) {
      throw missingOperand(or, "nothing to exclude behind it");
    }
    return new QuerySyntax.Without(List.of(), of, of.start(), of.end());
  }

  private @Nullable QuerySyntax primary() {
    return switch (peek()) {
      case QueryToken.Word(var text, var start, var end, var _) ->
          next(new QuerySyntax.Word(text, start, end));
      case QueryToken.Quoted(var text, var start, var end, var _) ->
          next(new QuerySyntax.Quoted(text, start, end));
      case QueryToken.Filter(var field, var values, var start, var end, var _) ->
          next(new QuerySyntax.Filter(field, values, start, end));
      case QueryToken.Scope scope -> {
        at++;
        QuerySyntax of = isExcluded() ? null : primary();
        yield of == null
            ? null
            : new QuerySyntax.Scoped(scope.in(), scope.form(), of, scope.start(), of.end());
      }
      case QueryToken.Open open -> group(open);
      case null, default -> null;
    };
  }

  private QuerySyntax next(QuerySyntax read) {
    at++;
    return read;
  }

  private @Nullable QuerySyntax group(QueryToken.Open open) {
    at++;
    if (++depth > MAX_DEPTH) {
      throw new SearchException.BadQuery(
          String.format(Locale.ROOT, "parentheses can be nested at most %d deep", MAX_DEPTH),
          q,
          open.start(),
          open.end(),
          "");
    }
    QuerySyntax of = without(true);
    depth--;
    int end = q.length();
    if (peek() instanceof QueryToken.Close close) {
      end = close.end();
      at++;
    }
    return of == null ? null : new QuerySyntax.Group(of, open.start(), end);
  }

  /// An error for an operator with a missing operand. Its nearest query omits the operator.
  private SearchException missingOperand(QueryToken.Operator o, String what) {
    String name = q.substring(o.start(), o.end());
    String rest = (q.substring(0, o.start()) + " " + q.substring(o.end())).replaceAll("\\s+", " ");
    return new SearchException.BadQuery(
        String.format(
            Locale.ROOT,
            "%s has %s; put it in quotation marks to search for it as text",
            name,
            what),
        q,
        o.start(),
        o.end(),
        rest.strip());
  }
}

package imr.query;

import imr.field.Field;
import imr.letter.Typography;
import imr.query.QueryClauses.Clause;
import imr.query.QueryClauses.Group;
import imr.query.QueryClauses.Operand;
import imr.query.QueryClauses.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the clauses of a query. Unlike the parsers, this accepts any text, and it keeps what was
/// typed. Use each instance once.
final class ClauseReader {
  private static final Pattern CLOSE = Pattern.compile("\\)(?:[~^@][\\d.]*)*+");

  private final String q;
  private final String plain;
  private final Grammar grammar;
  private int at;

  private ClauseReader(String q, Grammar grammar) {
    this.q = q;
    this.plain = Typography.plain(q);
    this.grammar = grammar;
  }

  /// The operators and operands of a query language.
  ///
  /// @param space how loosely a space binds
  private record Grammar(Pattern open, Pattern operand, int space, List<Row> operators) {
    static final Grammar PLAIN =
        of(
            "-?(?:(?<name>\\p{L}[\\p{L}-]*):)?",
            "\"[^\"]*\"",
            3,
            Row.of("or|OR|\\|\\||,|(?i:vs\\.?|versus)", 0),
            Row.of("(?:[wW]?/|\\+|(?i:pre)/)(?:\\d+|[spSP])", 1),
            Row.of("(?:and/or|and|nor)(?!\\s+not[\\s(\"])", 1),
            new Row(WordInterpreter.EXCEPT, 2, true),
            Row.of("(?:AND|&)(?!\\s+NOT[\\s(\"])", 3),
            Row.excluding("(?:AND|BUT)\\s+NOT|(?:and|but)\\s+not|NOT|%", 4));

    /// Lucene's syntax. Its NOT is a part of the operand.
    static final Grammar LUCENE =
        of(
            "(?:NOT\\s+|[-+!]\\s*)*+(?:(?<name>\\p{L}[\\p{L}-]*)\\s*:\\s*)?",
            "\"(?:[^\"\\\\]|\\\\.)*+\"|(?<![^\\s(:])/(?:[^/\\\\]|\\\\.)*+/|\\\\.",
            2,
            Row.of("AND|&&", 0),
            Row.of("OR|\\|\\|", 1));

    /// @param lead what can precede a parenthesis or a word
    /// @param closed texts in which a space or parenthesis belongs to the word
    private static Grammar of(String lead, String closed, int space, Row... operators) {
      String word = "(?:" + closed + "|[\\[{][^\\]}]*+[\\]}]|[^\\s()\"/\\\\\\[{]++|[^\\s()])++";
      return new Grammar(
          Pattern.compile(lead + "\\("), Pattern.compile(lead + word), space, List.of(operators));
    }
  }

  /// An operator of a query language.
  ///
  /// @param looseness 0 binds tightest
  private record Row(Pattern pattern, int looseness, boolean excludes) {
    static Row of(String pattern, int looseness) {
      return new Row(alone(pattern), looseness, false);
    }

    static Row excluding(String pattern, int looseness) {
      return new Row(alone(pattern), looseness, true);
    }

    private static Pattern alone(String pattern) {
      return Pattern.compile("(?:" + pattern + ")(?=[\\s(\"]|$)");
    }
  }

  /// The clauses of a query in the plain language.
  static QueryClauses plain(String q) {
    return new ClauseReader(q, Grammar.PLAIN).read();
  }

  /// The clauses of a query in Lucene's syntax.
  static QueryClauses lucene(String q) {
    return new ClauseReader(q, Grammar.LUCENE).read();
  }

  private QueryClauses read() {
    List<Clause> all = new ArrayList<>();
    for (; at < q.length(); at++) { // past an unpaired parenthesis
      all.addAll(clauses());
    }
    return new QueryClauses(q, grammar.space, all);
  }

  /// Reads up to a closing parenthesis or the end.
  private List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    while (true) {
      List<Operator> before = operators();
      if (at == q.length() || q.charAt(at) == ')') {
        return clauses; // an operator before the end binds nothing
      }
      clauses.add(clause(before));
    }
  }

  private List<Operator> operators() {
    List<Operator> operators = new ArrayList<>();
    for (Operator next = operator(); next != null; next = operator()) {
      operators.add(next);
    }
    return operators;
  }

  private @Nullable Operator operator() {
    while (at < q.length() && plain.charAt(at) <= ' ') {
      at++;
    }
    for (Row row : grammar.operators) {
      Matcher m = row.pattern.matcher(plain).region(at, q.length());
      if (m.lookingAt()) {
        at = m.end();
        return new Operator(m.group().strip(), row.looseness, row.excludes, m.start(), m.end());
      }
    }
    return null;
  }

  private Clause clause(List<Operator> before) {
    int start = at;
    Matcher open = grammar.open.matcher(plain).region(at, q.length());
    if (open.lookingAt()) {
      at = open.end();
      List<Clause> inside = clauses();
      Matcher close = CLOSE.matcher(plain).region(at, q.length());
      at = close.lookingAt() ? close.end() : at;
      return new Group(
          before,
          field(open),
          q.substring(start, open.end()),
          inside,
          close.hasMatch() ? close.group() : ")");
    }
    Matcher operand = grammar.operand.matcher(plain).region(at, q.length());
    at = operand.lookingAt() ? operand.end() : at + 1;
    while (plain.charAt(at - 1) == ',' && at - 1 > start) {
      at--; // a comma between two words is an operator
    }
    return new Operand(before, operand.hasMatch() ? field(operand) : null, start, at);
  }

  /// The field that a clause begins with, null if there is none.
  private static @Nullable Field field(Matcher lead) {
    String name = lead.group("name");
    return name == null ? null : Field.of(name);
  }
}

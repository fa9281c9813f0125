package imr.text;

import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.query.QueryNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the words that made an issue match, in its own texts. Used for one issue.
///
/// A part of a query marks its words only if the part holds for the issue: for `(a AND b) OR c`, an
/// issue with `a` and `c` shows `c`.
final class HitMarker {
  private final PatternCompiler compiler;
  private final LetterAnalyzer analyzer;
  private final IssueValues values;
  private final LuceneMarks lucene;
  private final Determination letter;
  private final Issue issue;
  private final Map<Field, AnalyzedText> texts = new EnumMap<>(Field.class);
  private Set<Field> within = EnumSet.noneOf(Field.class);

  HitMarker(
      PatternCompiler compiler,
      LetterAnalyzer analyzer,
      IssueValues values,
      LuceneMarks lucene,
      Determination letter,
      Issue issue) {
    this.compiler = compiler;
    this.analyzer = analyzer;
    this.values = values;
    this.lucene = lucene;
    this.letter = letter;
    this.issue = issue;
  }

  /// A match of one of the nodes.
  ///
  /// @param node its number in the list of nodes
  /// @param marks its words, in order
  record Match(int node, Field field, List<Passage.Mark> marks) {
    int start() {
      return marks.getFirst().start();
    }

    int end() {
      return marks.getLast().end();
    }
  }

  /// The matches of each of the nodes that hold for the issue.
  List<Match> matches(List<QueryNode> nodes) {
    return matches(nodes, Field.texts());
  }

  /// The matches in some texts, if the nodes hold by these texts alone and would mark the same
  /// words there if the others were read too; otherwise all matches. Analyzing texts is most of
  /// what a page costs.
  List<Match> matchesWithin(List<QueryNode> nodes, List<Field> first) {
    if (nodes.stream().allMatch(node -> isSame(node, true))) {
      List<Match> found = matches(nodes, first);
      Set<Integer> holding = new HashSet<>();
      found.forEach(match -> holding.add(match.node()));
      if (holding.size() == nodes.size()) {
        return found;
      }
    }
    return matches(nodes);
  }

  /// Whether a node that holds in some texts holds in all, with the same marks in those texts.
  private static boolean isSame(QueryNode node, boolean all) {
    return switch (node) {
      case QueryNode.Text _ -> true;
      case QueryNode.Weighted(var inner, var _) -> isSame(inner, all);
      case QueryNode.All(var nodes) -> all && nodes.stream().allMatch(n -> isSame(n, true));
      case QueryNode.Any(var nodes) -> nodes.stream().allMatch(n -> isSame(n, false));
      case QueryNode.Best(var nodes) -> nodes.stream().allMatch(n -> isSame(n, false));
      case QueryNode.Everything _, QueryNode.Coded _, QueryNode.Not _, QueryNode.Lucene _ -> false;
    };
  }

  private List<Match> matches(List<QueryNode> nodes, List<Field> texts) {
    within = EnumSet.copyOf(texts);
    List<Match> found = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      List<Match> own = new ArrayList<>();
      if (holds(nodes.get(node), node, own)) {
        found.addAll(own);
      }
    }
    return found;
  }

  private boolean holds(QueryNode node, int number, List<Match> to) {
    return switch (node) {
      case QueryNode.Everything() -> true;
      case QueryNode.Text(var pattern, var in) -> {
        int before = to.size();
        WordPattern compiled = compiler.compile(pattern);
        for (Field field : in) {
          if (!within.contains(field)) {
            continue;
          }
          text(field).matches(compiled).forEach(marks -> to.add(new Match(number, field, marks)));
        }
        yield to.size() > before;
      }
      case QueryNode.Coded(var filter) -> values.meets(filter, letter, issue);
      case QueryNode.All(var nodes) -> {
        List<Match> own = new ArrayList<>();
        for (QueryNode each : nodes) {
          if (!holds(each, number, own)) {
            yield false;
          }
        }
        to.addAll(own);
        yield true;
      }
      case QueryNode.Any(var nodes) -> any(nodes, number, to);
      case QueryNode.Best(var nodes) -> any(nodes, number, to);
      case QueryNode.Not(var inner) -> !holds(inner, number, new ArrayList<>());
      case QueryNode.Weighted(var inner, var _) -> holds(inner, number, to);
      case QueryNode.Lucene query -> {
        for (Field field : Field.texts()) {
          String text = IssueValues.text(field, letter, issue);
          lucene
              .marks(query, field, text)
              .forEach(m -> to.add(new Match(number, field, List.of(m))));
        }
        yield true;
      }
    };
  }

  private boolean any(List<QueryNode> nodes, int number, List<Match> to) {
    boolean any = false;
    for (QueryNode each : nodes) {
      List<Match> own = new ArrayList<>();
      if (holds(each, number, own)) {
        any = true;
        to.addAll(own);
      }
    }
    return any;
  }

  /// A text of the issue, analyzed for marking.
  AnalyzedText text(Field field) {
    return texts.computeIfAbsent(
        field, f -> new AnalyzedText(IssueValues.text(f, letter, issue), analyzer));
  }
}

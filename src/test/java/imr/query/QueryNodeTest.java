package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.field.Field;
import imr.query.TextPattern.Form;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryNodeTest {
  private static final QueryNode A = QueryNode.words("a", List.of(Field.RATIONALE));
  private static final QueryNode B = QueryNode.words("b", List.of(Field.RATIONALE));

  @Test
  void allOfNodesIsTheShortestForm() {
    assertEquals(new QueryNode.Everything(), QueryNode.all(List.of()));
    assertEquals(A, QueryNode.all(List.of(A)));
    assertEquals(new QueryNode.All(List.of(A, B)), QueryNode.all(List.of(A, B)));
  }

  @Test
  void wordsAreLookedForAsStems() {
    assertEquals(
        new QueryNode.Text(
            new TextPattern.Words("red flag", Form.STEM), List.of(Field.REQUEST, Field.SUMMARY)),
        QueryNode.words("red flag", List.of(Field.REQUEST, Field.SUMMARY)));
  }

  @Test
  void theNodesOfAllAreMarkedEachForItselfBehindTheEvidence() {
    QueryNode all = new QueryNode.All(List.of(A, B));
    QueryNode any = new QueryNode.Any(List.of(A, B));
    assertEquals(List.of(any, A, B), QueryNode.marking(all, List.of(any)));
    assertEquals(List.of(any), QueryNode.marking(any, List.of()));
  }

  @Test
  void listsAreCopied() {
    List<QueryNode> nodes = new ArrayList<>(List.of(A));
    List<Field> in = new ArrayList<>(List.of(Field.RATIONALE));
    List<TextPattern> patterns = new ArrayList<>(List.of(new TextPattern.Wildcard("ab*")));
    QueryNode.All all = new QueryNode.All(nodes);
    QueryNode.Any any = new QueryNode.Any(nodes);
    QueryNode.Best best = new QueryNode.Best(nodes);
    QueryNode.Text text = new QueryNode.Text(new TextPattern.Wildcard("ab*"), in);
    TextPattern.Sequence sequence = new TextPattern.Sequence(patterns);
    TextPattern.Either either = new TextPattern.Either(patterns);
    nodes.clear();
    in.clear();
    patterns.clear();
    assertEquals(
        List.of(1, 1, 1, 1, 1, 1),
        List.of(
            all.nodes().size(),
            any.nodes().size(),
            best.nodes().size(),
            text.in().size(),
            sequence.parts().size(),
            either.choices().size()));
  }
}

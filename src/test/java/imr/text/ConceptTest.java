package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.QueryNode;
import imr.query.TextPattern;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConceptTest {
  private static final PatternCompiler COMPILER = new PatternCompiler();
  private static final FieldFilter MRI = FieldFilter.of(Field.PROCEDURE, "mri");
  private static final FieldFilter KNEE = FieldFilter.of(Field.REGION, "knee");

  /// An index of a thousand issues, in which words stand in as many rationales as told.
  private static Frequencies index(Map<String, Integer> words) {
    return new Frequencies() {
      @Override
      public double documents() {
        return 1_000;
      }

      @Override
      public double coded(FieldFilter filter) {
        return filter.equals(MRI) ? 100 : filter.equals(KNEE) ? 300 : 0;
      }

      @Override
      public double word(WordPattern.Leaf word, Field text) {
        int count = words.getOrDefault(word.name(), 0);
        return text == Field.RATIONALE ? count : text == Field.REQUEST ? count / 2.0 : 0;
      }

      @Override
      public double sentence(String hash) {
        return 0;
      }

      @Override
      public WordPattern known(TextPattern pattern) {
        return COMPILER.compile(pattern);
      }
    };
  }

  private static final Frequencies INDEX = index(Map.of("knee", 400, "tear", 50, "the", 990));

  private static TextPattern word(String word) {
    return new TextPattern.Words(word, Form.PRINTED);
  }

  private static QueryNode text(TextPattern pattern) {
    return new QueryNode.Text(pattern, List.of(Field.RATIONALE));
  }

  private static double weight(QueryNode node) {
    return Concept.of(node, INDEX).weight();
  }

  private static double idf(double frequency) {
    return Math.log(1 + (1_000 - frequency + 0.5) / (frequency + 0.5));
  }

  @Test
  void theRarerAWordTheMoreItWeighs() {
    assertEquals(idf(50), weight(text(word("tear"))), 1e-9);
    assertEquals(idf(400), weight(text(word("knee"))), 1e-9);
    assertEquals(idf(0), weight(text(word("unheard"))), 1e-9);
    assertTrue(weight(text(word("the"))) > 0, "even what nearly all say");
  }

  @Test
  void ofSeveralWordsTheMostFrequentTells() {
    QueryNode both = new QueryNode.Best(List.of(text(word("tear")), text(word("knee"))));
    Concept concept = Concept.of(both, INDEX);
    assertEquals(idf(400), concept.weight(), 1e-9);
    assertEquals(
        List.of(COMPILER.compile(word("tear")), COMPILER.compile(word("knee"))), concept.words());
  }

  @Test
  void aPhraseIsAsRareAsItsRarestWord() {
    assertEquals(idf(50), weight(text(word("knee tear"))), 1e-9);
    assertEquals(
        idf(50), weight(text(new TextPattern.Near(word("knee"), word("tear"), 3, true))), 1e-9);
    assertEquals(
        idf(50),
        weight(text(new TextPattern.Together(word("tear"), word("knee"), Unit.SENTENCE, true))),
        1e-9);
  }

  @Test
  void choicesAreAddedUp() {
    TextPattern either = new TextPattern.Either(List.of(word("knee"), word("tear")));
    assertEquals(idf(450), weight(text(either)), 1e-9);
  }

  @Test
  void whatIsUnderstoodCountsSevenTenths() {
    Concept coded = Concept.of(new QueryNode.Coded(MRI), INDEX);
    assertEquals(0.7 * idf(100), coded.weight(), 1e-9);
    assertEquals(List.of(MRI), coded.codes());
    assertEquals(List.of(), coded.words());
  }

  @Test
  void codesAreAddedUpAndComparedWithTheWords() {
    QueryNode codes =
        new QueryNode.Any(List.of(new QueryNode.Coded(MRI), new QueryNode.Coded(KNEE)));
    assertEquals(0.7 * idf(400), weight(codes), 1e-9);
    QueryNode withRare = new QueryNode.Best(List.of(new QueryNode.Coded(MRI), text(word("tear"))));
    assertEquals(0.7 * idf(100), weight(withRare), 1e-9);
    QueryNode withFrequent =
        new QueryNode.Best(List.of(new QueryNode.Coded(MRI), text(word("knee"))));
    assertEquals(0.7 * idf(400), weight(withFrequent), 1e-9);
  }

  @Test
  void partsOfANodeAreCollectedButNotWhatIsExcluded() {
    QueryNode node =
        new QueryNode.All(
            List.of(
                new QueryNode.Weighted(text(word("tear")), 2),
                new QueryNode.Not(text(word("knee"))),
                new QueryNode.Everything(),
                new QueryNode.Lucene("knee")));
    Concept concept = Concept.of(node, INDEX);
    assertEquals(List.of(COMPILER.compile(word("tear"))), concept.words());
    assertEquals(idf(50), concept.weight(), 1e-9);
  }

  @Test
  void moreThanAllIsTakenForAll() {
    Frequencies odd = index(Map.of("knee", 5_000));
    double weight = Concept.of(text(word("knee")), odd).weight();
    assertEquals(Math.log(1 + 0.5 / 5_000.5), weight, 1e-9);
  }
}

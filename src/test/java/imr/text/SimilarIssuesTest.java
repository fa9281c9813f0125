package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.query.QueryNode;
import imr.query.TextPattern;
import imr.text.SimilarIssues.Argument;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimilarIssuesTest {
  private static final PatternCompiler COMPILER = new PatternCompiler();
  private static final GuidelineBasis NONE = new GuidelineBasis("", List.of());

  private final Map<String, Double> words = new HashMap<>();
  private final Map<String, Double> sentences = new HashMap<>();

  /// An index of a thousand issues.
  private final Frequencies index =
      new Frequencies() {
        @Override
        public double documents() {
          return 1_000;
        }

        @Override
        public double coded(FieldFilter filter) {
          return 0;
        }

        @Override
        public double word(WordPattern.Leaf word, Field text) {
          assertEquals(Field.RATIONALE, text);
          return words.getOrDefault(word.name(), 10.0);
        }

        @Override
        public double sentence(String hash) {
          return sentences.getOrDefault(hash, 1.0);
        }

        @Override
        public WordPattern known(TextPattern pattern) {
          return COMPILER.compile(pattern);
        }
      };

  private List<Argument> arguments(String rationale) {
    Issue issue = new Issue(1, "MRI", null, IssueCodes.NONE, NONE, NONE, rationale);
    return new SimilarIssues(index, COMPILER).arguments(issue);
  }

  private List<String> argued(String rationale) {
    return arguments(rationale).stream().map(Argument::word).toList();
  }

  private static double idf(double found) {
    return Math.log(1 + (1_000 - found + 0.5) / (found + 0.5));
  }

  @Test
  void theRarestWordsArgueMost() {
    words.put("meniscus", 3.0);
    words.put("tear", 100.0);
    assertEquals(List.of("meniscus", "seen", "tear"), argued("Meniscus tear seen"));
    assertEquals(idf(3), arguments("Meniscus").getFirst().weight(), 1e-9);
  }

  @Test
  void wordsOfOneWeightAreInTheOrderOfLetters() {
    assertEquals(List.of("aaa", "bbb", "ccc"), argued("Ccc aaa bbb"));
  }

  @Test
  void shortWordsNumbersAndLevelsOfTheSpineDoNotArgue() {
    assertEquals(List.of("ice", "l4-l5"), argued("ice of 100 10/325 it #60 L4-5"));
  }

  @Test
  void aWordThatNoOtherIssueHasArguesNothing() {
    words.put("unheard", 1.0);
    words.put("rare", 2.0);
    assertEquals(List.of("rare"), argued("unheard rare"));
  }

  @Test
  void aWordThatEveryThirdHasArguesNothing() {
    words.put("often", 367.0);
    words.put("oftener", 369.0);
    assertEquals(List.of("often"), argued("often oftener"));
    words.put("all", 5_000.0);
    assertEquals(List.of(), argued("all"), "more than there are issues");
  }

  @Test
  void aSentenceThatManyLettersRepeatCountsLess() {
    String standing = "The guideline does not recommend this treatment here.";
    sentences.put(SentenceHash.of(standing).orElseThrow(), 100.0);
    List<Argument> found = arguments(standing + " The meniscus was torn before that happened.");
    Map<String, Double> weights = new HashMap<>();
    found.forEach(a -> weights.put(a.word(), a.weight()));
    assertEquals(idf(10), weights.getOrDefault("meniscus", 0.0), 1e-9);
    assertEquals(idf(10) / 10, weights.getOrDefault("recommend", 0.0), 1e-9);
    assertEquals(
        idf(10), weights.getOrDefault("the", 0.0), 1e-9, "the better of its sentences counts");
  }

  @Test
  void aSentenceThatIsHeldNowhereCountsWhole() {
    String seldom = "The guideline does not recommend this treatment here.";
    sentences.put(SentenceHash.of(seldom).orElseThrow(), 0.0);
    assertEquals(idf(10), arguments(seldom).getFirst().weight(), 1e-9);
  }

  @Test
  void thirtyWordsAreEnough() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      many.append("word").append((char) ('a' + i % 26)).append(i < 26 ? "x" : "y").append(' ');
    }
    assertEquals(30, argued(many.toString()).size());
    assertEquals(List.of(), argued(""));
  }

  @Test
  void nearIssuesHaveTheCodesAndSomeOfTheWords() {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    values.put(Field.PROCEDURE, List.of("mri", "ct-scan"));
    values.put(Field.REGION, List.of("knee"));
    values.put(Field.OUTCOME, List.of("upheld"));
    QueryNode.Any near =
        assertInstanceOf(
            QueryNode.Any.class,
            SimilarIssues.query(
                values, List.of(new Argument("tear", 6), new Argument("gait", 3)), false));
    float rationale = TextWeights.of(Field.RATIONALE);
    assertEquals(
        List.of(
            new QueryNode.Weighted(
                QueryNode.words("tear", List.of(Field.RATIONALE)), 1 / rationale),
            new QueryNode.Weighted(
                QueryNode.words("gait", List.of(Field.RATIONALE)), 0.5f / rationale),
            coded(Field.PROCEDURE, "mri", 16),
            coded(Field.PROCEDURE, "ct-scan", 16),
            coded(Field.REGION, "knee", 7)),
        near.nodes());
  }

  private static QueryNode coded(Field field, String value, float points) {
    return new QueryNode.Weighted(new QueryNode.Coded(FieldFilter.of(field, value)), points);
  }

  @Test
  void withoutWordsTheCodesAloneTell() {
    Map<Field, List<String>> values = Map.of(Field.CATEGORY, List.of("Surgery"));
    QueryNode.Any near =
        assertInstanceOf(QueryNode.Any.class, SimilarIssues.query(values, List.of(), false));
    assertEquals(List.of(coded(Field.CATEGORY, "Surgery", 2)), near.nodes());
  }

  @Test
  void forAnotherOutcomeWhatIsMissingIsSoughtAsShown() {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    values.put(Field.CRITERION, List.of("symptoms-persist"));
    values.put(Field.CRITERION_MISSING, List.of("red-flag-present"));
    assertEquals(
        List.of(
            coded(Field.CRITERION_MISSING, "symptoms-persist", 5),
            coded(Field.CRITERION, "red-flag-present", 5)),
        assertInstanceOf(QueryNode.Any.class, SimilarIssues.query(values, List.of(), true))
            .nodes());
  }
}

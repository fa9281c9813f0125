package imr.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import imr.Letters;
import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.opensearch.write.OpenSearchStore;
import imr.sample.SampleLetters;
import imr.text.LetterAnalyzer;
import imr.text.SentenceMarks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The cluster cuts words as the engine in this process does: the same terms at the same places.
@ExtendWith(TestCluster.class)
class AnalysisClusterIT {
  private static Cluster cluster;
  private static String index;

  /// A word in a text.
  private record Token(String term, int position) {}

  @BeforeAll
  static void makeIndex() {
    ClusterOptions options = TestCluster.fresh();
    OpenSearchStore.open(options, Letters.VOCABULARY, "rules").close();
    cluster = Cluster.connect(options);
    index = new Indices(cluster).required();
  }

  @AfterAll
  static void close() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static List<Token> here(String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (LetterAnalyzer analyzer = LetterAnalyzer.forText();
        TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(new Token(term.toString(), position));
      }
      stream.end();
    }
    return tokens;
  }

  private static List<Token> there(String analyzer, String text) {
    JsonNode answer =
        cluster.fine(
            cluster.ask(
                "/" + index + "/_analyze",
                Map.of(),
                Dsl.object("analyzer", analyzer, "text", Analysis.withStarts(text))));
    List<Token> tokens = new ArrayList<>();
    for (JsonNode each : answer.path("tokens")) {
      tokens.add(new Token(each.path("token").asText(), each.path("position").asInt()));
    }
    return tokens;
  }

  /// Words of one place come in an order that says nothing.
  private static void assertSame(String text) throws IOException {
    Set<Token> expected = new LinkedHashSet<>(here(text));
    Set<Token> found = new LinkedHashSet<>(there(Analysis.TEXT, text));
    Set<Token> lacking = new LinkedHashSet<>(expected);
    lacking.removeAll(found);
    Set<Token> extra = new LinkedHashSet<>(found);
    extra.removeAll(expected);
    assertEquals(Set.of(), lacking, () -> "lacking, in: " + text);
    assertEquals(Set.of(), extra, () -> "too many, in: " + text);
  }

  @Test
  void tricksOfTheTradeAreCutAlike() throws IOException {
    for (String text :
        List.of(
            "C3-4, C3-C4, C3/4 and L5/S1; L4-5's disc at T12-L1",
            "Norco 10/325 #60, 1,200 mg, 0.5mg; 12-30-2016; 2016-12-30",
            "The patient's patients’ knees' re-evaluation",
            "Ångström naïve Œuvre ﬁeld straße ĳ",
            "running runs ran run; studies study; dying die",
            "x".repeat(300) + " end",
            "one\u2028two\u2029three\u206Afour\u206Bfive",
            "One (two).\u2028#60 of it\u2028...\u2029* # Three\u2028",
            "\u2028first\u2028\u2029, second",
            "x".repeat(300) + "\u2028next \u2028" + "x".repeat(300) + "\u2028 last",
            "L5S1, L5 S1; c3c4-5",
            "later lateral laterally; medical medications; disks, diagnosis, tens; feet",
            "H-wave TENS-unit 3x/week (2 times per week) e.g. i.e.",
            "日本語 кириллица ελληνικά עברית")) {
      assertSame(text);
    }
  }

  @Test
  void lettersAreCutAlike() throws IOException {
    for (SampleLetters.Sample sample : new SampleLetters(9).stream(40).toList()) {
      Determination letter = Letters.read(sample.text());
      for (Issue issue : letter.issues()) {
        for (Field field : Field.texts()) {
          assertSame(SentenceMarks.marked(IssueValues.text(field, letter, issue)));
        }
      }
    }
  }

  @Test
  void aStartStandsAtTheFirstWordAndSaysWhetherItIsAlone() {
    assertEquals(
        List.of(
            new Token(Analysis.SHORT_SENTENCE, 2),
            new Token(Analysis.PARAGRAPH, 3),
            new Token(Analysis.SENTENCE, 3),
            new Token(Analysis.SHORT_PARAGRAPH, 5),
            new Token(Analysis.SHORT_SENTENCE, 5),
            new Token(Analysis.PARAGRAPH, 6),
            new Token(Analysis.SHORT_SENTENCE, 6),
            new Token(Analysis.SENTENCE, 7)),
        there(
            Analysis.STARTS,
            "One two\u2028Three\u2029Four (five)\u2029\u2029...Six\u2029Seven\u2028Eight nine"));
  }
}

package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import imr.field.Field;
import imr.field.Sense;
import imr.query.QueryUnit.Meant;
import imr.query.QueryUnit.Plain;
import imr.query.WordInterpreter.Meaning;
import imr.query.WordInterpreter.Understood;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRunsTest {
  private static QuerySyntax syntax(String q) {
    QuerySyntax syntax = QueryParserTest.parsed(q);
    assertNotNull(syntax);
    return syntax;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "a b ^ a b@0",
        "'  a  b ' ^ a  b@2",
        "a OR b ^ a OR b@0",
        "a b OR c d ^ a b OR c d@0",
        "a \"x y\" b c ^ a@0;b c@8",
        "a in* b ^ a@0;b@6",
        "a NOT b c ^ a@0;b c@6",
        "a (b c) d ^ a@0;b c@3;d@8",
        "(a b) OR c ^ a b@1;c@9",
        "a region:neck b ^ a@0;b@14",
        "rationale:a b ^ b@12",
        "a w/3 b c ^ c@8",
        "\"x y\" ^ ''",
        "a OR in* ^ a@0"
      })
  void wordsThatStandTogetherAreReadTogether(String q, String runs) {
    assertEquals(
        runs,
        WordRuns.of(syntax(q), q).stream()
            .map(s -> s.text() + "@" + s.start())
            .collect(Collectors.joining(";")));
  }

  private static Meaning meaning(int start, int end) {
    return Meaning.of(
        List.of(new Sense(Field.REGION, start + "-" + end, "", List.of(), null)), start, end);
  }

  private static String segments(
      String q, List<Meaning> meanings, List<Meaning> generic, boolean understand) {
    QuerySyntax syntax = syntax(q);
    List<QuerySyntax> parts = syntax instanceof QuerySyntax.All(var all) ? all : List.of(syntax);
    Understood understood = Understood.empty();
    understood.meanings().addAll(meanings);
    understood.generic().addAll(generic);
    return segments(parts, understood, understand);
  }

  private static String segments(
      List<QuerySyntax> parts, Understood understood, boolean understand) {
    return WordRuns.segments(parts, understood, understand).stream()
        .map(segment ->
            segment.stream()
                .map(unit ->
                    switch (unit) {
                      case Plain p -> p.text();
                      case QueryUnit.Phrase p -> p.named().text();
                      case Meant m -> m.filter().values().getFirst();
                      case QueryUnit.Choice c -> c.toString();
                    })
                .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "ab cd ^ ab cd",
        "ab OR cd ^ ab | cd",
        "ab cd OR ef gh ^ ab cd | ef gh",
        "ab OR cd OR ef ^ ab | cd | ef",
        "the ab of ^ ab",
        "the OR ab ^ ab",
        "ab OR the cd ^ ab | cd",
        "the of ^ ''"
      })
  void orPartsTheWordsThatTellSomething(String q, String segments) {
    assertEquals(segments, segments(q, List.of(), List.of(), true));
  }

  @Test
  void withoutUnderstandingFillersStay() {
    assertEquals("the ab", segments("the ab", List.of(), List.of(), false));
  }

  @Test
  void aMeaningStandsOnceInPlaceOfItsWords() {
    assertEquals("0-5 ef", segments("ab cd ef", List.of(meaning(0, 5)), List.of(), true));
    assertEquals(
        "0-2 3-5 ef", segments("ab cd ef", List.of(meaning(0, 2), meaning(3, 5)), List.of(), true));
    Meaning first = meaning(0, 2);
    Meaning second = new Meaning(first.senses(), 0, 2, first.senses().getFirst(), false);
    assertEquals("0-2 0-2", segments("ab", List.of(first, second), List.of(), true));
  }

  @Test
  void wordsBesideAMeaningAreNotTaken() {
    assertEquals("ab 3-5 ef", segments("ab cd ef", List.of(meaning(3, 5)), List.of(), true));
    assertEquals("ab cd", segments("ab cd", List.of(meaning(2, 3)), List.of(), true));
  }

  @Test
  void aGenericWordIsLeftOut() {
    assertEquals("ab", segments("ab cd", List.of(), List.of(meaning(3, 5)), true));
  }

  @Test
  void onlyPlainWordsHaveSegments() {
    assertThrows(
        IllegalArgumentException.class, () -> segments("\"ab cd\"", List.of(), List.of(), true));
  }

  @Test
  void wordsThatHoldTheQueryTogetherAreLeftOut() {
    QuerySyntax.All all = (QuerySyntax.All) syntax("ab except cd");
    Understood understood = Understood.empty();
    understood.ignored().add(new PlainWords.Span(3, 9));
    assertEquals("ab cd", segments(all.parts(), understood, true));
  }

  @Test
  void aPhraseOfOtherWordsStandsOnce() {
    QuerySyntax.All all = (QuerySyntax.All) syntax("ab slipped disc cd");
    Understood understood = Understood.empty();
    understood.named().add(new PlainWords.Named("slipped disc", List.of("herniation"), 3, 15));
    assertEquals("ab slipped disc cd", segments(all.parts(), understood, true));
  }
}

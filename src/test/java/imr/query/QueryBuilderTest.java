package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What nodes and filters a query becomes. Nodes are shown in short: `-a` is without a, `a^2`
/// weighs twice, `best(a b)` the better one, and a text names its fields unless they are the three
/// usual.
class QueryBuilderTest {
  static final QueryLanguage LANGUAGE =
      new QueryLanguage(Letters.VOCABULARY, new Labels(Letters.VOCABULARY));

  private static final List<Field> USUAL = List.of(Field.REQUEST, Field.RATIONALE, Field.SUMMARY);

  static String shown(@Nullable QueryNode node) {
    return switch (node) {
      case QueryNode.Everything _ -> "*";
      case QueryNode.Text(var pattern, var in) ->
          (in.equals(USUAL) ? "" : in + ":") + PatternReaderTest.shown(pattern);
      case QueryNode.Coded(var filter) -> filter.field() + "=" + String.join("|", filter.values());
      case QueryNode.All(var nodes) -> "all(" + shown(nodes) + ")";
      case QueryNode.Any(var nodes) -> "any(" + shown(nodes) + ")";
      case QueryNode.Best(var nodes) -> "best(" + shown(nodes) + ")";
      case QueryNode.Not(var inner) -> "-" + shown(inner);
      case QueryNode.Weighted(var inner, var weight) -> shown(inner) + "^" + weight;
      case QueryNode.Lucene(var query) -> "lucene(" + query + ")";
      case null -> "none";
    };
  }

  static String shown(List<QueryNode> nodes) {
    return nodes.stream().map(QueryBuilderTest::shown).collect(Collectors.joining(" "));
  }

  private static QueryLanguage.Read plain(String q) {
    return LANGUAGE.read(q, false);
  }

  private static QueryLanguage.Read understood(String q) {
    return LANGUAGE.read(q, true);
  }

  private static String filters(QueryLanguage.Read read) {
    return read.filters().stream()
        .map(f -> f.field() + "=" + String.join("|", f.values()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "a b ^ all(a b)",
        "a a ^ a",
        "a OR b c ^ all(any(a b) c)",
        "(a b) OR c ^ any(all(a b) c)",
        "\"a b\" c ^ all(a b c)",
        "a NOT b ^ all(a -b)",
        "a NOT (b c) ^ all(a -all(b c))",
        "a -b c ^ all(a c -b)",
        "NOT a ^ -a",
        "in* OR a ^ any(wild:in* a)",
        "(a) w/3 b ^ (a w/3 b)",
        "(a b) w/3 c ^ all((a w/3 c) (b w/3 c))",
        "((a)) ^ a",
        "a OR \"b c\" OR region:neck ^ any(a b c region=cervical)"
      })
  void wordsBecomeNodes(String q, String nodes) {
    assertEquals(nodes, shown(plain(q).words()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "rationale:a ^ [rationale]:a",
        "rationale:(a b) ^ all([rationale]:a [rationale]:b)",
        "rationale:(a OR b) ^ any([rationale]:a [rationale]:b)",
        "rationale:(a OR (b c)) ^ any([rationale]:a all([rationale]:b [rationale]:c))",
        "rationale:(a NOT b) ^ all([rationale]:a -[rationale]:b)",
        "rationale:(a NOT (b c)) ^ all([rationale]:a -all([rationale]:b [rationale]:c))",
        "rationale:exact:a ^ [rationale]:=a",
        "exact:rationale:a ^ [rationale]:=a",
        "exact:(a rationale:b) ^ all(=a [rationale]:=b)",
        "rationale:(a request:b) ^ all([rationale]:a [request]:b)",
        "rationale:(a w/3 b) ^ [rationale]:(a w/3 b)",
        "rationale:(a w/3 request:b) ^ [request]:(a w/3 b)",
        "exact:(a w/3 b) ^ (=a w/3 =b)",
        "rationale:\"a b\" ^ [rationale]:a b",
        "a NOT rationale:b ^ all(a -[rationale]:b)"
      })
  void aScopeHoldsForAllWithinIt(String q, String nodes) {
    assertEquals(nodes, shown(plain(q).words()));
  }

  @Test
  void aFilterWithinAScopeFilters() {
    QueryLanguage.Read read = plain("rationale:(a region:neck)");
    assertEquals("[rationale]:a", shown(read.words()));
    assertEquals("region=cervical", filters(read));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "region:neck a ^ region=cervical ^ a",
        "region:(neck OR hip) ^ region=cervical|hip ^ *",
        "a NOT region:neck ^ '' ^ all(a -region=cervical)",
        "a OR region:neck ^ '' ^ any(a region=cervical)",
        "(region:neck) ^ region=cervical ^ *"
      })
  void aFieldFiltersUnlessAnOperatorBindsIt(String q, String filters, String words) {
    QueryLanguage.Read read = plain(q);
    assertEquals(filters, filters(read));
    assertEquals(words, shown(read.words()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "neck MRI ladder ^ region=cervical procedure=mri ^ ladder",
        "\"neck MRI\" ^ '' ^ neck MRI",
        "neck w/3 MRI ^ '' ^ (neck w/3 MRI)",
        "rationale:neck ^ '' ^ [rationale]:neck",
        "MRI NOT neck ^ procedure=mri ^ -region=cervical",
        "MRI (neck ladder) ^ procedure=mri region=cervical ^ ladder",
        "MRI in* neck ^ procedure=mri region=cervical ^ wild:in*",
        "MRI OR \"x y\" ^ '' ^ any(procedure=mri x y)",
        "the MRI was denied ^ procedure=mri outcome=upheld ^ *",
        "CM17-0001234 ladder ^ case=CM17-0001234 ^ *",
        "case 17-0001234 ^ case=CM17-0001234 ^ *",
        "17-1234 ladder ^ '' ^ all(17-1234 ladder)"
      })
  void plainWordsFilterByWhatTheyMean(String q, String filters, String words) {
    QueryLanguage.Read read = understood(q);
    assertEquals(filters, filters(read));
    assertEquals(words, shown(read.words()));
  }

  @Test
  void aWordIsLookedForUnderItsOtherNamesToo() {
    assertEquals("{fell|fall|fallen}", shown(understood("fell").words()));
    assertEquals(
        List.of(new Interpretation.Expansion("fell", List.of("fall", "fallen"))),
        understood("fell").interpretation().expansions());
    assertEquals("fell", shown(plain("fell").words()));
    assertEquals("fell", shown(understood("\"fell\"").words()));
    assertEquals("=fell", shown(understood("exact:fell").words()));
  }

  @Test
  void whatWasUnderstoodIsEvidenceByItsMentions() {
    QueryLanguage.Read read = understood("neck");
    assertEquals(1, read.evidence().size());
    assertTrue(
        shown(read.evidence()).startsWith("best([request, rationale]:cervical"),
        shown(read.evidence()));
    assertTrue(understood("denied").evidence().isEmpty(), "no wording shows an outcome");
    assertTrue(
        understood("MRI NOT neck").evidence().stream()
            .noneMatch(e -> shown(e).contains("cervical")),
        "nothing excluded is marked");
  }

  @Test
  void conceptsAreWhatIsAskedForEachByItself() {
    List<QueryNode> concepts = understood("neck ladder overturned \"red flag\"").concepts();
    assertEquals(3, concepts.size());
    assertTrue(shown(concepts.get(0)).endsWith("region=cervical)"));
    assertEquals("ladder", shown(concepts.get(1)));
    assertEquals("red flag", shown(concepts.get(2)));
    assertTrue(understood("NOT (ladder neck)").concepts().isEmpty());
  }

  @Test
  void outcomesAndTypedFiltersBindPartialMatches() {
    QueryLanguage.Read read = understood("neck denied flag:left ladder case:17-1234");
    assertEquals(
        List.of(Field.OUTCOME, Field.FLAG, Field.CASE),
        read.binding().stream().map(f -> f.field()).toList());
  }

  @Test
  void besideACaseNumberOtherWordsOnlyRank() {
    QueryLanguage.Read read = understood("CM17-0001234 knee MRI denied ladder");
    assertEquals("case=CM17-0001234", filters(read));
    assertEquals(new QueryNode.Everything(), read.words());
    String evidence = shown(read.evidence());
    for (String each : List.of("region=knee", "procedure=mri", "outcome=upheld", "ladder")) {
      assertTrue(evidence.contains(each), each + " in " + evidence);
    }
  }

  @Test
  void whatIsExceptedBindsAndMarksNothing() {
    QueryLanguage.Read read = understood("MRI except the knee");
    assertEquals("-region=knee", shown(read.words()));
    assertFalse(shown(read.evidence()).contains("knee"), shown(read.evidence()));
    assertTrue(shown(Objects.requireNonNull(read.partial())).contains("-region=knee"));
  }

  @Test
  void aSureEverydayWordIsSearchedUnderItsOtherNamesToo() {
    String words = shown(understood("eye drop").words());
    assertTrue(words.contains("eye drop") && words.contains("artificial tears"), words);
    assertEquals("eye drop", shown(understood("\"eye drop\"").words()));
  }

  @Test
  void aBroadEverydayWordIsAReadingOfItsOwnAndExcludesNothing() {
    QueryLanguage.Read read = understood("knee scan");
    assertEquals("scan", shown(read.words()));
    String vague = shown(Objects.requireNonNull(read.vague()).partial());
    assertTrue(vague.contains("scan") && vague.contains("mri"), vague);
    assertNull(understood("knee ladder").vague());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "knee MRI denied ^ procedure=mri",
        "opioids ^ subcategory=Opioids",
        "opioids Norco ^ procedure=hydrocodone-acetaminophen",
        "knee denied ^ ''",
        "knee except MRI ^ ''"
      })
  void theTreatmentIsTheNarrowestThatIsAskedFor(String q, String treatment) {
    FieldFilter read = understood(q).treatment();
    assertEquals(
        treatment, read == null ? "" : read.field() + "=" + String.join("|", read.values()));
  }

  @Test
  void aPartialMatchMeetsAWordOrACode() {
    QueryNode.Any any = assertInstanceOf(QueryNode.Any.class, understood("neck ladder").partial());
    assertEquals("ladder", shown(any.nodes().getFirst()));
    List<String> rest =
        any.nodes().stream().skip(1).map(n -> shown(n).replaceFirst("\\^[\\d.]+$", "")).toList();
    assertTrue(rest.contains("region=cervical"), rest.toString());
    assertTrue(rest.contains("neck"), "as typed: " + rest);
    assertTrue(rest.stream().anyMatch(n -> n.startsWith("best(")), "its other names: " + rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {"a AND b", "a NOT b", "a w/3 b", "a % b", "a & b"})
  void aConnectorLeavesNoPartialMatches(String q) {
    assertNull(plain(q).partial());
  }

  @ParameterizedTest
  @CsvSource({"a b", "a OR b", "a or b", "a -b", "a but not b"})
  void otherWordsMayBeMetInPart(String q) {
    assertTrue(plain(q).partial() != null);
  }

  @Test
  void whatIsExcludedIsMissingInPartialMatchesToo() {
    assertEquals("all(any(a) -b)", shown(plain("a -b").partial()));
    assertNull(understood("region:neck").partial(), "nothing could be met in part");
  }

  @Test
  void aLuceneQueryIsPassedOn() {
    QueryLanguage.Read read = QueryLanguage.lucene("a +b");
    assertEquals("lucene(a +b)", shown(read.words()));
    assertNull(read.partial());
    assertEquals("a +b", read.interpretation().parsed());
    assertEquals("*", shown(QueryLanguage.lucene(" ").words()));
  }

  @Test
  void theLanguageTellsTheNamesOfValues() {
    assertTrue(LANGUAGE.names().of(Field.REGION).containsKey("cervical"));
    assertEquals(
        FieldFilter.of(Field.REGION, "cervical"),
        LANGUAGE.values().known(FieldFilter.of(Field.REGION, "neck")));
  }

  @Test
  void wordsAndEvidenceAreMarkedEachForItself() {
    QueryLanguage.Read read = understood("ladder \"red flag\" NOT hip neck");
    List<QueryNode> marking = read.marking();
    assertTrue(marking.containsAll(read.evidence()));
    assertTrue(marking.stream().map(QueryBuilderTest::shown).toList().contains("ladder"));
  }
}

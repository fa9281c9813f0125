package imr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.search.Advice.Drop;
import imr.search.Advice.Further;
import imr.search.Advice.Spelling;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What else could be asked.
class AdviserTest {
  private static final FieldFilter SEX = FieldFilter.of(Field.SEX, "female");
  private final CountingIndex index = new CountingIndex();
  private final SearchService service = index.service();

  @AfterEach
  void close() {
    service.engine().close();
  }

  private Advice advice(SearchRequest request) {
    return service.search(request).advice();
  }

  private Advice advice(String q) {
    return advice(SearchRequest.of(q));
  }

  @Test
  void whereNothingIsFoundEachConditionMayGo() {
    index.counts.put("sex=female procedure=mri", 3L);
    index.counts.put("ladder sex=female", 5L);
    index.counts.put("ladder procedure=mri", 1L);
    assertEquals(
        List.of(
            new Drop("Procedure: MRI", "ladder", null, 5),
            new Drop("ladder", "MRI", null, 3),
            new Drop("Sex: Female", "ladder MRI", SEX, 1)),
        advice(SearchRequest.of("ladder MRI").with(SEX)).drops(),
        "those that leave most first");
  }

  @Test
  void whatIsExcludedMayGoToo() {
    index.counts.put("procedure=mri", 2L);
    Drop drop = advice("MRI NOT neck").drops().getFirst();
    assertEquals(new Drop("Body region: not Cervical spine", "MRI", null, 2), drop);
  }

  @Test
  void valuesOfAFilterGoTogether() {
    FieldFilter two = new FieldFilter(Field.SEX, List.of("female", "male"));
    List<Drop> drops = advice(SearchRequest.of("ladder").with(two)).drops();
    assertTrue(drops.stream().anyMatch(d -> d.label().equals("Sex: Female or Male")));
  }

  @Test
  void oneConditionOrAFindLeavesNothingToDrop() {
    assertEquals(List.of(), advice("ladder").drops());
    assertEquals(List.of(), advice("MRI").drops());
    index.counts.put("ladder procedure=mri", 1L);
    assertEquals(List.of(), advice("ladder MRI").drops());
  }

  @Test
  void conditionsOfTheSameWordsAreTriedOnce() {
    List<Drop> drops = advice("region:(neck OR hip) ladder").drops();
    assertEquals(
        List.of("ladder", "region:(neck OR hip)"), drops.stream().map(Drop::q).sorted().toList());
  }

  @Test
  void atMostEightConditionsAreTried() {
    assertEquals(
        8, advice("aaaaa bbbbb ccccc ddddd eeeee fffff ggggg hhhhh iiiii jjjjj").drops().size());
  }

  @Test
  void issuesThatOnlyConcernARegionAreFurther() {
    index.counts.put("concerns=cervical region=unknown procedure=mri", 7L);
    assertEquals(
        List.of(
            new Further("Cervical spine", "MRI", FieldFilter.of(Field.CONCERNS, "cervical"), 7)),
        advice("neck MRI").further());
    assertTrue(index.asked.contains("concerns=cervical region=unknown procedure=mri"));
  }

  @Test
  void regionsAreOneWish() {
    index.counts.put("concerns=cervical|hip region=unknown procedure=mri", 7L);
    Further further = advice("neck or hip MRI").further().getFirst();
    assertEquals("Cervical spine or Hip", further.label());
    assertEquals(List.of("cervical", "hip"), further.filter().values());
    assertEquals("MRI", further.q());
  }

  @Test
  void noFurtherIssuesAreNoAdvice() {
    assertEquals(List.of(), advice("neck MRI").further());
    index.counts.put("concerns=cervical region=unknown procedure=mri", 7L);
    assertEquals(List.of(), advice("region:neck MRI").further(), "typed as a field");
    assertEquals(List.of(), advice("MRI NOT neck").further(), "excluded");
  }

  @Test
  void aMisspelledWordMayStandForAnother() {
    index.corrections.put("laddr", List.of("ladder", "lauder"));
    assertEquals(
        List.of(
            new Spelling("laddr", "ladder", "laddrx ladder MRI"),
            new Spelling("laddr", "lauder", "laddrx lauder MRI")),
        advice("laddrx laddr MRI").spellings());
  }

  @Test
  void aReplacementIsTakenLiterally() {
    index.corrections.put("laddr", List.of("la$1er\\"));
    assertEquals("la$1er\\", advice("laddr").spellings().getFirst().q());
  }

  @Test
  void onlyPlainWordsOfFourLettersAreSpelled() {
    for (String word : List.of("abc", "10/325", "in*", "\"laddr\"", "c5-6x", "a".repeat(31))) {
      index.corrections.put(word, List.of("other"));
      assertEquals(List.of(), advice(word).spellings(), word);
    }
    index.corrections.put("a".repeat(30), List.of("other"));
    assertEquals(1, advice("a".repeat(30)).spellings().size());
  }

  private static SearchRequest request(int page, SearchRequest.Syntax syntax, boolean facets) {
    return SearchRequest.of("laddr")
        .withReading(new SearchRequest.Reading(true, syntax))
        .withPaging(SearchRequest.Paging.FIRST.withPage(page))
        .withFacets(facets);
  }

  @Test
  void onlyAFirstPlainPageWithFacetsIsAdvised() {
    index.corrections.put("laddr", List.of("ladder"));
    SearchRequest.Syntax plain = SearchRequest.Syntax.PLAIN;
    assertEquals(1, advice(request(1, plain, true)).spellings().size());
    assertEquals(Advice.NONE, advice(request(2, plain, true)));
    assertEquals(Advice.NONE, advice(request(1, plain, false)));
    assertEquals(Advice.NONE, advice(request(1, SearchRequest.Syntax.LUCENE, true)));
  }

  @Test
  void theReceiptTellsWhatWasAskedWhen() {
    SearchResponse.Receipt receipt = service.search(SearchRequest.of("MRI").with(SEX)).receipt();
    assertEquals("2026-01-02T03:04:05Z", receipt.at().toString());
    assertEquals("MRI sex:female", receipt.query());
    assertEquals("procedure:mri", receipt.parsed());
    assertEquals("one", receipt.fingerprint());
    assertEquals("test", receipt.version());
  }
}

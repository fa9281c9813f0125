package imr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.Interpretation;
import imr.search.Advice.Broader;
import imr.search.Advice.Drop;
import imr.search.Advice.Further;
import java.util.List;
import java.util.Objects;
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
  void aWordOfSeveralMeaningsGoesWithAllOfThem() {
    index.counts.put("procedure=mri", 2L);
    assertEquals(
        "Body region: Spine, level not named or Cervical spine or Thoracic spine or Lumbar spine",
        advice("spine MRI").drops().getFirst().label());
  }

  @Test
  void valuesOfAFilterGoTogether() {
    FieldFilter two = new FieldFilter(Field.SEX, List.of("female", "male"));
    List<Drop> drops = advice(SearchRequest.of("ladder").with(two)).drops();
    assertTrue(drops.stream().anyMatch(d -> d.label().equals("Sex: Female or Male")));
  }

  private static List<String> broader(Advice advice) {
    return Objects.requireNonNull(advice.absence()).broader().stream().map(Broader::label).toList();
  }

  @Test
  void ofTwoClassesOfOneNameTheWiderIsOffered() {
    index.counts.put("subcategory=Injection", 3L);
    index.counts.put("category=Injection", 7L);
    Advice.Absence absence = Objects.requireNonNull(advice("botox").absence());
    assertEquals(
        List.of(new Broader("Injection", FieldFilter.of(Field.CATEGORY, "Injection"), 7)),
        absence.broader());
  }

  @Test
  void aTreatmentIsNamedAsItWasTyped() {
    assertEquals(
        "No zolpidem decision (\"ambien\") is in this collection of one decision.",
        absent(advice("denied ambien")));
  }

  @Test
  void aConditionThatIsSaidTwiceGoesAtOnce() {
    index.counts.put("guideline=ODG", 4L);
    assertEquals(
        List.of("ODG", "topical cream compound"),
        advice("topical cream compound ODG").drops().stream().map(Drop::q).toList());
  }

  private Interpretation read(String q) {
    return service.search(SearchRequest.of(q)).interpretation();
  }

  @Test
  void whatALetterSaysOnOtherWordsIsCounted() {
    index.counts.put("case=CM17-0001234", 5L);
    assertEquals(
        List.of("Your other words match no issue of CM17-0001234. All of its issues are shown."),
        read("CM17-0001234 lumbar").notes());
    index.counts.put("lumbar case=CM17-0001234", 3L);
    assertEquals(
        List.of(
            "No issue of CM17-0001234 is about your other words, but 3 of 5 mention them. All of"
                + " its issues are shown."),
        read("CM17-0001234 lumbar").notes());
    index.counts.put("case=CM17-0001234 region=lumbar", 2L);
    assertEquals(
        List.of(
            new Interpretation.Alternative(
                "All 5 issues of CM17-0001234 are shown. Your other words match 2 of them.",
                "show only those",
                "case:CM17-0001234 lumbar")),
        read("CM17-0001234 lumbar").alternatives());
    index.counts.put("case=CM17-0001234 region=lumbar", 5L);
    assertEquals(
        List.of("Your other words match every issue of CM17-0001234."),
        read("CM17-0001234 lumbar").notes());
    assertEquals(List.of(), read("CM17-0001234").notes());
    assertEquals(List.of(), read("case:CM17-0001234 lumbar").notes(), "a filter as any other");
  }

  private static String absent(Advice advice) {
    return Objects.requireNonNull(advice.absence()).sentence();
  }

  @Test
  void aTreatmentThatTheCollectionLacksIsSaidSo() {
    index.counts.put("category=Diagnostic Testing", 9L);
    Advice.Absence absence = Objects.requireNonNull(advice("overturned hip MRI").absence());
    assertEquals(0, absence.issues());
    assertEquals("No MRI decision is in this collection of one decision.", absence.sentence());
    assertEquals(
        List.of(
            new Broader(
                "Diagnostic Testing", FieldFilter.of(Field.CATEGORY, "Diagnostic Testing"), 9)),
        absence.broader());
  }

  @Test
  void aTreatmentOfWhichNothingMeetsAllIsCounted() {
    index.counts.put("procedure=mri", 4L);
    index.counts.put("subcategory=Imaging/Radiology", 4L);
    index.counts.put("category=Diagnostic Testing", 9L);
    Advice advice = advice("ladder MRI");
    assertEquals(
        "There are 4 MRI decisions here, but none matches all of your terms.", absent(advice));
    assertEquals(
        List.of("MRI", "Diagnostic Testing"),
        broader(advice),
        "a class that has no more is left out");
    assertEquals(
        "None of the 4 MRI decisions here was overturned.", absent(advice("overturned MRI")));
    assertEquals(
        "There are 4 MRI decisions here, but none matches all of your terms.",
        absent(advice(SearchRequest.of("overturned MRI").with(SEX))));
    index.counts.put("procedure=mri", 1L);
    assertEquals("The only MRI decision here was not upheld.", absent(advice("denied MRI")));
    assertEquals(
        "There is one MRI decision here, but it does not match all of your terms.",
        absent(advice("ladder MRI")));
  }

  @Test
  void withoutATreatmentOrWithAFindNothingIsAbsent() {
    assertNull(advice("overturned ladder").absence());
    index.counts.put("procedure=mri", 1L);
    assertNull(advice("MRI").absence());
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

  private static SearchRequest request(int page, SearchRequest.Syntax syntax, boolean facets) {
    return SearchRequest.of("neck MRI")
        .withReading(new SearchRequest.Reading(true, syntax))
        .withPaging(SearchRequest.Paging.FIRST.withPage(page))
        .withFacets(facets);
  }

  @Test
  void onlyAFirstPlainPageWithFacetsIsAdvised() {
    index.counts.put("concerns=cervical region=unknown procedure=mri", 7L);
    SearchRequest.Syntax plain = SearchRequest.Syntax.PLAIN;
    assertEquals(1, advice(request(1, plain, true)).further().size());
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

package imr.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Await;
import imr.Letters;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.field.SearchException;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.query.Interpretation;
import imr.query.LanguageHelp;
import imr.sample.SampleLetters;
import imr.search.Advice;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import imr.search.Suggester;
import imr.text.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/// What every engine must do, over the same letters.
public interface SearchEngineContract {
  /// An engine that holds just these letters.
  SearchEngine engine(List<Determination> letters);

  private static List<Determination> sample() {
    return Letters.sample(3, 150);
  }

  private SearchService service(List<Determination> letters) {
    return Letters.service(engine(letters));
  }

  private static SearchRequest request(String q, MatchMode match, FieldFilter... filters) {
    return SearchRequest.of(q)
        .withFilters(List.of(filters))
        .withMatch(match)
        .withPaging(SearchRequest.Paging.FIRST.withSize(100));
  }

  private static List<String> ids(SearchResponse response) {
    return response.answer().hits().stream().filter(h -> !h.partial()).map(Hit::id).toList();
  }

  private static Letters knees() {
    return Letters.letter("CM17-0000001")
        .issue("MRI of the left knee", Outcome.UPHELD, "The knee is stable.")
        .issue(
            "Physical therapy for the left knee", Outcome.OVERTURNED, "Therapy helped the knee.");
  }

  @Test
  default void anIssueIsNeverFoundByItsSiblingsOutcome() {
    SearchService service = service(List.of(knees().read()));
    assertEquals(List.of(), ids(service.search(SearchRequest.of("overturned knee MRI"))));
    assertEquals(
        List.of("CM17-0000001#2"),
        ids(service.search(SearchRequest.of("overturned knee therapy"))));
  }

  @Test
  default void countsAreThoseOfThePlainLetters() {
    List<Determination> letters = sample();
    SearchService service = service(letters);
    IssueValues values = new IssueValues(Letters.VOCABULARY);
    for (FieldFilter filter :
        List.of(
            FieldFilter.of(Field.OUTCOME, "overturned"),
            FieldFilter.of(Field.CATEGORY, "Pharmaceuticals"),
            new FieldFilter(Field.REGION, List.of("lumbar", "knee")))) {
      SearchResponse response = service.search(request("", MatchMode.AUTO, filter));
      Map<Field, Map<String, Integer>> counts = new HashMap<>();
      Map<Field, Map<String, Set<String>>> lettersOf = new HashMap<>();
      int issues = 0;
      Set<String> found = new HashSet<>();
      for (Determination letter : letters) {
        for (Issue issue : letter.issues()) {
          Map<Field, List<String>> all = values.of(letter, issue);
          boolean matches =
              all.getOrDefault(filter.field(), List.of()).stream()
                  .anyMatch(filter.values()::contains);
          if (matches) {
            issues++;
            found.add(letter.id());
          }
          all.forEach((field, codes) -> {
            if (field.isFacet() && (matches || field == filter.field())) {
              for (String code : codes) {
                counts.computeIfAbsent(field, f -> new HashMap<>()).merge(code, 1, Integer::sum);
                lettersOf
                    .computeIfAbsent(field, f -> new HashMap<>())
                    .computeIfAbsent(code, c -> new HashSet<>())
                    .add(letter.id());
              }
            }
          });
        }
      }
      assertEquals(issues, response.answer().issues());
      assertEquals(found.size(), response.answer().letters());
      for (Facet facet : response.answer().facets()) {
        Map<String, Integer> wanted = counts.getOrDefault(facet.field(), Map.of());
        assertEquals(
            wanted,
            facet.values().stream()
                .collect(Collectors.toMap(Facet.Value::value, v -> (int) v.count())),
            filter + " " + facet.field());
        facet
            .values()
            .forEach(v ->
                assertEquals(
                    Objects.requireNonNull(
                            lettersOf.getOrDefault(facet.field(), Map.of()).get(v.value()))
                        .size(),
                    v.letters()));
      }
    }
  }

  @Test
  default void choosingAValueKeepsItsSiblingsCounts() {
    SearchService service = service(List.of(knees().read()));
    Facet facet =
        service
            .search(request("knee", MatchMode.ALL, FieldFilter.of(Field.OUTCOME, "upheld")))
            .answer()
            .facets()
            .stream()
            .filter(f -> f.field() == Field.OUTCOME)
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(new Facet.Value("overturned", 1, 1, false), new Facet.Value("upheld", 1, 1, true)),
        facet.values().stream().sorted(Comparator.comparing(Facet.Value::value)).toList());
  }

  @Test
  default void pagesHoldEveryHitOnceInATotalOrder() {
    List<Determination> letters = sample();
    SearchService service = service(letters);
    for (Order order : Order.values()) {
      List<String> paged = new ArrayList<>();
      for (int page = 1; page <= 100; page++) {
        SearchResponse response =
            service.search(
                SearchRequest.of("upheld")
                    .withMatch(MatchMode.ALL)
                    .withPaging(new SearchRequest.Paging(page, 7, order, Grouping.NONE))
                    .withFacets(false));
        paged.addAll(ids(response));
        if (page >= response.pages()) {
          break;
        }
      }
      long upheld =
          letters.stream()
              .flatMap(l -> l.issues().stream())
              .filter(i -> i.outcome() == Outcome.UPHELD)
              .count();
      assertEquals(upheld, paged.size(), order.toString());
      assertEquals(paged.size(), new HashSet<>(paged).size(), order.toString());
    }
  }

  @Test
  default void newestAndOldestAreByDecision() {
    SearchService service =
        service(
            List.of(
                knees().decided("01/05/2017").read(),
                Letters.letter("CM17-0000002")
                    .decided("02/05/2017")
                    .issue("MRI of the knee", Outcome.UPHELD, "No.")
                    .read()));
    SearchRequest newest =
        SearchRequest.of("MRI")
            .withMatch(MatchMode.ALL)
            .withPaging(SearchRequest.Paging.FIRST.withSort(Order.NEWEST));
    assertEquals(List.of("CM17-0000002#1", "CM17-0000001#1"), ids(service.search(newest)));
    SearchRequest oldest =
        SearchRequest.of("MRI")
            .withMatch(MatchMode.ALL)
            .withPaging(SearchRequest.Paging.FIRST.withSort(Order.OLDEST));
    assertEquals(List.of("CM17-0000001#1", "CM17-0000002#1"), ids(service.search(oldest)));
  }

  @Test
  default void datesFilterByRange() {
    SearchService service = service(List.of(knees().decided("02/14/2017").read()));
    assertEquals(
        2,
        ids(service.search(request("", MatchMode.ALL, FieldFilter.of(Field.DECIDED, "2017"))))
            .size());
    assertEquals(
        0,
        ids(service.search(
                request("", MatchMode.ALL, FieldFilter.of(Field.DECIDED, "<2017-02-14"))))
            .size());
    assertEquals(
        2,
        ids(service.search(request("", MatchMode.ALL, FieldFilter.of(Field.INJURED, "2016-10-22"))))
            .size());
  }

  @Test
  default void partialMatchesFollowExactOnesAndKeepTheOutcome() {
    SearchService service =
        service(
            List.of(
                knees().read(),
                Letters.letter("CM17-0000002")
                    .issue("MRI of the knee", Outcome.UPHELD, "He fell from a ladder.")
                    .read(),
                Letters.letter("CM17-0000003")
                    .issue("MRI of the knee", Outcome.OVERTURNED, "She fell from a ladder.")
                    .read()));
    SearchResponse response =
        service.search(request("knee MRI denied fell ladder", MatchMode.AUTO));
    assertEquals(List.of("CM17-0000002#1"), ids(response));
    assertEquals(1, response.answer().issues());
    assertEquals(
        List.of("CM17-0000001#1"),
        response.answer().hits().stream().filter(Hit::partial).map(Hit::id).toList());
    assertTrue(
        service
            .search(request("knee MRI denied fell ladder", MatchMode.ALL))
            .answer()
            .hits()
            .stream()
            .noneMatch(Hit::partial));
    List<Hit> best =
        service.search(request("knee MRI denied fell ladder", MatchMode.BEST)).answer().hits();
    assertEquals("CM17-0000002#1", best.getFirst().id());
    assertFalse(best.getFirst().partial());
    assertTrue(best.get(1).partial());
  }

  @Test
  default void aQueryUnderstoodWholeHasNoPartialMatchesUnlessItIsEmpty() {
    SearchService service = service(List.of(knees().read()));
    assertEquals(0, service.search(SearchRequest.of("knee MRI")).answer().partials());
    assertEquals(2, service.search(SearchRequest.of("knee acupuncture")).answer().partials());
  }

  @Test
  default void quotedWordsMustStandTogether() {
    SearchService service = service(List.of(knees().read()));
    assertEquals(
        List.of("CM17-0000001#2"),
        ids(service.search(request("\"therapy helped\"", MatchMode.ALL))));
    assertEquals(List.of(), ids(service.search(request("\"helped therapy\"", MatchMode.ALL))));
  }

  @Test
  default void passagesMarkWhatWasUnderstoodByAnyName() {
    SearchService service =
        service(
            List.of(
                Letters.letter("CM17-0000004")
                    .issue("Xanax 1mg #30", Outcome.UPHELD, "Long use of alprazolam is risky.")
                    .read()));
    Hit hit = service.search(SearchRequest.of("xanax")).answer().hits().getFirst();
    Passage passage = hit.passages().getFirst();
    Passage.Mark mark = passage.marks().getFirst();
    assertEquals("alprazolam", passage.text().substring(mark.start(), mark.end()));
  }

  @Test
  default void aLetterIsFoundByItsNumberInAnySpelling() {
    SearchEngine engine = engine(List.of(knees().read()));
    assertEquals("CM17-0000001", assertNotNullId(engine.determination("cm17-1")));
    assertEquals("CM17-0000001", assertNotNullId(engine.determination("CM170000001")));
    assertNull(engine.determination("CM17-0000002"));
    assertNull(engine.determination("nonsense"));
  }

  private static String assertNotNullId(@Nullable Determination letter) {
    assertNotNull(letter);
    return letter.id();
  }

  @Test
  default void aStoredLetterComesBackWhole() {
    Determination letter =
        Letters.read(new SampleLetters(5).stream(1).findFirst().orElseThrow().text());
    assertEquals(letter, engine(List.of(letter)).determination(letter.id()));
  }

  @Test
  default void theStatusTellsWhatIsHeld() {
    IndexStatus status = engine(sample()).status();
    assertEquals(150, status.letters());
    assertEquals(150, status.synthetic());
    assertFalse(status.rules().isEmpty());
    assertFalse(status.fingerprint().isEmpty());
  }

  @Test
  default void anEngineTellsHowItIs() throws InterruptedException {
    SearchEngine engine = engine(sample());
    assertEquals(150, engine.status().letters());
    Await.until("it reads nothing ahead any more", () -> engine.state().tasks() == 0);
    EngineState state = engine.state();
    assertEquals(0, state.tasks());
    assertTrue(state.bytes() > 100_000, "bytes: " + state.bytes());
    assertEquals(1, state.views());
    assertEquals(0, state.failures());
    assertTrue(state.looked().isAfter(Instant.now().minusSeconds(60)), state.looked().toString());
  }

  @Test
  default void otherNamesAreLookedForShownAndSwitchedOff() {
    SearchService service =
        service(
            List.of(
                Letters.letter("CM17-0000001")
                    .issue("Cane", Outcome.UPHELD, "She fell from a ladder.")
                    .read()));
    SearchResponse response = service.search(SearchRequest.of("fall ladder"));
    assertEquals(List.of("CM17-0000001#1"), ids(response));
    assertEquals(
        List.of(new Interpretation.Expansion("fall", List.of("fell", "fallen"))),
        response.interpretation().expansions());
    for (String plain : List.of("\"fall\" ladder", "exact:fall ladder")) {
      SearchResponse as = service.search(request(plain, MatchMode.ALL));
      assertEquals(List.of(), ids(as), plain);
      assertEquals(List.of(), as.interpretation().expansions(), plain);
    }
  }

  @Test
  default void partialMatchesThatSayMoreInOneBreathOfThisPatientComeFirst() {
    String apart =
        "Instability was seen. The brace broke. Later the ladder was gone. Swelling went on.";
    String quoted = "The guidelines recommend a brace for instability with swelling on a ladder.";
    String together = "The patient has instability with swelling since the ladder broke a brace.";
    List<Determination> letters = new ArrayList<>();
    for (String reasons : List.of(apart, quoted, together)) {
      letters.add(
          Letters.letter("CM17-000000" + (letters.size() + 1))
              .issue("Cane", Outcome.UPHELD, reasons + " It is not necessary.")
              .read());
    }
    List<String> order =
        service(letters)
            .search(SearchRequest.of("instability swelling ladder cream"))
            .answer()
            .hits()
            .stream()
            .map(Hit::id)
            .toList();
    assertEquals(List.of("CM17-0000003#1", "CM17-0000001#1", "CM17-0000002#1"), order);
  }

  @Test
  default void whatOnlyTheSummarySaysIsShownFromThere() {
    SearchService service =
        service(
            List.of(
                Letters.letter("CM17-0000001")
                    .summary("This is a 48-year-old male who fell from a ladder. He is well.")
                    .issue("Cane", Outcome.UPHELD, "The cane is sturdy. A cane is no cure.")
                    .read()));
    Hit hit = service.search(SearchRequest.of("sturdy cure ladder")).answer().hits().getFirst();
    assertEquals(
        List.of(Field.RATIONALE, Field.RATIONALE, Field.SUMMARY),
        hit.passages().stream().map(Passage::field).toList());
    assertTrue(hit.passages().getLast().text().contains("ladder"));
  }

  @Test
  default void aRegionOffersTheIssuesThatNameNone() {
    SearchService service =
        service(
            List.of(
                Letters.letter("CM17-0000001")
                    .summary("This is a 48-year-old male who injured his neck. He has neck pain.")
                    .issue("Acupuncture 6 visits for the neck", Outcome.UPHELD, "No.")
                    .issue("Acupuncture 6 visits", Outcome.OVERTURNED, "Yes.")
                    .issue("Acupuncture 6 visits for the knee", Outcome.UPHELD, "No.")
                    .read()));
    SearchResponse response = service.search(SearchRequest.of("neck acupuncture"));
    assertEquals(List.of("CM17-0000001#1"), ids(response));
    Advice.Further further = response.advice().further().getFirst();
    assertEquals(1, further.issues());
    assertEquals(FieldFilter.of(Field.CONCERNS, "cervical"), further.filter());
    SearchResponse taken = service.search(request(further.q(), MatchMode.ALL, further.filter()));
    assertEquals(2, taken.answer().issues());
    assertTrue(ids(taken).contains("CM17-0000001#2"));
  }

  @Test
  default void standingSentencesMakeNoDecisionsAlike() {
    String standing =
        "The guidelines ask for documented analgesia, activities, adverse effects and aberrancy. ";
    List<Determination> letters = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      letters.add(
          Letters.letter("CM17-000000" + i)
              .issue("Cane", Outcome.UPHELD, standing + "File " + "abcdefgh".charAt(i - 1) + ".")
              .read());
    }
    letters.add(
        Letters.letter("CM17-0000010")
            .issue("Cane", Outcome.UPHELD, standing + "The ladder collapsed under the roofer.")
            .read());
    letters.add(
        Letters.letter("CM17-0000011")
            .issue("Cane", Outcome.OVERTURNED, "A roofer whose ladder had collapsed needs it.")
            .read());
    SearchEngine engine = engine(letters);
    Determination asked = letters.get(8);
    List<Hit> near = engine.similar(asked, asked.issues().getFirst(), null, 3);
    assertEquals("CM17-0000011#1", near.getFirst().id());
    assertTrue(near.stream().noneMatch(h -> h.letter().id().equals(asked.id())));
    List<Hit> opposite = engine.similar(asked, asked.issues().getFirst(), "overturned", 3);
    assertEquals(List.of("CM17-0000011#1"), opposite.stream().map(Hit::id).toList());
  }

  @Test
  default void scoresFallDownTheListOfPartialMatches() {
    List<Hit> hits =
        service(sample())
            .search(
                SearchRequest.of("lumbar therapy tablets exercise nowhere")
                    .withPaging(SearchRequest.Paging.FIRST.withSize(100))
                    .withFacets(false))
            .answer()
            .hits();
    assertTrue(hits.size() > 60, "more than are ranked anew: " + hits.size());
    for (int i = 1; i < hits.size(); i++) {
      Hit before = hits.get(i - 1);
      assertTrue(
          hits.get(i).nearness() != before.nearness() || hits.get(i).score() <= before.score(),
          "hit " + i);
    }
  }

  /// What is suggested is understood as what it was suggested for.
  @Test
  default void everySuggestionMeansWhatItSays() {
    SearchService service = service(sample());
    Set<String> wrong = new TreeSet<>();
    Set<Suggester.Suggestion> seen = new HashSet<>();
    for (char first = 'a'; first <= 'z'; first++) {
      for (char second = 'a'; second <= 'z'; second++) {
        for (Suggester.Suggestion each : service.suggester().suggest("" + first + second)) {
          if (!seen.add(each)) {
            continue;
          }
          SearchRequest asked = SearchRequest.of(each.q());
          boolean meant =
              service.read(asked).interpretation().chips().stream()
                  .anyMatch(c -> c.field() == each.field() && c.value().equals(each.value()));
          boolean whole = service.read(asked).interpretation().text().isEmpty();
          if (!meant || !whole || service.search(asked).answer().issues() == 0) {
            wrong.add(each.field() + " " + each.value() + ": " + each.q());
          }
        }
      }
    }
    assertTrue(seen.size() > 200, "suggestions: " + seen.size());
    assertEquals(Set.of(), wrong);
  }

  @Test
  default void everyLineOfTheHelpIsTrue() {
    List<Executable> lines = new ArrayList<>();
    for (LanguageHelp line : LanguageHelp.all()) {
      lines.add(() -> {
        Determination right = HelpLetters.read("CM17-0000001", line.finds());
        Determination wrong = HelpLetters.read("CM17-0000002", line.misses());
        SearchService both = service(List.of(right, wrong));
        SearchResponse response = both.search(request(line.query(), MatchMode.ALL));
        String said = line.query() + " = " + response.interpretation().parsed();
        assertEquals(List.of(right.id() + "#1"), ids(response), said);
        SearchResponse again =
            both.search(request(response.interpretation().parsed(), MatchMode.ALL));
        assertEquals(ids(response), ids(again), said);
        assertEquals(
            response.interpretation().parsed(), again.interpretation().parsed(), line.query());
      });
    }
    assertAll(lines);
  }

  /// Random queries with all operators over random letters find and mark what reading every word by
  /// the definitions does.
  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS) // for 20,000 of them, on a cluster
  default void randomQueriesFindAndMarkWhatTheirDefinitionsSay() {
    int queries = Integer.getInteger("imr.queries", 600);
    Map<String, String> wrong = new HashMap<>();
    for (long seed = 1; seed <= queries / 200; seed++) {
      Random random = new Random(seed);
      List<PlainIssue> issues = new ArrayList<>();
      for (int i = 1; i <= 25; i++) {
        issues.add(PlainIssue.random(random, i));
      }
      SearchService service = service(issues.stream().map(PlainIssue::letter).toList());
      PlainQueries made = new PlainQueries(random);
      for (int i = 0; i < 200; i++) {
        PlainQuery query = made.query(3);
        String q = made.written(query);
        SearchRequest asked =
            SearchRequest.of(q)
                .withReading(new SearchRequest.Reading(false, SearchRequest.Syntax.PLAIN))
                .withMatch(MatchMode.ALL)
                .withPaging(SearchRequest.Paging.FIRST.withSize(100))
                .withFacets(false);
        List<String> found = new ArrayList<>();
        Map<String, Map<Field, Set<Integer>>> wanted = new TreeMap<>();
        Map<String, Map<Field, Set<Integer>>> marked = new TreeMap<>();
        try {
          found.addAll(ids(service.search(asked)));
          for (PlainIssue issue : issues) {
            Map<Field, TreeSet<Integer>> words = new TreeMap<>();
            if (issue.meets(query, words)) {
              wanted.put(issue.letter().id() + "#1", new TreeMap<>(words));
              marked.put(
                  issue.letter().id() + "#1",
                  new TreeMap<>(
                      issue.covered(
                          service
                              .engine()
                              .marks(
                                  issue.letter(),
                                  issue.letter().issues().getFirst(),
                                  service.read(asked).marking()))));
            }
          }
        } catch (SearchException e) {
          wrong.put(q, "seed " + seed + ": " + e.getMessage());
          continue;
        }
        if (!new TreeSet<>(found).equals(wanted.keySet())) {
          wrong.put(q, "seed " + seed + " found " + found + " not " + wanted.keySet());
        } else if (!marked.equals(wanted)) {
          wrong.put(q, "seed " + seed + " marked " + marked + " not " + wanted);
        }
      }
    }
    String shortest =
        wrong.keySet().stream().min(Comparator.comparingInt(String::length)).orElse("");
    assertEquals(
        Map.of(),
        wrong.isEmpty() ? wrong : Map.of(shortest, wrong.get(shortest)),
        wrong.size() + " wrong");
  }
}

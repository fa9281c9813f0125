package imr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import imr.Letters;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.SearchException;
import imr.json.Json;
import imr.json.LetterJson;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.query.QueryLanguage;
import imr.research.Comparison;
import imr.research.Outcomes;
import imr.research.Reasons;
import imr.search.CompareRequest;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.ReasonsFound;
import imr.search.SearchRequest;
import imr.search.SearchService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How every engine counts, over the same letters. What is right is worked out from the JSON that
/// `imr parse` prints.
public interface CountContract {
  /// An engine that holds just these letters.
  SearchEngine engine(List<Determination> letters);

  /// A filter as a parameter poses it, and as the JSON answers it.
  record Filtered(List<FieldFilter> filters, BiPredicate<JsonNode, JsonNode> meets) {}

  private static List<Filtered> filters() {
    return List.of(
        new Filtered(List.of(), (letter, issue) -> true),
        new Filtered(
            List.of(FieldFilter.of(Field.CATEGORY, "Pharmaceuticals")),
            (letter, issue) ->
                NdjsonValues.of(Field.CATEGORY, letter, issue).contains("Pharmaceuticals")),
        new Filtered(
            List.of(
                new FieldFilter(Field.REGION, List.of("lumbar", "unknown")),
                FieldFilter.of(Field.OUTCOME, "upheld")),
            (letter, issue) -> {
              Set<String> regions = NdjsonValues.of(Field.REGION, letter, issue);
              return (regions.contains("lumbar") || regions.contains("unknown"))
                  && NdjsonValues.of(Field.OUTCOME, letter, issue).contains("upheld");
            }));
  }

  private static List<Determination> sample() {
    return Letters.sample(3, 150);
  }

  private static List<JsonNode> printed(List<Determination> letters) {
    return letters.stream()
        .map(letter -> Json.parsed(Json.write(LetterJson.documented(letter))))
        .toList();
  }

  private static CountTable count(
      SearchService service, List<FieldFilter> filters, List<Field> by, CountRequest.Unit of) {
    SearchRequest question = SearchRequest.of("").withFilters(filters);
    return service.count(new CountRequest(question, by, of));
  }

  /// Issues by letter, for each combination of values.
  private static Map<List<String>, Map<String, List<JsonNode>>> byHand(
      List<JsonNode> letters, List<Field> by, BiPredicate<JsonNode, JsonNode> meets) {
    Map<List<String>, Map<String, List<JsonNode>>> cells = new HashMap<>();
    for (JsonNode letter : letters) {
      for (JsonNode issue : letter.path("issues")) {
        if (meets.test(letter, issue)) {
          List<List<String>> combined = List.of(List.of());
          for (Field field : by) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> values : combined) {
              for (String value : NdjsonValues.of(field, letter, issue)) {
                List<String> more = new ArrayList<>(values);
                more.add(value);
                longer.add(more);
              }
            }
            combined = longer;
          }
          for (List<String> values : combined) {
            cells
                .computeIfAbsent(values, v -> new LinkedHashMap<>())
                .computeIfAbsent(letter.path("id").asText(), l -> new ArrayList<>())
                .add(issue);
          }
        }
      }
    }
    return cells;
  }

  private static Tally tally(Map<String, List<JsonNode>> byLetter) {
    List<JsonNode> all = byLetter.values().stream().flatMap(List::stream).toList();
    return new Tally(
        all.size(),
        byLetter.size(),
        all.stream().filter(i -> i.path("outcome").asText().startsWith("partly")).count(),
        all.stream().filter(i -> !i.path("outcome").isTextual()).count(),
        rated(byLetter, false),
        rated(byLetter, true));
  }

  private static RatedSums rated(Map<String, List<JsonNode>> byLetter, boolean merits) {
    RatedSums sum = RatedSums.ZERO;
    for (List<JsonNode> issues : byLetter.values()) {
      int n = 0;
      int x = 0;
      for (JsonNode issue : issues) {
        String outcome = issue.path("outcome").asText();
        boolean counts =
            !merits
                || (issue.path("service").asText().equals("primary")
                    && issue.path("basis").asText().equals("merits"));
        if (counts && (outcome.equals("upheld") || outcome.equals("overturned"))) {
          n++;
          x += outcome.equals("overturned") ? 1 : 0;
        }
      }
      if (n > 0) {
        long nn = (long) n * n;
        sum =
            new RatedSums(
                sum.overturned() + x,
                sum.upheld() + n - x,
                sum.all() + (x == n ? 1 : 0),
                sum.some() + (x > 0 && x < n ? 1 : 0),
                sum.none() + (x == 0 ? 1 : 0),
                sum.nn() + nn,
                sum.xn() + (long) x * n,
                sum.xx() + (long) x * x);
      }
    }
    return sum;
  }

  /// Every field, and every field with each of three others, equals what is counted by hand.
  static void assertCounts(SearchService service, List<JsonNode> letters) {
    Set<String> seen = new HashSet<>();
    for (Filtered filtered : filters()) {
      for (Field field : Field.counted()) {
        for (Field other : List.of(field, Field.OUTCOME, Field.SPECIALTY, Field.REGION)) {
          List<Field> by = other == field ? List.of(field) : List.of(field, other);
          CountTable table = count(service, filtered.filters(), by, CountRequest.Unit.ISSUES);
          Map<List<String>, Tally> wanted =
              byHand(letters, by, filtered.meets()).entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, e -> tally(e.getValue())));
          assertEquals(wanted, table.answer().cells(), by + " " + filtered.filters());
          seen.addAll(wanted.keySet().stream().map(v -> by + ":" + v).toList());
        }
      }
      Map<List<String>, Map<String, List<JsonNode>>> all =
          byHand(letters, List.of(), filtered.meets());
      assertEquals(
          all.values().stream().map(CountContract::tally).findFirst().orElse(Tally.ZERO),
          count(service, filtered.filters(), List.of(Field.SEX), CountRequest.Unit.LETTERS)
              .answer()
              .total());
    }
    assertTrue(seen.size() > 1_000, "too little was compared: " + seen.size());
  }

  @Test
  default void tablesEqualWhatIsCountedByHand() {
    List<Determination> letters = sample();
    assertCounts(Letters.service(engine(letters)), printed(letters));
  }

  /// What reviewers say of four criteria, by chance; the first two decide.
  private static List<Determination> decidedByTwoCriteria() {
    String[][] said = {
      {
        "Physical therapy and medication were completed without lasting benefit.",
        "There is no record that conservative treatment was tried and failed."
      },
      {
        "There is evidence of a neurologic deficit on examination.",
        "The neurological examination was normal."
      },
      {"Plain x-rays were taken first and were unremarkable.", "No x-ray was taken before."},
      {
        "The result will decide whether surgery is done.",
        "The result would not change the plan of treatment."
      }
    };
    Random random = new Random(4);
    List<Determination> letters = new ArrayList<>();
    for (int i = 1; i <= 600; i++) {
      StringBuilder rationale = new StringBuilder("In this case, the file was read.");
      int score = 0;
      for (int c = 0; c < said.length; c++) {
        int sense = random.nextInt(3);
        if (sense < 2) {
          rationale.append(' ').append(said[c][sense]);
          score += c > 1 ? 0 : sense == 0 ? 1 : -1;
        }
      }
      boolean granted = random.nextDouble() < 0.5 + 0.22 * score;
      letters.add(
          Letters.read(
              Letters.letter(String.format(Locale.ROOT, "CM00-%07d", i))
                  .issue(
                      i % 2 == 0 ? "MRI of the lumbar spine" : "CT scan of the cervical spine",
                      granted ? Outcome.OVERTURNED : Outcome.UPHELD,
                      rationale.toString())
                  .text()));
    }
    return letters;
  }

  @Test
  default void criteriaThatDecideRankFirst() {
    SearchService service = Letters.service(engine(decidedByTwoCriteria()));
    Reasons reasons = Reasons.of(service.reasons(SearchRequest.of(""), true));
    List<String> first =
        reasons.reasons().stream()
            .limit(4)
            .map(r -> r.split().value() + (r.isShown() ? " shown" : " missing"))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "conservative-care-failed missing",
            "conservative-care-failed shown",
            "neurologic-deficit missing",
            "neurologic-deficit shown"),
        first);
    assertEquals(4, reasons.standing(), reasons.notes().toString());
    ReasonsFound chosen = service.reasons(SearchRequest.of("overturned"), true);
    assertTrue(chosen.outcomeDropped());
    assertEquals(reasons.reasons(), Reasons.of(chosen).reasons(), "whatever the outcome");
    ReasonsFound buried = service.reasons(SearchRequest.of("MRI OR outcome:upheld"), true);
    assertTrue(buried.outcomeDropped());
    assertFalse(Reasons.of(buried).reasons().isEmpty());
  }

  /// Issue 25: words that only look like a choice by outcome made these questions fail.
  @Test
  default void wordsThatLookLikeAnOutcomeChooseByNone() {
    SearchService service = Letters.service(engine(sample()));
    SearchRequest quoted = SearchRequest.of("\"outcome: pain\"");
    assertTrue(Reasons.of(service.reasons(quoted, true)).reasons().isEmpty());
    assertTrue(
        Outcomes.canRate(
            service.count(
                new CountRequest(quoted, List.of(Field.REGION), CountRequest.Unit.ISSUES))));
    assertNotNull(
        Comparison.of(service.compare(new CompareRequest(quoted, "knee", "\"outcome: pain\""))));
    for (CompareRequest chosen :
        List.of(
            new CompareRequest(SearchRequest.of("overturned"), "knee", "lumbar"),
            new CompareRequest(SearchRequest.of(""), "knee outcome:upheld", "lumbar"),
            new CompareRequest(SearchRequest.of(""), "knee", "lumbar OR outcome:upheld"))) {
      assertTrue(service.compare(chosen).outcomeDropped(), chosen.toString());
    }
  }

  /// A split is the comparison of the issues with a value and those without.
  @Test
  default void splitsEqualComparisons() {
    SearchEngine engine = engine(sample());
    SearchService service = Letters.service(engine);
    SearchRequest question = SearchRequest.of("NOT category:Injection");
    QueryLanguage.Read read = service.read(question);
    List<Field> fields = List.of(Field.CRITERION, Field.CRITERION_MISSING, Field.REGION);
    SplitAnswer answer =
        engine.split(new SplitPlan(new IssueSet(read.words(), read.filters()), fields));
    for (SplitAnswer.Split split : answer.splits()) {
      String value = split.field().id() + ":" + split.value();
      CompareAnswer compared =
          service.compare(new CompareRequest(question, value, "NOT " + value)).answer();
      assertEquals(compared, split.groups(), value);
      assertEquals(answer.all().issues(), compared.a().issues() + compared.b().issues());
    }
    for (Field field : fields) {
      Set<String> values = new HashSet<>();
      answer.splits().stream().filter(s -> s.field() == field).forEach(s -> values.add(s.value()));
      Set<String> counted =
          new HashSet<>(
              service
                  .count(new CountRequest(question, List.of(field), CountRequest.Unit.ISSUES))
                  .answer()
                  .margins()
                  .getOrDefault(field, Map.of())
                  .keySet());
      counted.remove(FieldFilter.UNKNOWN);
      assertEquals(counted, values);
    }
    assertTrue(answer.splits().size() > 20, "too few values: " + answer.splits().size());
  }

  @Test
  default void threeFieldsCombine() {
    List<Determination> letters = sample();
    SearchService service = Letters.service(engine(letters));
    List<Field> by = List.of(Field.CHAPTER, Field.SPECIALTY, Field.DECIDED_MONTH);
    CountTable table = count(service, List.of(), by, CountRequest.Unit.LETTERS);
    Map<List<String>, Long> wanted =
        byHand(printed(letters), by, (l, i) -> true).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> (long) e.getValue().size()));
    assertEquals(
        wanted,
        table.rows().stream()
            .collect(Collectors.toMap(CountTable.Row::values, r -> table.count(r.tally()))));
    assertTrue(table.isOverlapping(Field.SPECIALTY));
    assertEquals(
        table.margin(Field.DECIDED_MONTH).stream()
            .map(r -> r.values().getFirst())
            .sorted()
            .toList(),
        table.margin(Field.DECIDED_MONTH).stream().map(r -> r.values().getFirst()).toList(),
        "months come in their order");
  }

  @Test
  default void groupsEqualWhatIsCountedByHand() {
    List<Determination> letters = sample();
    SearchService service = Letters.service(engine(letters));
    SearchRequest question = SearchRequest.of("NOT sex:female");
    CompareAnswer answer =
        service
            .compare(
                new CompareRequest(
                    question,
                    "category:Pharmaceuticals OR region:lumbar",
                    "category:(Rehabilitation OR \"Diagnostic Testing\")"))
            .answer();
    long overlap = 0;
    CompareAnswer.Shared shared = CompareAnswer.Shared.ZERO;
    Map<String, List<JsonNode>> inA = new LinkedHashMap<>();
    Map<String, List<JsonNode>> inB = new LinkedHashMap<>();
    for (JsonNode letter : printed(letters)) {
      int[] sums = new int[4];
      for (JsonNode issue : letter.path("issues")) {
        Set<String> categories = NdjsonValues.of(Field.CATEGORY, letter, issue);
        boolean a =
            categories.contains("Pharmaceuticals")
                || NdjsonValues.of(Field.REGION, letter, issue).contains("lumbar");
        boolean b =
            categories.contains("Rehabilitation") || categories.contains("Diagnostic Testing");
        boolean asked = !NdjsonValues.of(Field.SEX, letter, issue).contains("female");
        if (asked && a && b) {
          overlap++;
        } else if (asked && (a || b)) {
          (a ? inA : inB)
              .computeIfAbsent(letter.path("id").asText(), l -> new ArrayList<>())
              .add(issue);
          String outcome = issue.path("outcome").asText();
          if (outcome.equals("upheld") || outcome.equals("overturned")) {
            sums[a ? 0 : 2]++;
            sums[a ? 1 : 3] += outcome.equals("overturned") ? 1 : 0;
          }
        }
      }
      shared = shared.with(sums[0], sums[1], sums[2], sums[3]);
    }
    assertTrue(overlap > 0 && shared.nn() > 0, "the sample has neither overlap nor shared letters");
    assertEquals(overlap, answer.overlap());
    assertEquals(tally(inA), answer.a());
    assertEquals(tally(inB), answer.b());
    assertEquals(shared, answer.shared());
    assertEquals(
        answer.a().rated().issues(),
        answer.strata().values().stream().mapToLong(s -> s.a().issues()).sum());
    assertEquals(
        answer.b().rated().overturned(),
        answer.strata().values().stream().mapToLong(s -> s.b().overturned()).sum());
  }

  @Test
  default void everyMatchIsReadOutInTheOrderOfIds() throws IOException {
    List<Determination> letters = sample();
    SearchEngine engine = engine(letters);
    List<String> read = new ArrayList<>();
    List<Long> announced = new ArrayList<>();
    engine.read(
        IssueSet.ALL.with(FieldFilter.of(Field.OUTCOME, "upheld")),
        new IssueReceiver() {
          @Override
          public void begin(String fingerprint, long issues) {
            announced.add(issues);
          }

          @Override
          public void issue(Determination letter, Issue issue) {
            read.add(String.format(Locale.ROOT, "%s#%03d", letter.id(), issue.number()));
          }
        });
    List<String> wanted = new ArrayList<>();
    letters.forEach(letter ->
        letter.issues().stream()
            .filter(issue -> issue.outcome() == Outcome.UPHELD)
            .forEach(issue ->
                wanted.add(String.format(Locale.ROOT, "%s#%03d", letter.id(), issue.number()))));
    assertEquals(wanted.stream().sorted().toList(), read);
    assertEquals(List.of((long) wanted.size()), announced);
  }

  @Test
  default void aReceiverThatFailsEndsTheReadingOut() {
    SearchEngine engine = engine(sample());
    IOException full = new IOException("no space left");
    int[] taken = {0};
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                engine.read(
                    IssueSet.ALL,
                    new IssueReceiver() {
                      @Override
                      public void begin(String fingerprint, long issues) {}

                      @Override
                      public void issue(Determination letter, Issue issue) throws IOException {
                        if (++taken[0] == 3) {
                          throw full;
                        }
                      }
                    }));
    assertSame(full, thrown);
    assertEquals(3, taken[0]);
  }

  @Test
  default void aTableOfTooManyCellsIsRefused() {
    SearchEngine engine = engine(sample());
    CountPlan plan = new CountPlan(IssueSet.ALL, List.of(Field.PROCEDURE, Field.CHAPTER), 50);
    SearchException e = assertThrows(SearchException.BadRequest.class, () -> engine.count(plan));
    assertTrue(String.valueOf(e.getMessage()).contains("more than 50 cells"), e.getMessage());
  }
}

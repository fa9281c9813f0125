package imr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.deadline.Deadline;
import imr.deadline.DeadlineExceeded;
import imr.field.Field;
import imr.field.SearchException.BadRequest;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.search.CompareRequest;
import imr.search.CountRequest;
import imr.search.SearchRequest;
import imr.search.SearchService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What every engine must do when the time for an answer is over: give none, never a part of one.
public interface DeadlineContract {
  /// An engine that holds just these letters.
  SearchEngine engine(List<Determination> letters);

  private static Map<String, Supplier<Object>> questions(SearchService service) {
    Map<String, Supplier<Object>> questions = new LinkedHashMap<>();
    for (String q : List.of("", "pain", "pa* /9 th*", "overturned lumbar", "th* or in* or pa*")) {
      SearchRequest request = SearchRequest.of(q);
      questions.put("search " + q, () -> service.search(request).answer());
      questions.put("read " + q, () -> exported(service, request));
    }
    questions.put(
        "count",
        () ->
            service
                .count(
                    new CountRequest(
                        SearchRequest.of("pain"),
                        List.of(Field.OUTCOME, Field.REGION),
                        CountRequest.Unit.ISSUES))
                .answer());
    questions.put(
        "compare",
        () ->
            service
                .compare(
                    new CompareRequest(SearchRequest.of(""), "region:lumbar", "region:cervical"))
                .answer());
    questions.put("why", () -> service.reasons(SearchRequest.of("therapy"), true).answer());
    return questions;
  }

  private static List<String> exported(SearchService service, SearchRequest request) {
    List<String> ids = new ArrayList<>();
    try {
      service.read(
          request,
          (receipt, issues) -> {},
          new IssueReceiver() {
            @Override
            public void begin(String fingerprint, long issues) {}

            @Override
            public void issue(Determination letter, Issue issue) {
              ids.add(letter.id() + "#" + issue.number());
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ids;
  }

  /// Deadlines from far too short to long enough: what is given is the whole, and no part of a
  /// broken-off answer is kept for later ones.
  @Test
  default void anAnswerIsWholeOrNone() {
    List<Determination> letters = Letters.sample(9, 200);
    SearchService service = Letters.service(engine(letters));
    Map<String, Object> whole = new LinkedHashMap<>();
    questions(service).forEach((name, question) -> whole.put(name, question.get()));
    SearchService fresh = Letters.service(engine(letters));
    int late = 0;
    for (long nanos = 1; nanos < 3_000_000_000L; nanos *= 4) {
      for (Map.Entry<String, Supplier<Object>> each : questions(fresh).entrySet()) {
        try {
          Object given = Deadline.in(Duration.ofNanos(nanos)).run(each.getValue()::get);
          assertEquals(whole.get(each.getKey()), given, each.getKey() + " in " + nanos + " ns");
        } catch (DeadlineExceeded e) {
          late++;
        }
      }
    }
    assertTrue(late > 20, "broken off: " + late);
    questions(fresh)
        .forEach((name, question) -> assertEquals(whole.get(name), question.get(), name));
  }

  /// Each wildcard by itself is allowed; all of them would fill the memory.
  @Test
  default void wildcardsHaveOneLimitTogether() {
    StringBuilder words = new StringBuilder();
    StringBuilder q = new StringBuilder("rationale:(");
    for (char first = 'a'; first <= 'z'; first++) {
      q.append(first == 'a' ? "" : " or ").append('q').append(first).append('*');
      for (int i = 0; i < 1_000; i++) {
        char[] rest = {(char) ('a' + i / 100), (char) ('a' + i / 10 % 10), (char) ('a' + i % 10)};
        words.append('q').append(first).append(rest).append(' ');
      }
    }
    Determination letter =
        Letters.read(
            Letters.letter("CM00-0000001")
                .issue("MRI of the left knee", Outcome.UPHELD, words.toString())
                .text());
    assertTrue(letter.issues().getFirst().rationale().length() > 100_000);
    SearchService service = Letters.service(engine(List.of(letter)));
    BadRequest refused =
        assertThrows(BadRequest.class, () -> service.search(SearchRequest.of(q + ")")));
    assertTrue(String.valueOf(refused.getMessage()).contains("16,384"), refused.getMessage());
  }
}

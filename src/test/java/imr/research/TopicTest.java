package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.CompareAnswer;
import imr.engine.RatedSums;
import imr.engine.SplitAnswer;
import imr.engine.SplitAnswer.Split;
import imr.engine.Tally;
import imr.field.Field;
import imr.query.QueryLanguage;
import imr.search.ReasonsFound;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What reviewers said about each criterion, counted from findings of both tiers.
class TopicTest {
  private static Tally tally(long overturned, long upheld) {
    RatedSums rated =
        new RatedSums(
            overturned, upheld, overturned, 0, upheld, overturned + upheld, overturned, overturned);
    return new Tally(overturned + upheld, overturned + upheld, 0, 0, rated, RatedSums.ZERO);
  }

  private static Split split(Field field, String criterion, long overturned, long upheld) {
    return new Split(
        field,
        criterion,
        new CompareAnswer(
            "f", tally(overturned, upheld), tally(10, 10), 0, CompareAnswer.Shared.ZERO, Map.of()));
  }

  private static Reasons reasons(Map<String, Tally> both, Split... splits) {
    return Reasons.of(
        new ReasonsFound(
            SearchRequest.of(""),
            false,
            QueryLanguage.lucene("").interpretation(),
            Map.of(),
            true,
            new SplitAnswer("f", tally(20, 20), List.of(splits)),
            both,
            new SearchResponse.Receipt("f", "test", Instant.EPOCH, "", "", 0)));
  }

  private final Reasons found =
      reasons(
          Map.of("functional-gain", tally(0, 1)),
          split(Field.CRITERION, "functional-gain", 2, 1),
          split(Field.CRITERION, "reason-given", 1, 0),
          split(Field.CRITERION_MISSING, "functional-gain", 0, 4),
          split(Field.CRITERION_MISSING, "exceptional-reason", 0, 9),
          split(Field.CRITERION_MENTIONED, "functional-gain", 1, 0),
          split(Field.CRITERION_MENTIONED, "stomach-risk", 2, 2));

  @Test
  void topicsAreOrderedByHowManyIssuesDiscussThemAndTheFormulaIsLast() {
    assertEquals(
        List.of("functional-gain", "stomach-risk", "reason-given", "exceptional-reason"),
        found.topics().stream().map(Topic::criterion).toList());
  }

  @Test
  void anIssueWithBothSensesCountsOnceAndAMentionOnItsOwn() {
    Topic gain = found.topics().getFirst();
    assertEquals(3, gain.shown().issues());
    assertEquals(4, gain.missing().issues());
    assertEquals(1, gain.both().issues());
    assertEquals(1, gain.mentioned().overturned());
    assertEquals(3 + 4 - 1 + 1, gain.issues());
    assertEquals(gain.missing(), gain.of(Field.CRITERION_MISSING));
    assertThrows(IllegalArgumentException.class, () -> gain.of(Field.CHECK));
  }

  @Test
  void mentionsAreNeverReasons() {
    assertEquals(4, found.reasons().size());
    assertTrue(
        found.reasons().stream().noneMatch(r -> r.split().field() == Field.CRITERION_MENTIONED));
    assertEquals(
        List.of("stomach-risk", "functional-gain"),
        found.topics(Field.CRITERION_MENTIONED).stream().map(Topic::criterion).toList());
  }

  @Test
  void theMethodSaysHowAnIssueCountsTwice() {
    String notes = String.join(" ", found.notes());
    assertTrue(notes.contains("judged two things separately"), notes);
    assertTrue(notes.contains("that is so 1 time."), notes);
    assertTrue(notes.contains("“Also discussed” counts"), notes);
    String others =
        String.join(" ", reasons(Map.of(), split(Field.CRITERION, "reason-given", 1, 0)).notes());
    assertTrue(others.contains("here, none does."), others);
    assertFalse(others.contains("Also discussed"), others);
  }
}

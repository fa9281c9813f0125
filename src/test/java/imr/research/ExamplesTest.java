package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.engine.Hit;
import imr.engine.SearchEngine;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueBuilder;
import imr.field.LetterBuilder;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.CriterionFinding.Tier;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.lucene.LuceneEngine;
import imr.lucene.write.LuceneStore;
import imr.search.ReasonsFound;
import imr.search.SearchRequest;
import imr.search.SearchService;
import imr.store.LetterStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sentences that are quoted for a finding or a mention.
class ExamplesTest {
  private static final FieldFilter SHOWN = FieldFilter.of(Field.CRITERION, "red-flag-present");
  private static final FieldFilter MENTIONED =
      FieldFilter.of(Field.CRITERION_MENTIONED, "red-flag-present");

  private static Hit hit(Outcome outcome, Tier tier, String sentence) {
    Issue issue =
        IssueBuilder.issue(1, "MRI")
            .outcome(outcome)
            .rationale(sentence + " It is so.")
            .criteria(
                new CriterionFinding("red-flag-present", Sense.SHOWN, tier, 0, sentence.length()))
            .build();
    return new Hit(LetterBuilder.letter().with(issue), issue, 0, null, List.of(), List.of());
  }

  private static List<String> quoted(FieldFilter finding, Hit... hits) {
    return Examples.of(List.of(hits), finding).stream().map(Examples.Quoted::sentence).toList();
  }

  @Test
  void oneSentenceOfEachOutcomeComesFirst() {
    assertEquals(
        List.of("One.", "Three."),
        quoted(
            MENTIONED,
            hit(Outcome.UPHELD, Tier.MENTION, "One."),
            hit(Outcome.UPHELD, Tier.MENTION, "Two."),
            hit(Outcome.OVERTURNED, Tier.MENTION, "Three.")));
  }

  @Test
  void aSentenceIsQuotedOnceAndALongOneOnlyIfNeeded() {
    String lengthy = "So long. ".repeat(60).strip();
    assertEquals(
        List.of("One.", "Two."),
        quoted(
            SHOWN,
            hit(Outcome.OVERTURNED, Tier.SURE, lengthy),
            hit(Outcome.OVERTURNED, Tier.SURE, "One."),
            hit(Outcome.OVERTURNED, Tier.SURE, "One."),
            hit(Outcome.OVERTURNED, Tier.SURE, "Two.")));
    assertEquals(List.of(lengthy), quoted(SHOWN, hit(Outcome.OVERTURNED, Tier.SURE, lengthy)));
  }

  @Test
  void noSentenceIsQuotedAgainstTheOutcome() {
    Hit against = hit(Outcome.UPHELD, Tier.SURE, "Yet a fracture.");
    assertEquals(
        List.of("A fracture."),
        quoted(SHOWN, against, hit(Outcome.OVERTURNED, Tier.SURE, "A fracture.")));
    assertEquals(List.of(), quoted(SHOWN, against));
    assertEquals(
        List.of("Yet a fracture."), Examples.sentences(against.issue(), SHOWN), "all are listed");
  }

  @Test
  void aMentionIsNeverQuotedForASense() {
    Hit mention = hit(Outcome.UPHELD, Tier.MENTION, "Perhaps.");
    assertEquals(List.of(), quoted(SHOWN, mention));
    assertEquals(
        List.of(), quoted(FieldFilter.of(Field.CRITERION_MISSING, "red-flag-present"), mention));
    assertEquals(List.of("Perhaps."), quoted(MENTIONED, mention));
    assertEquals(List.of(), quoted(MENTIONED, hit(Outcome.UPHELD, Tier.SURE, "Surely.")));
    assertEquals(List.of(), quoted(FieldFilter.of(Field.CRITERION, "reason-given"), mention));
  }

  @Test
  void onlyTheNewestIssuesOfAFindingAreQuoted() {
    Hit[] hits = new Hit[Examples.CHOSEN_FROM + 1];
    Arrays.setAll(hits, i -> hit(Outcome.OVERTURNED, Tier.SURE, "Number " + i + "."));
    hits[Examples.CHOSEN_FROM] = hit(Outcome.PARTLY_OVERTURNED, Tier.SURE, "Old.");
    assertEquals(List.of("Number 0.", "Number 1."), quoted(SHOWN, hits));
  }

  /// A frequent finding is quoted from the newest decisions, which are read once. A rare one is
  /// searched.
  @Test
  void aRareFindingIsQuotedFromAnOlderDecision(@TempDir Path index) throws IOException {
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      for (int i = 0; i < 70; i++) {
        Hit hit =
            i == 0
                ? hit(Outcome.OVERTURNED, Tier.SURE, "Rare.")
                : hit(Outcome.UPHELD, Tier.MENTION, "Frequent.");
        Determination letter =
            LetterBuilder.letter()
                .caseNumber("CM17-00000" + (10 + i))
                .decided(LocalDate.of(2017, 1, 1).plusDays(i).toString())
                .with(hit.issue());
        store.put(letter, new FileFacts("/" + i, 1, 1, ""));
      }
      store.commit("{}");
    }
    try (SearchEngine engine = LuceneEngine.open(index, Letters.VOCABULARY)) {
      SearchService service = Letters.service(engine);
      ReasonsFound found = service.reasons(SearchRequest.of(""), false);
      Examples examples = Examples.read(service, found, Reasons.of(found));
      assertEquals(
          List.of("Rare."), examples.of(SHOWN).stream().map(Examples.Quoted::sentence).toList());
      assertEquals(
          List.of("Frequent."),
          examples.of(MENTIONED).stream().map(Examples.Quoted::sentence).toList());
    }
  }
}

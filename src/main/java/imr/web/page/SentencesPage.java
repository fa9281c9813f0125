package imr.web.page;

import imr.engine.EngineAnswer;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import imr.field.SearchException.BadRequest;
import imr.letter.Outcome;
import imr.research.Citation;
import imr.research.Examples;
import imr.search.AnyOutcome;
import imr.vocabulary.Criterion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What reviewers wrote about a criterion, with overturned and upheld decisions side by side.
///
/// @param outcomeDropped whether an outcome was asked for
/// @param meritsOnly whether to include only issues decided on the merits
/// @param titles what the page is about
/// @param sides for each outcome, its decisions with their number
/// @param mentions decisions that only mention the criterion, null if the sides are these
public record SentencesPage(
    SearchState state,
    boolean outcomeDropped,
    boolean meritsOnly,
    LoadedLetters loaded,
    Titles titles,
    FieldFilter finding,
    Map<OutcomeBadge, Side> sides,
    @Nullable Side mentions) {
  /// The criterion fields, by the sense in the URL.
  private static final Map<String, Field> FIELDS =
      Map.of(
          "shown", Field.CRITERION,
          "missing", Field.CRITERION_MISSING,
          "mentioned", Field.CRITERION_MENTIONED);

  /// What the page is about.
  ///
  /// @param title what reviewers did, or the criterion's name if the sense is not certain
  /// @param criterion the criterion's name
  /// @param opposite what reviewers did who found the opposite, empty for mentions
  public record Titles(String title, String criterion, String opposite) {
    static Titles of(FieldFilter finding, Labels labels) {
      String id = finding.values().getFirst();
      return new Titles(
          labels.of(finding.field(), id),
          labels.criterion(id),
          isMention(finding) ? "" : labels.of(oppositeOf(finding).field(), id));
    }
  }

  /// Decisions, newest first.
  ///
  /// @param against whether the finding weighs against their outcome
  public record Side(long issues, boolean against, List<Said> said) {
    static Side of(EngineAnswer answer, FieldFilter finding, @Nullable Outcome outcome) {
      return new Side(
          answer.issues(),
          Examples.isAgainst(finding, outcome),
          answer.hits().stream()
              .map(hit ->
                  new Said(
                      Citation.inLine(hit.letter(), hit.issue()),
                      Citation.path(hit.letter(), hit.issue()),
                      Examples.sentences(hit.issue(), finding),
                      !isMention(finding)
                          && !Examples.sentences(hit.issue(), oppositeOf(finding)).isEmpty()))
              .toList());
    }
  }

  /// The sentences of a decision.
  ///
  /// @param both whether its reviewer also found the opposite, about something else
  public record Said(String citation, String url, List<String> sentences, boolean both) {}

  /// Builds the page.
  ///
  /// @param mentions decisions that only mention the criterion, null if the finding is a mention
  public static SentencesPage of(
      AnyOutcome any,
      boolean meritsOnly,
      LoadedLetters loaded,
      Labels labels,
      FieldFilter finding,
      EngineAnswer overturned,
      EngineAnswer upheld,
      @Nullable EngineAnswer mentions) {
    Map<OutcomeBadge, Side> sides = new LinkedHashMap<>();
    sides.put(
        OutcomeBadge.of(Outcome.OVERTURNED), Side.of(overturned, finding, Outcome.OVERTURNED));
    sides.put(OutcomeBadge.of(Outcome.UPHELD), Side.of(upheld, finding, Outcome.UPHELD));
    return new SentencesPage(
        new SearchState(any.question()),
        any.dropped(),
        meritsOnly,
        loaded,
        Titles.of(finding, labels),
        finding,
        sides,
        mentions == null ? null : Side.of(mentions, mention(finding), null));
  }

  /// Whether a finding is a mention in no certain sense.
  public static boolean isMention(FieldFilter finding) {
    return finding.field() == Field.CRITERION_MENTIONED;
  }

  /// Whether the page shows mentions only.
  public boolean isOfMentions() {
    return isMention(finding);
  }

  /// The filter on mentions of a finding's criterion.
  public static FieldFilter mention(FieldFilter finding) {
    return FieldFilter.of(Field.CRITERION_MENTIONED, finding.values().getFirst());
  }

  private static FieldFilter oppositeOf(FieldFilter finding) {
    return FieldFilter.of(
        finding.field() == Field.CRITERION ? Field.CRITERION_MISSING : Field.CRITERION,
        finding.values().getFirst());
  }

  /// The sense in the URL for a criterion field: `shown`, `missing`, or `mentioned`.
  static String sense(Field field) {
    return switch (field) {
      case CRITERION -> "shown";
      case CRITERION_MISSING -> "missing";
      default -> "mentioned";
    };
  }

  /// The URL of the page about a finding in the issues of a search.
  static String url(SearchState state, FieldFilter finding, boolean meritsOnly) {
    String parameter = "finding=" + finding.values().getFirst() + ":" + sense(finding.field());
    return state.url(
        "/why/sentences", meritsOnly ? parameter : parameter + "&" + ReasonsPage.decidedOn(false));
  }

  /// The URL of the reasons page.
  public String reasonsUrl() {
    return state.url("/why", ReasonsPage.decidedOn(meritsOnly));
  }

  /// The URL of the page about the opposite finding.
  public String oppositeUrl() {
    return url(state, oppositeOf(finding), meritsOnly);
  }

  /// The URL of the page about mentions of the same criterion.
  public String mentionsUrl() {
    return url(state, mention(finding), meritsOnly);
  }

  /// The URL of the search for the decisions with the finding that are counted here.
  public String searchUrl() {
    SearchState found = state.with(finding, state.q());
    return (meritsOnly ? found.onMerits() : found).url();
  }

  /// Parses a finding: a criterion and its sense, such as `functional-gain:missing`.
  ///
  /// @throws BadRequest if there is no such finding
  public static FieldFilter finding(String written, Labels labels) {
    int colon = written.lastIndexOf(':');
    Field field = FIELDS.get(written.substring(colon + 1));
    String id = written.substring(0, Math.max(0, colon));
    if (field == null || labels.criteria().stream().map(Criterion::id).noneMatch(id::equals)) {
      throw new BadRequest(
          "finding needs a criterion and shown, missing, or mentioned, such as"
              + " functional-gain:missing, not \""
              + written
              + '"');
    }
    return FieldFilter.of(field, id);
  }
}

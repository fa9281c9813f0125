package imr.web.page;

import imr.engine.IndexStatus;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Basis;
import imr.query.Interpretation;
import imr.research.Examples;
import imr.research.Reason;
import imr.research.Reasons;
import imr.research.Topic;
import imr.search.ReasonsFound;
import imr.search.SearchService;
import imr.vocabulary.Criterion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The contents of the reasons page, in the order of the page: the list for the treating physician,
/// what reviewers said, the numbers, the argument builder, and the method.
///
/// @param state the search, whatever the outcome
/// @param subject the search in words
/// @param outcomeDropped whether an outcome was asked for
/// @param chips what was understood and chosen
/// @param wanted what reviewers wanted to see, the most frequent first
/// @param argument null unless the search selects exactly one procedure
public record ReasonsPage(
    SearchState state,
    String subject,
    boolean outcomeDropped,
    LoadedLetters loaded,
    List<ChipView> chips,
    Issues issues,
    List<Wanted> wanted,
    List<Side> sides,
    Findings findings,
    @Nullable Argument argument,
    Provenance provenance) {

  /// The maximum number of decisions of each outcome that the argument builder ranks.
  public static final int MAX_DECISIONS = 300;

  /// The number of criteria that are listed at once; the rest are folded.
  public static final int MAX_WANTED = 12;

  /// The issues whose reasons are shown.
  ///
  /// @param apart issues that were not decided on the merits, one line for each basis
  /// @param meritsOnly whether these issues are left out
  public record Issues(RatedSums all, List<String> apart, boolean meritsOnly) {
    static Issues of(ReasonsFound found) {
      return new Issues(found.answer().all().rated(), apart(found), found.meritsOnly());
    }

    private static List<String> apart(ReasonsFound found) {
      List<String> lines = new ArrayList<>();
      for (Basis basis : List.of(Basis.ALREADY_APPROVED, Basis.REQUEST_INCOMPLETE)) {
        String id = IssueValues.id(basis);
        long issues = Reasons.decidedOn(found, id);
        if (issues > 0) {
          RatedSums rated = found.byBasis().getOrDefault(id, Tally.ZERO).rated();
          lines.add(
              String.format(
                  Locale.US,
                  "%s: %,d %s, %,d overturned, %,d upheld",
                  basis == Basis.ALREADY_APPROVED ? "Already approved" : "Request incomplete",
                  issues,
                  issues == 1 ? "issue" : "issues",
                  rated.overturned(),
                  rated.upheld()));
        }
      }
      return lines;
    }
  }

  /// A criterion that reviewers wanted to see, with advice to the treating physician.
  ///
  /// @param said what they found, and how often
  public record Wanted(String name, String advice, List<Said> said) {
    static Wanted of(Topic topic, Labels labels, Function<FieldFilter, Said> said) {
      List<Said> lines = new ArrayList<>();
      for (Field field :
          List.of(Field.CRITERION_MISSING, Field.CRITERION, Field.CRITERION_MENTIONED)) {
        if (topic.of(field).issues() > 0) {
          lines.add(said.apply(FieldFilter.of(field, topic.criterion())));
        }
      }
      return new Wanted(
          labels.criterion(topic.criterion()), labels.advice(topic.criterion()), lines);
    }
  }

  /// What reviewers said about a criterion in one sense, or in none.
  ///
  /// @param phrase what they did, or the criterion's name if the sense is not certain
  /// @param sense `shown`, `missing`, or `mentioned`
  /// @param sentences the URL of the page with all sentences
  /// @param both the number of issues that have the other sense too
  /// @param quoted a few of the sentences
  public record Said(
      String phrase,
      String sense,
      String sentences,
      RatedSums issues,
      long both,
      List<Quotation> quoted) {

    /// Says how many issues have the other sense too.
    public String bothCounted() {
      return String.format(
          Locale.US, "%,d of these also %s the opposite", both, both == 1 ? "says" : "say");
    }

    /// The number of issues, such as `12 decisions`.
    public String counted() {
      return String.format(
          Locale.US, "%,d %s", issues.issues(), issues.issues() == 1 ? "decision" : "decisions");
    }
  }

  /// A sentence of a decision.
  public record Quotation(String sentence, String citation, String url, OutcomeBadge badge) {
    static Quotation of(Examples.Quoted quoted) {
      return new Quotation(
          quoted.sentence(), quoted.citation(), quoted.path(), OutcomeBadge.of(quoted.outcome()));
    }
  }

  /// What reviewers said in one sense, the most frequent first.
  ///
  /// @param sense `shown`, `missing`, or `mentioned`
  /// @param quoted what is shown with sentences
  /// @param others what is only counted
  public record Side(String sense, List<Said> quoted, List<Said> others) {
    /// The heading of this side.
    public String heading() {
      return switch (sense) {
        case "shown" -> "In favor of the request";
        case "missing" -> "Against the request";
        default -> "Also discussed";
      };
    }

    /// What the reader must know about this side, empty for nothing.
    public String note() {
      return sense.equals("mentioned")
          ? "Sentences about a criterion that don't make it certain which way the reviewer found."
              + " They count neither for nor against."
          : "";
    }

    private static List<Side> all(Reasons reasons, Function<FieldFilter, Said> said) {
      List<Side> sides = new ArrayList<>();
      for (Field field :
          List.of(Field.CRITERION, Field.CRITERION_MISSING, Field.CRITERION_MENTIONED)) {
        List<Said> all =
            reasons.topics(field).stream()
                .map(topic -> said.apply(FieldFilter.of(field, topic.criterion())))
                .toList();
        int quoted = Math.min(all.size(), Examples.FINDINGS);
        sides.add(
            new Side(
                SentencesPage.sense(field),
                all.subList(0, quoted),
                all.subList(quoted, all.size())));
      }
      return sides;
    }
  }

  /// The numbers of each finding.
  ///
  /// @param rated findings with a difference, the most certain first
  /// @param few findings with too few issues for a rate
  /// @param reach percentage points from the middle of the charts to their ends
  public record Findings(List<ReasonRow> rated, List<ReasonRow> few, long reach) {
    static Findings of(Reasons reasons, Issues issues, Function<FieldFilter, Said> said) {
      double reach = DifferenceBar.reach(reasons.reasons());
      List<ReasonRow> rated = new ArrayList<>();
      List<ReasonRow> few = new ArrayList<>();
      for (Reason reason : reasons.reasons()) {
        (reason.difference() == null ? few : rated)
            .add(ReasonRow.of(reason, said.apply(reason.filter()), issues.all, reach));
      }
      return new Findings(rated, few, Math.round(100 * reach));
    }
  }

  /// The input of the argument builder.
  ///
  /// @param procedure the label of the procedure that the search selects
  /// @param checklist the criteria that reviewers mentioned
  /// @param decisionsUrl the URL of the decisions to rank; contains nothing about the user's case
  ///   but the search itself
  public record Argument(String procedure, List<Criterion> checklist, String decisionsUrl) {
    static @Nullable Argument of(
        SearchState state, ReasonsFound found, Reasons reasons, Labels labels) {
      String procedure = procedure(state, found);
      if (procedure == null) {
        return null;
      }
      Set<String> spoken =
          reasons.reasons().stream().map(r -> r.split().value()).collect(Collectors.toSet());
      String limit = "limit=" + MAX_DECISIONS;
      return new Argument(
          labels.of(Field.PROCEDURE, procedure),
          labels.criteria().stream().filter(c -> spoken.contains(c.id())).toList(),
          state.url(
              "/api/v1/why/decisions",
              found.meritsOnly() ? limit : limit + "&" + decidedOn(false)));
    }

    private static @Nullable String procedure(SearchState state, ReasonsFound found) {
      Set<String> asked = new LinkedHashSet<>(state.values(Field.PROCEDURE));
      found.interpretation().chips().stream()
          .filter(chip -> chip.field() == Field.PROCEDURE && !chip.excluded())
          .forEach(chip -> asked.add(chip.value()));
      return asked.size() == 1 ? asked.iterator().next() : null;
    }
  }

  /// Builds the page, and reads the sentences that it quotes.
  ///
  /// @throws imr.field.SearchException if a search fails
  public static ReasonsPage of(SearchService service, ReasonsFound found) {
    Reasons reasons = Reasons.of(found);
    return of(
        found,
        reasons,
        Examples.read(service, found, reasons),
        service.engine().status(),
        service.labels());
  }

  static ReasonsPage of(
      ReasonsFound found, Reasons reasons, Examples examples, IndexStatus status, Labels labels) {
    SearchState state = new SearchState(found.question());
    Issues issues = Issues.of(found);
    Map<String, Topic> topics =
        reasons.topics().stream().collect(Collectors.toMap(Topic::criterion, t -> t));
    Function<FieldFilter, Said> said =
        finding ->
            said(state, topics.get(finding.values().getFirst()), finding, examples, labels, found);
    return new ReasonsPage(
        state,
        subject(state, found.interpretation(), labels),
        found.outcomeDropped(),
        LoadedLetters.of(status),
        ChipView.of(
            state,
            found.interpretation(),
            labels,
            other -> other.url("/why", decidedOn(found.meritsOnly()))),
        issues,
        reasons.topics().stream().map(topic -> Wanted.of(topic, labels, said)).toList(),
        Side.all(reasons, said),
        Findings.of(reasons, issues, said),
        Argument.of(state, found, reasons, labels),
        Provenance.of(
            status, reasons.notes(), found.receipt(), found.meritsOnly() ? "basis:merits" : ""));
  }

  private static Said said(
      SearchState state,
      @Nullable Topic topic,
      FieldFilter finding,
      Examples examples,
      Labels labels,
      ReasonsFound found) {
    boolean sensed = finding.field() != Field.CRITERION_MENTIONED;
    return new Said(
        labels.of(finding.field(), finding.values().getFirst()),
        SentencesPage.sense(finding.field()),
        SentencesPage.url(state, finding, found.meritsOnly()),
        topic == null ? RatedSums.ZERO : topic.of(finding.field()),
        topic == null || !sensed ? 0 : topic.both().issues(),
        examples.of(finding).stream().map(Quotation::of).toList());
  }

  /// A search in words: what was typed, or of a question what it is about, then the labels of its
  /// filters.
  private static String subject(SearchState state, Interpretation read, Labels labels) {
    List<String> parts = new ArrayList<>();
    if (read.asks() != null && !read.chips().isEmpty() && read.sought().isEmpty()) {
      for (Interpretation.Chip chip : read.chips()) {
        parts.add((chip.excluded() ? "not " : "") + labels.of(chip.field(), chip.value()));
      }
    } else if (!state.q().isBlank()) {
      parts.add(state.q());
    }
    for (FieldFilter filter : state.request().filters()) {
      filter.values().forEach(value -> parts.add(labels.of(filter.field(), value)));
    }
    return parts.isEmpty() ? "all decisions" : String.join(", ", parts);
  }

  /// Whether there are enough issues to compare the words of the outcomes.
  public boolean hasWords() {
    return issues.all.issues() >= WordsPage.MIN_ISSUES;
  }

  /// The URL of the words that separate the outcomes.
  public String wordsUrl() {
    return state.url("/why/words", decidedOn(issues.meritsOnly));
  }

  /// The URL of the search for the decisions that are counted here.
  public String searchUrl() {
    return (issues.meritsOnly ? state.onMerits() : state).url();
  }

  /// The URL that includes, or leaves out, issues not decided on the merits.
  public String otherwiseUrl() {
    return state.url("/why", decidedOn(!issues.meritsOnly));
  }

  /// The URL parameter for that choice, empty for the default.
  public static String decidedOn(boolean meritsOnly) {
    return meritsOnly ? "" : "decided-on=anything";
  }
}

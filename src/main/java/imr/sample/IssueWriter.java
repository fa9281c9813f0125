package imr.sample;

import imr.letter.Basis;
import imr.letter.Dates;
import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.sample.SampleTables.Criterion;
import imr.sample.SampleTables.Place;
import imr.sample.SampleTables.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes the issues of one letter. The outcome follows from what its sentences say was shown or
/// missing.
final class IssueWriter {
  /// Overturned issues of 1,000 by year, near the published figures.
  private static final Map<Integer, Integer> OVERTURNED =
      Map.of(2013, 160, 2014, 90, 2015, 113, 2016, 100, 2017, 85);

  private static final Set<String> SERVES_SURGERY =
      Set.of("main-procedure", "after-surgery", "surgical-risk");
  private static final List<String> OPERATIONS =
      List.of("shoulder-arthroscopy", "knee-arthroscopy", "lumbar-fusion", "carpal-tunnel-release");

  private final SampleTables tables;
  private final RandomDraw draw;
  private final Person person;
  private final LocalDate decided;
  private final LocalDate denied;
  private final Set<String> background = new LinkedHashSet<>();
  private @Nullable Outcome operation;
  private @Nullable Issue last;

  IssueWriter(SampleTables tables, RandomDraw draw, Person person, Dates dates) {
    this.tables = tables;
    this.draw = draw;
    this.person = person;
    decided = dates.decided() == null ? LocalDate.EPOCH : dates.decided();
    denied = dates.denied() == null ? LocalDate.EPOCH : dates.denied();
  }

  /// What the case summary must say about the criteria that the rationales discuss.
  List<String> background() {
    return List.copyOf(background);
  }

  /// Whether the person's injury could lead to such a request.
  boolean fits(Scenario scenario) {
    boolean serves = scenario.criteria().stream().anyMatch(SERVES_SURGERY::contains);
    if (serves && operation == null) {
      return false;
    }
    return scenario.places().isEmpty() || place(scenario) != null;
  }

  Issue write(Scenario scenario, int number) {
    Place named = place(scenario);
    Place place = named == null ? person.place() : named;
    boolean serves = scenario.criteria().stream().anyMatch(SERVES_SURGERY::contains);
    Basis basis =
        scenario.criteria().contains("main-procedure") ? Basis.FOLLOWS_ANOTHER_ITEM : Basis.MERITS;
    RequestWriter.Written request =
        new RequestWriter(draw, scenario, place, person.side())
            .write(denied, serves && draw.chance(0.6), basis);
    Outcome outcome = outcome(serves);
    if (OPERATIONS.contains(scenario.procedure())) {
      operation = outcome;
    }
    GuidelineBasis claims = claims(scenario, place);
    GuidelineBasis reviewers = reviewers(scenario, place);
    String rationale = rationale(scenario, request.item(), outcome);
    boolean copied = !serves && last != null && last.outcome() == outcome && draw.chance(0.08);
    last =
        new Issue(
            number,
            request.text(),
            outcome,
            request.codes(),
            claims,
            reviewers,
            copied && last != null ? last.rationale() : rationale);
    return last;
  }

  private @Nullable Place place(Scenario scenario) {
    String own = person.place().id();
    if (scenario.places().contains(own)) {
      return person.place();
    }
    String limb =
        switch (own) {
          case "cervical", "wrist", "elbow", "shoulder" -> "upper-extremity";
          case "lumbar", "knee", "ankle", "foot", "hip" -> "lower-extremity";
          default -> "";
        };
    return scenario.places().contains(limb) ? tables.places().get(limb) : null;
  }

  private Outcome outcome(boolean serves) {
    if (serves && operation != null) {
      return operation;
    }
    int share = OVERTURNED.getOrDefault(decided.getYear(), 100);
    return draw.chance(share / 1000.0) ? Outcome.OVERTURNED : Outcome.UPHELD;
  }

  private GuidelineBasis reviewers(Scenario scenario, Place place) {
    return draw.chance(0.05)
        ? GuidelineWriter.none(GuidelineWriter.REVIEWER)
        : GuidelineWriter.of(GuidelineWriter.REVIEWER, scenario.guideline(), place, decided);
  }

  private GuidelineBasis claims(Scenario scenario, Place place) {
    if (draw.chance(0.18)) {
      return GuidelineWriter.none(GuidelineWriter.CLAIMS);
    }
    return draw.chance(0.3)
        ? GuidelineWriter.odg(GuidelineWriter.CLAIMS, place.odg())
        : GuidelineWriter.of(GuidelineWriter.CLAIMS, scenario.guideline(), place, decided);
  }

  private String rationale(Scenario scenario, String item, Outcome outcome) {
    boolean granted = outcome == Outcome.OVERTURNED;
    List<String> sentences = new ArrayList<>();
    sentences.add(opening(item));
    List<String> criteria = scenario.criteria();
    int missing = granted ? -1 : draw.between(0, criteria.size() - 1);
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = tables.criteria().get(criteria.get(i));
      if (criterion == null) {
        throw new IllegalStateException("no such criterion: " + criteria.get(i));
      }
      boolean lacks = i == missing || (!granted && draw.chance(0.35));
      boolean shows = !lacks && (granted || draw.chance(0.3));
      if (lacks || shows) {
        if (draw.chance(0.55)) {
          sentences.add(criterion.required());
        }
        sentences.add(said(draw.of(lacks ? criterion.missing() : criterion.shown())));
        background.add(said(criterion.background()));
      }
    }
    sentences.add(conclusion(item, granted));
    return String.join(" ", sentences);
  }

  private String opening(String item) {
    return switch (draw.between(0, 3)) {
      case 0 -> "The guideline was read with the file of this case in hand.";
      case 1 -> "The question is whether " + item + " is supported for this patient.";
      case 2 -> said("The worker's complaint concerns the {part}.");
      default -> "The cited guideline names the conditions for this request.";
    };
  }

  private String conclusion(String item, boolean granted) {
    String not = granted ? "" : "not ";
    return switch (draw.between(0, 2)) {
      case 0 ->
          String.format(
              Locale.ROOT, "Therefore, the request for %s is %smedically necessary.", item, not);
      case 1 -> String.format(Locale.ROOT, "As such, %s is %smedically necessary.", item, not);
      default ->
          String.format(
              Locale.ROOT, "For these reasons the request is %smedically necessary.", not);
    };
  }

  private String said(String template) {
    return person.said(template).replace("{weeks}", Integer.toString(draw.between(5, 16)));
  }
}

package imr.sample;

import imr.letter.CaseNumber;
import imr.letter.ContentHash;
import imr.letter.Dates;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Patient;
import imr.letter.Reviewer;
import imr.letter.Sex;
import imr.letter.Source;
import imr.sample.SampleTables.Place;
import imr.sample.SampleTables.Scenario;
import imr.sample.SampleTables.Specialty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Makes synthetic letters. Immutable, so safe to share between threads.
public final class SampleLetters {
  /// How many issues letters have, in percent of letters, from one issue on; near what was counted
  /// in 194 real letters.
  private static final int[] ISSUES = {59, 18, 7, 4, 3, 2, 2, 1, 1, 1, 1, 1};

  private static final List<String> STATES =
      List.of(
          "California", "Texas", "New York", "Ohio", "Florida", "Arizona", "Illinois", "Oregon");
  private static final double HEADERLESS = 0.06;

  private final SampleTables tables = SampleTables.load();
  private final long seed;

  /// A letter's text and what a perfect reader makes of it.
  public record Sample(String fileName, String text, Determination truth) {}

  /// @param seed the same seed makes the same letters, however many are asked for
  public SampleLetters(long seed) {
    this.seed = seed;
  }

  /// The first `count` letters, made as they are asked for.
  public Stream<Sample> stream(long count) {
    return LongStream.rangeClosed(1, count).mapToObj(this::letter);
  }

  private Sample letter(long number) {
    Draw draw = new Draw(seed, number);
    CaseNumber caseNumber = new CaseNumber(String.format(Locale.ROOT, "CM00-%07d", number));
    Dates dates = dates(draw);
    Person person = person(draw, dates);
    Reviewer reviewer = reviewer(draw);
    IssueWriter issues = new IssueWriter(tables, draw, person, dates);
    List<Issue> decided = issues(draw, issues);
    boolean headerless = draw.chance(HEADERLESS);
    String summary = SummaryWriter.write(draw, person, dates, issues, decided);
    LetterText text = new LetterText(caseNumber, dates, reviewer, summary, decided);
    String printed = headerless ? text.headerless() : text.withTable(draw.chance(0.5));
    String file = caseNumber + ".txt";
    Source source =
        new Source(
            file,
            ContentHash.ofBytes(printed.getBytes(StandardCharsets.UTF_8)),
            headerless ? "2014" : "2015",
            ContentHash.of(summary, decided));
    Determination truth =
        Determination.asRead(
            source,
            headerless ? null : caseNumber,
            headerless ? new Dates(null, null, dates.injured(), dates.denied(), null) : dates,
            headerless ? null : "Standard",
            reviewer,
            person.patient(),
            summary,
            decided,
            List.of());
    return new Sample(file, printed, truth);
  }

  private static Dates dates(Draw draw) {
    LocalDate decided = LocalDate.of(2014, 1, 6).plusDays(draw.between(0, 1140));
    LocalDate assigned = decided.minusDays(draw.between(21, 39));
    LocalDate received = assigned.minusDays(draw.between(3, 15));
    LocalDate denied = received.minusDays(draw.between(4, 29));
    LocalDate injured =
        denied.minusDays(draw.chance(0.3) ? draw.between(12, 200) : draw.between(200, 3600));
    return new Dates(assigned, decided, injured, denied, received);
  }

  private Person person(Draw draw, Dates dates) {
    Patient patient = new Patient(draw.between(19, 71), draw.chance(0.5) ? Sex.FEMALE : Sex.MALE);
    List<Place> places =
        tables.places().values().stream()
            .filter(p -> !p.id().endsWith("extremity"))
            .sorted(Comparator.comparing(Place::id))
            .toList();
    Place place =
        draw.weighted(
            places,
            p ->
                switch (p.id()) {
                  case "lumbar" -> 40;
                  case "cervical", "shoulder" -> 20;
                  case "knee" -> 18;
                  case "wrist" -> 12;
                  default -> 5;
                });
    String side = draw.chance(0.5) ? "left" : "right";
    LocalDate injured = dates.injured() == null ? LocalDate.EPOCH : dates.injured();
    return new Person(patient, place, side, draw.of(place.diagnoses()), injured);
  }

  private Reviewer reviewer(Draw draw) {
    Specialty specialty = draw.weighted(tables.reviewers(), Specialty::weight);
    List<String> states = new ArrayList<>(List.of("California"));
    if (!draw.chance(0.25)) {
      String other = draw.of(STATES);
      if (!states.contains(other)) {
        states.add(other);
      }
    }
    return new Reviewer(specialty.names(), states);
  }

  private List<Issue> issues(Draw draw, IssueWriter writer) {
    int count = count(draw);
    Set<String> taken = new HashSet<>();
    List<Issue> issues = new ArrayList<>();
    for (int tries = 0; issues.size() < count && tries < 200; tries++) {
      Scenario scenario = draw.weighted(tables.scenarios(), Scenario::weight);
      if (writer.fits(scenario) && taken.add(scenario.procedure())) {
        issues.add(writer.write(scenario, issues.size() + 1));
      }
    }
    return issues;
  }

  private static int count(Draw draw) {
    int at = draw.between(1, 100);
    for (int i = 0; i < ISSUES.length; i++) {
      at -= ISSUES[i];
      if (at <= 0) {
        return i + 1;
      }
    }
    return ISSUES.length;
  }
}

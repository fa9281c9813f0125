package imr.sample;

import imr.letter.CaseFacts;
import imr.letter.CaseNumber;
import imr.letter.ContentHash;
import imr.letter.Dates;
import imr.letter.Determination;
import imr.letter.GuidelineBasis;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Generates synthetic letters. Immutable and thread-safe.
public final class SampleLetters {
  /// The percentage of letters with one issue, two issues, and so on, close to the counts of 194
  /// real letters.
  private static final int[] ISSUES = {59, 18, 7, 4, 3, 2, 2, 1, 1, 1, 1, 1};

  private static final List<String> STATES =
      List.of(
          "California", "Texas", "New York", "Ohio", "Florida", "Arizona", "Illinois", "Oregon");
  private final SampleTables tables = SampleTables.load();
  private final long seed;
  private final int pdfEvery;
  private final @Nullable DetailWriter details;

  /// A synthetic letter with its ground truth: the result of a perfect reader.
  ///
  /// @param text the text of the letter; for a PDF, without its header
  /// @param header the labels and values of a PDF's header; empty for a text file
  public record Sample(
      String fileName, String text, List<List<String>> header, Determination truth) {
    /// The content of the file.
    public byte[] content() {
      return header.isEmpty()
          ? text.getBytes(StandardCharsets.UTF_8)
          : LetterPdf.write(header, text.replace("\f", "").lines().toList());
    }
  }

  /// A generator of text letters.
  ///
  /// @param seed the same seed gives the same letters, however many are generated
  public SampleLetters(long seed) {
    this(seed, 0);
  }

  /// A generator of text letters, some as PDF.
  ///
  /// @param pdfEvery each letter whose number is a multiple of it is a PDF; 0 for none
  public SampleLetters(long seed, int pdfEvery) {
    this(seed, pdfEvery, null);
  }

  private SampleLetters(long seed, int pdfEvery, @Nullable DetailWriter details) {
    this.seed = seed;
    this.pdfEvery = pdfEvery;
    this.details = details;
  }

  /// The same letters with as many distinct words as real ones: twice as long, and with new words
  /// in every letter.
  public SampleLetters detailed() {
    return new SampleLetters(seed, pdfEvery, new DetailWriter());
  }

  /// The first `count` letters, generated lazily.
  public Stream<Sample> stream(long count) {
    return stream(1, count);
  }

  /// The letters in a range of numbers, both ends inclusive, generated lazily.
  public Stream<Sample> stream(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(this::letter);
  }

  private Sample letter(long number) {
    RandomDraw draw = new RandomDraw(seed, number);
    CaseNumber caseNumber = new CaseNumber(String.format(Locale.ROOT, "CM00-%07d", number));
    Dates dates = dates(draw);
    Format drawn = Format.of(Objects.requireNonNull(dates.decided()).getYear(), draw);
    Format format = pdfEvery > 0 && number % pdfEvery == 0 ? Format.PDF : drawn;
    Person person = person(draw, dates);
    Reviewer reviewer = reviewer(draw);
    IssueWriter writer = new IssueWriter(tables, draw, person, dates);
    List<Issue> issues = issues(draw, writer).stream().map(i -> printed(i, format)).toList();
    String summary = SummaryWriter.write(draw, person, dates, writer, issues);
    if (details != null) {
      LocalDate decided = Objects.requireNonNull(dates.decided());
      RandomDraw detailDraw =
          new RandomDraw(~seed, number); // separate, so other draws don't depend on details
      summary +=
          " " + details.write("summary", detailDraw.between(6, 14), detailDraw, person, decided);
      issues =
          issues.stream()
              .map(issue ->
                  issue.withRationale(
                      details.write(
                              "rationale", detailDraw.between(2, 6), detailDraw, person, decided)
                          + " "
                          + issue.rationale()))
              .toList();
    }
    LetterText letter = new LetterText(caseNumber, dates, reviewer, summary, issues);
    String text = letter.print(format, draw).text(format == Format.HEADERLESS && draw.chance(0.5));
    Sample file =
        new Sample(
            caseNumber + (format == Format.PDF ? ".pdf" : ".txt"),
            text,
            format == Format.PDF ? letter.cells() : List.of(),
            truth(letter, format, person, ""));
    String sha256 = ContentHash.ofBytes(file.content());
    return new Sample(file.fileName, text, file.header, truth(letter, format, person, sha256));
  }

  /// The part of an issue that a format prints.
  private static Issue printed(Issue issue, Format format) {
    return switch (format) {
      case REVIEW ->
          new Issue(
              issue.number(),
              withoutVerb(issue.request()),
              null,
              issue.codes(),
              new GuidelineBasis("", List.of()),
              issue.reviewerGuideline(),
              issue.rationale());
      case NOTICE ->
          new Issue(
              issue.number(),
              withoutVerb(issue.request()),
              issue.outcome(),
              issue.codes(),
              saidBy("The Claims Administrator's basis: ", issue.claimsGuideline()),
              saidBy("The Expert Reviewer's basis: ", issue.reviewerGuideline()),
              issue.rationale());
      default -> issue;
    };
  }

  private static GuidelineBasis saidBy(String who, GuidelineBasis basis) {
    return new GuidelineBasis(who + basis.text(), basis.citations());
  }

  private static String withoutVerb(String request) {
    return request.endsWith(" is") ? request.substring(0, request.length() - 3) : request;
  }

  private static Determination truth(
      LetterText letter, Format format, Person person, String sha256) {
    Dates all = letter.dates();
    boolean headerless = format == Format.HEADERLESS;
    Dates printed =
        switch (format) {
          case HEADERLESS -> new Dates(null, null, all.injured(), all.denied(), null);
          case REVIEW -> new Dates(null, all.decided(), all.injured(), all.denied(), null);
          case NOTICE ->
              new Dates(null, all.decided(), all.injured(), all.denied(), all.received());
          default -> all;
        };
    boolean hasPriority = !headerless && format != Format.REVIEW && format != Format.NOTICE;
    return Determination.asRead(
        new Source(
            letter.caseNumber() + (format == Format.PDF ? ".pdf" : ".txt"),
            sha256,
            format.layout(),
            ContentHash.of(letter.summary(), letter.issues()),
            Map.of()),
        new CaseFacts(
            headerless ? null : letter.caseNumber(),
            printed,
            hasPriority ? "Standard" : null,
            letter.reviewer(),
            person.patient()),
        letter.summary(),
        OldLetters.reviewed(format),
        letter.issues(),
        List.of());
  }

  private static Dates dates(RandomDraw draw) {
    LocalDate decided = LocalDate.of(2013, 3, 4).plusDays(draw.between(0, 1448));
    LocalDate assigned = decided.minusDays(draw.between(21, 39));
    LocalDate received = assigned.minusDays(draw.between(3, 15));
    LocalDate denied = received.minusDays(draw.between(4, 29));
    LocalDate injured =
        denied.minusDays(draw.chance(0.3) ? draw.between(12, 200) : draw.between(200, 3600));
    return new Dates(assigned, decided, injured, denied, received);
  }

  private Person person(RandomDraw draw, Dates dates) {
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

  private Reviewer reviewer(RandomDraw draw) {
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

  private List<Issue> issues(RandomDraw draw, IssueWriter writer) {
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

  private static int count(RandomDraw draw) {
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

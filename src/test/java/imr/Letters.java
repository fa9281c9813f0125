package imr;

import imr.corpus.ExtractedText;
import imr.engine.SearchEngine;
import imr.letter.ContentHash;
import imr.letter.Determination;
import imr.letter.Outcome;
import imr.parse.LetterParser;
import imr.parse.ParseResult;
import imr.sample.SampleLetters;
import imr.search.SearchService;
import imr.search.SearchTerms;
import imr.vocabulary.Coder;
import imr.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Small letters for tests, written as the state prints them.
public final class Letters {
  public static final Vocabulary VOCABULARY = Vocabulary.load();

  /// What searches share.
  public static final SearchTerms TERMS = new SearchTerms(VOCABULARY);

  private static final Map<Long, List<Determination>> SAMPLES = new HashMap<>();
  private static final Coder CODER = new Coder(VOCABULARY);

  private final StringBuilder issues = new StringBuilder();
  private final String number;
  private String decided = "02/14/2017";
  private String specialty = "Internal Medicine";
  private String summary = "This is a 48-year-old male who was hurt at work.";

  private Letters(String number) {
    this.number = number;
  }

  /// The searches of an engine.
  public static SearchService service(SearchEngine engine) {
    return new SearchService(engine, TERMS, Clock.systemUTC(), "test");
  }

  public static Letters letter(String number) {
    return new Letters(number);
  }

  public Letters decided(String day) {
    decided = day;
    return this;
  }

  public Letters by(String named) {
    specialty = named;
    return this;
  }

  public Letters summary(String text) {
    summary = text;
    return this;
  }

  public Letters issue(String request, Outcome outcome, String rationale) {
    return issue(request, outcome, "Decision based on MTUS Knee Complaints 2004.", rationale);
  }

  public Letters issue(String request, Outcome outcome, String guideline, String rationale) {
    issues.append(
        """
        %s: %s

        Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.

        MAXIMUS guideline: %s

        Decision rationale: %s

        """
            .formatted(
                request,
                outcome == Outcome.OVERTURNED ? "Overturned" : "Upheld",
                guideline,
                rationale));
    return this;
  }

  /// The first letters of a sample, read once for all tests of a process. Safe to share.
  public static synchronized List<Determination> sample(long seed, int count) {
    List<Determination> known = SAMPLES.computeIfAbsent(seed, _ -> new ArrayList<>());
    new SampleLetters(seed)
        .stream(known.size() + 1, count).map(s -> read(s.text())).forEach(known::add);
    return List.copyOf(known.subList(0, count));
  }

  /// The letter as it is printed.
  public String text() {
    return """
    Case Number: %s
    Date Assigned: 01/20/2017 Date of Injury: 10/22/2016
    Decision Date: %s UR Denial Date: 12/15/2016
    Priority: Standard Application 01/03/2017
    Received:

    HOW THE IMR FINAL DETERMINATION WAS MADE
    State(s) of Licensure: California, Oregon
    Certification(s)/Specialty: %s

    CLINICAL CASE SUMMARY
    The summary was made of all papers, including all medical records:

    %s

    IMR ISSUES, DECISIONS AND RATIONALES
    Each item was decided as set forth below:

    %s\
    """
        .formatted(number, decided, specialty, summary, issues);
  }

  /// The letter, read and coded.
  public Determination read() {
    return read(text());
  }

  /// A printed letter, read and coded.
  public static Determination read(String text) {
    return switch (parse(text)) {
      case ParseResult.Parsed(var letter) -> CODER.code(letter);
      case ParseResult.Rejected no -> throw new AssertionError(no.toString());
    };
  }

  public static ParseResult parse(String text) {
    List<String> pages = new ArrayList<>(List.of(text.split("\f", -1)));
    String sha256 = ContentHash.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    return new LetterParser().parse(new ExtractedText("test.txt", sha256, pages, ""));
  }
}

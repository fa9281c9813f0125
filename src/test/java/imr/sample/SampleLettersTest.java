package imr.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.corpus.LetterFile;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.ingest.LetterReader;
import imr.ingest.Reading;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SampleLettersTest {
  private static final int LETTERS = 400;
  private static final List<SampleLetters.Sample> SAMPLES =
      new SampleLetters(7).stream(LETTERS).toList();

  @Test
  void whatIsReadFromALetterIsItsTruth() {
    List<SampleLetters.Sample> both = new ArrayList<>(SAMPLES);
    new SampleLetters(7).detailed().stream(LETTERS).forEach(both::add);
    for (SampleLetters.Sample sample : both) {
      Determination truth = sample.truth();
      Determination read = Letters.read(sample.text());
      assertEquals(truth.id(), read.id(), sample.fileName());
      assertEquals(truth.caseNumber(), read.caseNumber());
      assertEquals(truth.dates(), read.dates(), truth.id());
      assertEquals(truth.reviewer(), read.reviewer(), truth.id());
      assertEquals(truth.patient(), read.patient(), truth.id());
      assertEquals(letters(truth.summary()), letters(read.summary()));
      assertEquals(truth.documents(), read.documents());
      assertEquals(truth.source().layout(), read.source().layout());
      assertEquals(truth.issues().size(), read.issues().size(), truth.id());
      for (int i = 0; i < truth.issues().size(); i++) {
        Issue wanted = truth.issues().get(i);
        Issue found = read.issues().get(i);
        assertEquals(wanted.request(), found.request());
        assertEquals(wanted.outcome(), found.outcome());
        assertEquals(letters(wanted.rationale()), letters(found.rationale()));
        assertEquals(unordered(wanted.codes()), unordered(found.codes()), wanted.request());
        assertEquals(wanted.claimsGuideline(), found.claimsGuideline());
        assertEquals(wanted.reviewerGuideline(), found.reviewerGuideline());
      }
    }
  }

  /// Letters and digits alone: words may be parted at line ends.
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Test
  void everyFormatIsWritten() {
    assertEquals(
        Set.of("2013-letterhead", "2013-notice", "2013-review", "2014", "2015"),
        SAMPLES.stream()
            .map(s -> String.valueOf(s.truth().source().layout()))
            .collect(Collectors.toSet()));
  }

  @Test
  void aPdfIsReadAsItsTruthAndMadeTheSameEachTime() {
    LetterReader reader = new LetterReader(new TextExtractor(Limits.DEFAULT), Letters.VOCABULARY);
    for (SampleLetters.Sample sample : new SampleLetters(7, 5).stream(40).toList()) {
      if (sample.fileName().endsWith(".pdf")) {
        LetterFile file = LetterFile.inMemory(sample.fileName(), sample.content());
        Determination read =
            assertInstanceOf(Reading.Letter.class, reader.read(file, true)).letter();
        assertEquals(sample.truth().id(), read.id());
        assertEquals(sample.truth().dates(), read.dates(), read.id());
        assertEquals("Standard", read.priority());
        assertEquals(sample.truth().source(), read.source());
      }
    }
  }

  /// Codes with their lists as sets, whose order means nothing.
  private static List<Object> unordered(IssueCodes codes) {
    return List.of(
        new HashSet<>(codes.procedures()),
        new HashSet<>(codes.regions()),
        new HashSet<>(codes.flags()),
        codes.service(),
        codes.urDecision(),
        new HashSet<>(codes.quantities()),
        codes.timing(),
        String.valueOf(codes.serviceDate()));
  }

  @Test
  void theSameSeedMakesTheSameLettersHoweverMany() {
    List<SampleLetters.Sample> few = new SampleLetters(7).stream(10).toList();
    assertEquals(SAMPLES.subList(0, 10), few);
    assertTrue(!new SampleLetters(8).stream(10).toList().equals(few));
  }

  /// Words grow as a power of the text (Heaps), in real letters by about 0.65; the frequent ones
  /// are most of it.
  @Test
  void detailedLettersNeverRunOutOfWords() {
    Map<String, Integer> counts = new HashMap<>();
    List<Integer> known = new ArrayList<>();
    List<Integer> read = new ArrayList<>();
    int words = 0;
    for (int from : List.of(1, 201, 801)) {
      for (SampleLetters.Sample sample :
          new SampleLetters(7)
              .detailed().stream(from, from < 201 ? 200 : from < 801 ? 800 : 3_200).toList()) {
        for (String word : sample.text().toLowerCase(Locale.ROOT).split("\\W+", -1)) {
          counts.merge(word, 1, Integer::sum);
          words++;
        }
      }
      known.add(counts.size());
      read.add(words);
    }
    double growth =
        Math.log((double) known.get(2) / known.get(1))
            / Math.log((double) read.get(2) / read.get(1));
    assertTrue(growth > 0.5 && growth < 0.8, "words grow by a power of " + growth);
    int frequent =
        counts.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(500)
            .mapToInt(i -> i)
            .sum();
    assertTrue(frequent > 0.7 * words, "the 500 most frequent are " + frequent + " of " + words);
  }

  @Test
  void everyLetterSaysThatItIsMadeUp() {
    for (SampleLetters.Sample sample : SAMPLES) {
      assertTrue(sample.text().startsWith("SYNTHETIC LETTER CM00-"));
      assertTrue(Letters.read(sample.text()).isSynthetic(), sample.fileName());
    }
  }

  @Test
  void ratesAreNearThePublishedOnes() {
    List<Issue> issues = SAMPLES.stream().flatMap(s -> s.truth().issues().stream()).toList();
    double overturned =
        issues.stream().filter(i -> i.outcome() == Outcome.OVERTURNED).count()
            / (double) issues.size();
    assertTrue(overturned > 0.06 && overturned < 0.15, "overturned: " + overturned);
    long single = SAMPLES.stream().filter(s -> s.truth().issues().size() == 1).count();
    assertTrue(single > 0.5 * LETTERS && single < 0.68 * LETTERS, "of one issue: " + single);
  }
}

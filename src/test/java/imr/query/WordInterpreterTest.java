package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.Labels;
import imr.field.Sense;
import imr.field.Senses;
import imr.query.WordInterpreter.Meaning;
import imr.query.WordInterpreter.Run;
import imr.query.WordInterpreter.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What plain words mean.
class WordInterpreterTest {
  private static final Labels LABELS = new Labels(Letters.VOCABULARY);
  private static final WordInterpreter UNDERSTANDING =
      new WordInterpreter(Letters.VOCABULARY, LABELS, new Senses(Letters.VOCABULARY, LABELS));

  private static Understood read(String... runs) {
    List<Run> all = new ArrayList<>();
    int start = 0;
    for (String run : runs) {
      all.add(new Run(run, start));
      start += run.length() + 1;
    }
    return UNDERSTANDING.read(all);
  }

  private static String shown(List<Meaning> meanings) {
    return meanings.stream()
        .map(m ->
            m.field()
                + "="
                + m.senses().stream().map(Sense::value).collect(Collectors.joining("|")))
        .collect(Collectors.joining(" "));
  }

  private static String words(List<Meaning> meanings, String q) {
    return meanings.stream()
        .map(m -> q.substring(m.start(), m.end()))
        .collect(Collectors.joining(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "neck MRI denied ^ region=cervical procedure=mri outcome=upheld",
        "MRI of the low back in 2016 ^ procedure=mri region=lumbar decided=2016",
        "MRI of the cervical spine ^ procedure=mri region=cervical",
        "MRI of the spine ^ procedure=mri region=spine|cervical|thoracic|lumbar",
        "cervical and thoracic spine ^ region=cervical region=thoracic",
        "knee and spine ^ region=knee region=spine|cervical|thoracic|lumbar",
        "MRI of my back ^ procedure=mri region=spine|thoracic|lumbar",
        "spine and lumbar ^ region=lumbar",
        "ladder ^ ''"
      })
  void wordsNameValuesInTypedOrder(String q, String meanings) {
    assertEquals(meanings, shown(read(q).meanings()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "chest x-ray ^ procedure=x-ray region=chest",
        "cervical collar ^ procedure=cervical-collar",
        "mri brain ^ procedure=mri region=head",
        "MRI Brain ^ procedure=mri region=head",
        "chest MRI ^ region=chest procedure=mri"
      })
  void aNameOfAProcedureMayHoldItsRegion(String q, String meanings) {
    assertEquals(meanings, shown(read(q).meanings()));
  }

  @Test
  void aRegionWithinANameComesFromTheSameWords() {
    List<Meaning> meanings = read("a chest x-ray").meanings();
    assertEquals(List.of(2, 2), meanings.stream().map(Meaning::start).toList());
    assertEquals(List.of(13, 13), meanings.stream().map(Meaning::end).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "overturned by a psychologist MRI ^ outcome=overturned specialty=Psychology procedure=mri"
            + " ^ overturned;by a psychologist;MRI",
        "denied by an anesthesiologist physician ^ outcome=upheld specialty=Anesthesiology"
            + " ^ denied;by an anesthesiologist physician",
        "reviewed by a chiropractor neck ^ specialty=Chiropractic region=cervical"
            + " ^ reviewed by a chiropractor;neck",
        "Decided by a chiropractor ^ specialty=Chiropractic ^ Decided by a chiropractor",
        "by a chiropractic expert ^ specialty=Chiropractic ^ by a chiropractic expert",
        "psychology reviewer MRI ^ specialty=Psychology procedure=mri ^ psychology reviewer;MRI",
        "the psychology reviewer ^ specialty=Psychology ^ psychology reviewer",
        "by a psychology and chiropractic physician ^ specialty=Psychology|Chiropractic"
            + " ^ by a psychology and chiropractic physician"
      })
  void aReviewersSpecialtyIsReadWithItsPhrase(String q, String meanings, String words) {
    List<Meaning> read = read(q).meanings();
    assertEquals(meanings, shown(read));
    assertEquals(words, words(read, q));
  }

  @ParameterizedTest
  @CsvSource({
    "seen by a chiropractor",
    "by a ladder reviewer",
    "reviewed by a kind chiropractor",
    "approved by a patient who saw a chiropractor"
  })
  void otherPeopleAreNoReviewers(String q) {
    assertTrue(
        read(q).meanings().stream().noneMatch(m -> m.field().id().equals("specialty")),
        shown(read(q).meanings()));
  }

  @ParameterizedTest
  @CsvSource({"MRI not lumbar, lumbar, 8", "MRI without knee, knee, 12", "NOT  knee, knee, 5"})
  void wordsBehindANegationMeanNothing(String q, String word, int start) {
    Understood understood = read(q);
    assertTrue(!words(understood.meanings(), q).contains(word));
    Meaning negated = understood.negated().getFirst();
    assertEquals(word, q.substring(negated.start(), negated.end()));
    assertEquals(start, negated.start());
  }

  @Test
  void aNegationReachesOneMeaning() {
    assertEquals("procedure=mri", shown(read("not knee MRI").meanings()));
    assertEquals("region=knee", shown(read("knot knee").meanings()));
  }

  @Test
  void anAmbiguousWordNeedsSupport() {
    Understood alone = read("ladder ct");
    assertEquals("", shown(alone.meanings()));
    assertEquals("procedure=ct-scan", shown(alone.missed()));
    Understood supported = read("ct head");
    assertEquals("procedure=ct-scan region=head", shown(supported.meanings()));
    assertNotNull(supported.meanings().getFirst().doubt());
    assertNull(supported.meanings().getLast().doubt());
  }

  @Test
  void wordsOfAnotherStretchSupportToo() {
    Understood understood = read("ct", "head");
    assertEquals("procedure=ct-scan region=head", shown(understood.meanings()));
    assertEquals(List.of(0, 3), understood.meanings().stream().map(Meaning::start).toList());
  }

  @Test
  void aGenericWordCountsOnlyWhereNothingMoreSpecificIsNamed() {
    assertEquals("procedure=specialist-consult", shown(read("consult").meanings()));
    Understood specific = read("MRI consult");
    assertEquals("procedure=mri", shown(specific.meanings()));
    assertEquals("procedure=specialist-consult", shown(specific.generic()));
    assertEquals(4, specific.generic().getFirst().start());
    assertTrue(specific.missed().isEmpty());
  }

  @Test
  void missedWordsTellTheirPlaceInTheQuery() {
    Understood understood = read("ladder", "ct");
    assertEquals(7, understood.missed().getFirst().start());
    assertEquals(9, understood.missed().getFirst().end());
  }

  @Test
  void placesAreThoseOfTheQueryInEachStretch() {
    String q = "ladder in 2016 neck|MRI by a chiropractic expert";
    Understood understood = read(q.split("\\|"));
    assertEquals("in 2016;neck;MRI;by a chiropractic expert", words(understood.meanings(), q));
  }

  @Test
  void wordsWithinASpecialtyHaveNoOtherMeaning() {
    assertEquals(
        "specialty=Hand Surgery procedure=mri",
        shown(read("reviewed by a hand surgeon MRI").meanings()));
  }

  @Test
  void severalKindsOfAConditionAreOneMeaning() {
    Meaning meaning = read("radiculopathy").meanings().getFirst();
    assertTrue(meaning.senses().size() >= 3, shown(List.of(meaning)));
  }
}

package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.Field;
import imr.field.FieldNames;
import imr.field.Labels;
import imr.field.Sense;
import imr.field.Senses;
import imr.query.WordInterpreter.Understood;
import imr.table.Table;
import imr.vocabulary.AliasMatcher.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people say for what letters write.
class LayWordsTest {
  private static final List<List<String>> ROWS = Table.read("/imr/query/lay-words.tsv").rows();
  private static final Labels LABELS = new Labels(Letters.VOCABULARY);
  private static final FieldNames NAMES = new FieldNames(Letters.VOCABULARY, LABELS);
  private static final Senses SENSES = new Senses(Letters.VOCABULARY, LABELS);
  private static final LayReader READER = new LayReader(SENSES, LABELS);

  @Test
  void aRowIsCompleteAndSaysWhyItIsThere() {
    assertTrue(ROWS.size() >= 600, "rows: " + ROWS.size());
    for (List<String> row : ROWS) {
      assertEquals(7, row.size(), row.toString());
      assertFalse(row.get(1).isBlank(), "words of letters: " + row);
      assertEquals(row.get(2).isEmpty(), row.get(3).isEmpty(), "field and value: " + row);
      assertTrue(Set.of("sure", "broad").contains(row.get(4)), row.toString());
      assertTrue(
          Set.of("lay", "clinical", "legal", "slang", "abbreviation").contains(row.get(5)),
          row.toString());
      assertFalse(row.get(6).isBlank(), "reason: " + row);
    }
  }

  @Test
  void aValueIsOneOfTheVocabulary() {
    List<String> wrong = new ArrayList<>();
    for (List<String> row : ROWS) {
      if (!row.get(2).isEmpty()) {
        Field field = Objects.requireNonNull(Field.of(row.get(2)), row.toString());
        for (String value : row.get(3).split("\\|", -1)) {
          if (!NAMES.of(field).containsKey(value)) {
            wrong.add(row.get(0) + ": " + field + "=" + value);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aPhraseIsInOneRow() {
    Map<String, Integer> seen = new HashMap<>();
    LayReader.LayWords.phrases().stream()
        .flatMap(List::stream)
        .forEach(phrase -> seen.merge(phrase, 1, Integer::sum));
    seen.values().removeIf(times -> times == 1);
    assertEquals(Map.of(), seen);
  }

  /// A sure name of the vocabulary goes first, so that the row would never be read.
  @Test
  void noPhraseIsTheNameOfAnotherThing() {
    List<String> wrong = new ArrayList<>();
    for (List<String> row : ROWS) {
      for (String phrase : row.get(0).split("\\|", -1)) {
        for (Match<Sense> match : SENSES.find(phrase)) {
          boolean whole = match.start() == 0 && match.end() == phrase.length();
          Set<String> named =
              match.values().stream()
                  .filter(s -> s.ambiguous() == null)
                  .map(Sense::value)
                  .collect(Collectors.toCollection(HashSet::new));
          if (whole && !named.isEmpty() && !named.contains(row.get(3))) {
            wrong.add(phrase + " is " + named + ", not " + row.get(3));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "water therapy for the knee ^ procedure=aquatic-therapy (water therapy)",
        "meniscus operation denied ^ procedure=meniscectomy (meniscus operation)",
        "work capacity test ^ procedure=functional-capacity-evaluation (work capacity test)"
      })
  void aSureNameOfAValueIsThatValue(String q, String read) {
    assertEquals(read, ReadPhrases.shown(READER, q));
  }

  @ParameterizedTest
  @CsvSource({"pinched nerve, radiculopathy", "eye drop, artificial tears"})
  void aSureNameWithoutACodeIsSearchedInTheWordsOfLettersToo(String phrase, String word) {
    PlainWords.Named named = ReadPhrases.by(READER, "old " + phrase).named().getFirst();
    assertEquals(phrase, named.text());
    assertEquals(4, named.start());
    assertTrue(named.means().contains(word), named.toString());
  }

  @ParameterizedTest
  @CsvSource({"scan, mri", "lung disease, copd", "janitor, custodian"})
  void aVagueWordOnlyRanksAndStaysAWord(String phrase, String word) {
    ReadPhrases.Words read = ReadPhrases.words(READER, phrase);
    Understood words = read.found();
    assertTrue(words.vague().getFirst().means().contains(word), words.vague().toString());
    assertEquals(phrase, read.rest(), "still to be read");
    assertTrue(words.named().isEmpty() && words.meanings().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bone scan", "CT scan", "MRI scan of the knee", "carpal tunnel syndrome"})
  void aNameOfTheVocabularyThatIsAsLongWins(String q) {
    ReadPhrases.Words words = ReadPhrases.words(READER, q);
    assertEquals(List.of(), words.found().vague());
    assertEquals(q, words.rest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scandal",
        "no red flags",
        "without contrast",
        "10/325",
        "L4-5",
        "functional improvement"
      })
  void otherWordsAreNoLayWords(String q) {
    ReadPhrases.Words words = ReadPhrases.words(READER, q);
    assertEquals(q, words.rest());
    assertEquals(List.of(), words.found().vague());
  }

  /// A reason in people's words has no one name in letters: as further names, its vague words would
  /// meet what was not asked.
  @ParameterizedTest
  @ValueSource(
      strings = {"doctor did not explain", "tried and failed", "no proof", "too many visits"})
  void aReasonOnlyRanks(String q) {
    Understood words = ReadPhrases.by(READER, q);
    assertEquals(List.of(), words.named());
    assertEquals(List.of(q), words.vague().stream().map(PlainWords.Named::text).toList());
  }
}

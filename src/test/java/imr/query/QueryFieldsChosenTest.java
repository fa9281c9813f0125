package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.field.Field;
import imr.field.Labels;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryFieldsChosenTest {
  private static final QueryLanguage LANGUAGE =
      new QueryLanguage(Letters.VOCABULARY, new Labels(Letters.VOCABULARY));

  private static String ids(Set<Field> fields) {
    return fields.stream().map(Field::id).sorted().collect(Collectors.joining(" "));
  }

  /// Issue 25: a phrase that holds a field's name was read as a choice by that field.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      emptyValue = "",
      value = {
        "\"outcome: pain\" | ''",
        "MRI \"functional outcome: pain\" | procedure",
        "rationale:\"outcome:overturned\" | ''",
        "overturned MRI | outcome procedure",
        "outcome:upheld | outcome",
        "letter-outcome:upheld | letter-outcome",
        "MRI NOT outcome:upheld | outcome procedure",
        "knee OR (lumbar -overturned) | outcome region",
        "MRI NOT (pain OR outcome:upheld) | outcome procedure",
        "(pain OR outcome:upheld) MRI | outcome procedure",
        "pain | ''",
        "'' | ''"
      })
  void aQueryChoosesByWhatItFilters(String q, String fields) {
    assertEquals(fields, ids(LANGUAGE.read(q, true).interpretation().fields()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "outcome:upheld | outcome",
        "+(region:knee -outcome:upheld) | outcome region",
        "mri AND outcome :upheld | outcome",
        "\"outcome: pain\" | ''",
        "rationale:\"the \\\"outcome:upheld\" | ''",
        "/outcome:.*/ | ''",
        "outcome\\:upheld | ''",
        "rationale:pain | ''",
        "outcomes:upheld | ''"
      })
  void soDoesOneInLucenesSyntax(String q, String fields) {
    assertEquals(fields, ids(QueryLanguage.lucene(q).interpretation().fields()));
  }
}

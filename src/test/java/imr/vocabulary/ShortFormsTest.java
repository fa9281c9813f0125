package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Flag;
import imr.letter.IssueCodes;
import imr.table.Table;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortFormsTest {
  private static final Coder CODER = new Coder(Letters.VOCABULARY);

  private static String words(String text) {
    return Words.of(text).stream().map(Words.Word::text).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "M.R.I. of it, mri of it",
    "a C.T. scan, a ct scan",
    "T.E.N.S unit, tens unit",
    "given e.g. it, given eg it",
    "No. 3 and L. Knee, no 3 and l knee",
    "end.Next one, end next one",
    "post-operative PT, postop pt",
    "post op. PT, postop pt",
    "Postsurgical PT, postop pt",
    "preoperatively done, preop done",
    "ankle fx, ankle fracture",
    "ACL recon, acl reconstruction",
    "b/l knees, bilateral knees",
    "post and op, post and op",
  })
  void abbreviationsAndSpellingsAreOneWord(String text, String words) {
    assertEquals(words, words(text));
  }

  @Test
  void aWrittenOutWordStandsWhereItsShortFormDoes() {
    List<Words.Word> words = Words.of("a post-op visit");
    assertEquals(new Words.Word("postop", 2, 9), words.get(1));
    assertEquals(new Words.Word("mri", 0, 5), Words.of("M.R.I.").getFirst());
  }

  @Test
  void eachRowHasItsReasonAndIsNeeded() {
    for (List<String> row : Table.read("/imr/vocabulary/" + ShortForms.TABLE).rows()) {
      assertFalse(row.get(2).isBlank(), row.toString());
      for (String written : Table.split(row.get(0))) {
        assertEquals(words(row.get(1)), words(written), written);
        assertFalse(written.equals(row.get(1)), written);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "M.R.I. R knee, mri, knee, RIGHT",
    "MRI L. shoulder, mri, shoulder, LEFT",
    "MRI C/S, mri, cervical, ''",
    "MRI of the L-spine, mri, lumbar, ''",
    "MRI L spine, mri, lumbar, ''",
    "E.M.G. b/l UE, emg-ncs, upper-extremity, BILATERAL",
    "X-ray (R) hand, x-ray, hand, RIGHT",
    "ACL recon of the left knee, acl-reconstruction, knee, LEFT",
    "Urinalysis C/S, urinalysis, '', ''",
  })
  void requestsAreCodedAsPeopleWriteThem(
      String request, String procedure, String region, String flag) {
    IssueCodes codes = CODER.codes(request);
    assertEquals(List.of(procedure), codes.procedures());
    assertEquals(region, String.join(" ", codes.regions()));
    assertEquals(
        flag, codes.flags().stream().map(Flag::name).collect(Collectors.joining(" ")), request);
  }

  @Test
  void aLoneLetterThatIsNoSideGivesNone() {
    assertTrue(CODER.codes("Vitamin L 30 mg").flags().isEmpty());
    assertTrue(CODER.codes("Block at L4 with R/L knee").regions().contains("knee"));
    assertEquals(List.of(), CODER.codes("MRI of the L spine").flags());
  }
}

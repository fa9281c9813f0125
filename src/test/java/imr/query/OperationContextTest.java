package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.field.Labels;
import imr.field.Senses;
import imr.query.WordInterpreter.Run;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationContextTest {
  private static final Labels LABELS = new Labels(Letters.VOCABULARY);
  private final WordInterpreter interpreter =
      new WordInterpreter(Letters.VOCABULARY, LABELS, new Senses(Letters.VOCABULARY, LABELS));

  private String meant(String q) {
    return interpreter.read(List.of(new Run(q, 0))).meanings().stream()
        .map(m -> m.field().id() + "=" + m.senses().getFirst().value())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "postop PT, procedure=physical-therapy service=perioperative",
    "post-op PT, procedure=physical-therapy service=perioperative",
    "post op physical therapy, procedure=physical-therapy service=perioperative",
    "postoperative acupuncture, procedure=acupuncture service=perioperative",
    "Post Surgical PT, procedure=physical-therapy service=perioperative",
    "pre-op clearance, procedure=preoperative-clearance",
    "preoperative EKG, procedure=electrocardiogram service=perioperative",
    "physical therapy after surgery, procedure=physical-therapy service=perioperative",
    "PT following rotator cuff repair, procedure=physical-therapy service=perioperative",
    "PT s/p right knee arthroscopy, flag=right procedure=physical-therapy service=perioperative",
    "therapy prior to lumbar fusion, procedure=lumbar-fusion",
    "physical therapy or surgery, category=Surgery procedure=physical-therapy",
  })
  void anOperationThatOnlySaysWhenIsTheKindOfService(String q, String meant) {
    assertEquals(meant, meant(q));
  }

  @ParameterizedTest
  @CsvSource({
    "PT s/p ACL recon, s/p",
    "PT following knee surgery, following",
    "following PT, ''",
    "PT before the visits, ''",
  })
  void theWordBeforeSuchAnOperationIsNotSearched(String q, String ignored) {
    assertEquals(
        ignored,
        interpreter.read(List.of(new Run(q, 0))).ignored().stream()
            .map(s -> q.substring(s.start(), s.end()))
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "postoperative infection, condition=infection",
    "swelling after surgery, category=Surgery",
    "preoperative lumbar fusion, procedure=lumbar-fusion",
  })
  void withoutATreatmentItIsAWordLikeOthers(String q, String meant) {
    assertEquals(meant, meant(q));
  }

  @ParameterizedTest
  @CsvSource({
    "R knee MRI, flag=right procedure=mri region=knee",
    "MRI (L) shoulder, flag=left procedure=mri region=shoulder",
    "MRI L spine, procedure=mri region=lumbar",
    "EMG LUE, flag=left procedure=emg-ncs region=upper-extremity",
    "EMG BLE, flag=bilateral procedure=emg-ncs region=lower-extremity",
    "b/l EMG, flag=bilateral procedure=emg-ncs",
    "MRI C/S, procedure=mri region=cervical",
    "E.M.G. of rt. hand, flag=right procedure=emg-ncs region=hand",
    "disc bulge, condition=disc-disorder",
    "back strain, condition=back-sprain-or-strain",
  })
  void shortFormsMeanWhatTheyStandFor(String q, String meant) {
    assertEquals(meant, meant(q));
  }
}

package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.criteria.Explanation;
import imr.field.IssueBuilder;
import imr.field.LetterBuilder;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.Outcome;
import imr.letter.WarningKind;
import imr.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoderTest {
  private static final Coder CODER = new Coder(Letters.VOCABULARY);

  private static String sorted(List<String> values) {
    return String.join(" ", new TreeSet<>(values));
  }

  private static String sorted(String cell) {
    return cell == null ? "" : sorted(Arrays.asList(cell.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI of the right knee | mri | knee",
        "MRI/CT of the spine | mri ct-scan | spine",
        "MR arthrogram of the hip | mr-arthrogram | hip",
        "Voltaren gel 1% | diclofenac-topical |",
        "Voltaren 75mg #60 | diclofenac |",
        "Flurbiprofen 20%, Baclofen 5% in cream base | compounded-topical |",
        "Lidopro 4%-27.5% ointment #1 | lidocaine-combination-topical |",
        "Lidocaine 5% patch #30 | lidocaine-topical |",
        "PT/OT 2 times a week | physical-therapy occupational-therapy |",
        "PT/PTT | laboratory-tests |",
        "Labs to include: EKG | electrocardiogram |",
        "Pre-op labs: CBC | laboratory-tests |",
        "Therapeutic ultrasound, 6 sessions | therapeutic-ultrasound |",
        "Ultrasound of the shoulder | ultrasound-imaging | shoulder",
        "Epidural steroid injection at L4-5 under fluoroscopy | epidural-steroid-injection |"
            + " lumbar",
        "Knee injection under ultrasound guidance, corticosteroid injection |"
            + " corticosteroid-injection | knee",
        "Arthroscopy, left shoulder | shoulder-arthroscopy | shoulder",
        "Shoulder arthroscopy with debridement | shoulder-arthroscopy shoulder-debridement |"
            + " shoulder",
        "C5-6 fusion | cervical-fusion | cervical",
        "L4-L5 fusion | lumbar-fusion | lumbar",
        "Orthopedic surgeon consultation for total knee replacement | orthopedic-consult | knee",
        "Referral to a neurologist | neurology-consult |",
        "Consultation | specialist-consult |",
        "EMS/TENS unit | nmes-unit tens-unit |",
        "RFA at C4-5 | radiofrequency-ablation | cervical",
        "Soma 350mg #60 | carisoprodol |",
        "Daily RN visits for wound care | home-health-nursing |",
        "Spinal cord stimulator trial | spinal-cord-stimulator |",
        "Chiropractic for neck and back | chiropractic | cervical spine",
        "Carpal tunnel release | carpal-tunnel-release | wrist",
        "Brain MRI | mri | head",
        "Something nobody has heard of | |",
      })
  void aRequestIsCodedByTheRulesOfTheTables(String request, String procedures, String regions) {
    IssueCodes codes = CODER.codes(request);
    assertEquals(sorted(procedures), sorted(codes.procedures()), "procedures");
    assertEquals(sorted(regions), sorted(codes.regions()), "regions");
  }

  @Test
  void onlyWhatIsInDisputeIsCoded() {
    assertEquals(
        List.of("physical-therapy"),
        CODER
            .codes(
                "Physical therapy for the elbow was the original request. The Claims Administrator"
                    + " authorized occupational therapy, leaving the original request IMR eligible."
                    + " The original request, physical therapy for the elbow is")
            .procedures());
    IssueCodes remainder =
        CODER.codes(
            "Fixation of the left radius fracture with carpal tunnel release was the original"
                + " request. Fixation was authorized. The remaining IMR eligible portion of the"
                + " original request, with carpal tunnel release is");
    assertEquals(List.of("carpal-tunnel-release"), remainder.procedures());
    assertEquals(List.of("wrist"), remainder.regions());
    assertEquals("[LEFT, REMAINDER]", remainder.flags().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMG of the RUE | right",
        "EMG of the BLE | bilateral",
        "MRI of the lower extremities |",
        "Retrospective MRI of the left knee | left retrospective",
        "MRI (DOS 12/29/16) |",
        "Associated surgical service: Sling | associated-surgical",
        "Pre-op EKG |",
      })
  void flagsAreWhatIsPrinted(String request, String flags) {
    String found =
        CODER.codes(request).flags().stream()
            .map(f -> f.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .sorted()
            .collect(Collectors.joining(" "));
    assertEquals(flags == null ? "" : flags, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Physical therapy 2 times a week for 6 weeks | disputed visits 12; disputed weeks 6",
        "Acupuncture two times per week for four weeks | disputed visits 8; disputed weeks 4",
        "Chiropractic sessions, #8 | disputed visits 8",
        "Physical therapy sessions, 12 | disputed visits 12",
        "Physical therapy 2 times 6 for the head | disputed visits 12; disputed weeks 6",
        "Eight (8) physical therapy sessions | disputed visits 8",
        "Norco 10/325mg #60 | disputed mg 10; disputed count 60",
        "Voltaren 75mg #60 with 3 refills | disputed mg 75; disputed count 60; disputed refills 3",
        "TENS unit, 30 day trial | disputed days 30",
        "MRI of the left knee |",
        "Norco 5mg #60 was the original request. Norco 5mg #25 was authorized by the Claims"
            + " Administrator. The remaining IMR eligible portion of the original request, Norco"
            + " 5mg #35 is | original mg 5; original count 60; authorized mg 5; authorized count"
            + " 25; disputed mg 5; disputed count 35",
      })
  void amountsAreReadWithTheirUnits(String request, String amounts) {
    String found =
        CODER.codes(request).quantities().stream()
            .map(q ->
                "%s %s %.0f"
                    .formatted(q.kind().name().toLowerCase(Locale.ROOT), q.what(), q.value()))
            .collect(Collectors.joining("; "));
    assertEquals(amounts == null ? "" : amounts, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Post-op Norco | The drug is safe. | PERIOPERATIVE | MERITS",
        "Assistant surgeon | As the requested surgery is not medically necessary, the associated"
            + " service is not. | PERIOPERATIVE | FOLLOWS_ANOTHER_ITEM",
        "Physical therapy | Six visits were authorized before, so this would be redundant. |"
            + " PRIMARY | ALREADY_APPROVED",
        "Norco | The request as submitted does not specify a quantity. It is not medically"
            + " necessary. | PRIMARY | REQUEST_INCOMPLETE",
        "MRI | | PRIMARY | UNCLEAR",
      })
  void serviceAndBasisAreToldByTheTables(
      String request, String rationale, String service, String basis) {
    var codes =
        Letters.letter("CM17-0000009")
            .issue(request, Outcome.UPHELD, rationale == null ? "" : rationale)
            .read()
            .issues()
            .getFirst()
            .codes();
    assertEquals(service, codes.service().name());
    assertEquals(basis, codes.basis().name());
  }

  @Test
  void aDateOfServiceMakesARequestRetrospective() {
    IssueCodes codes = CODER.codes("MRI of the knee (DOS 12/29/16)");
    assertEquals("2016-12-29", String.valueOf(codes.serviceDate()));
    assertEquals("RETROSPECTIVE", codes.timing().name());
    assertEquals(List.of(), codes.flags());
  }

  @Test
  void aSureMisprintOfASpecialtyIsMendedAndTold() {
    Determination letter =
        Letters.letter("CM17-0000009")
            .by("Sports Medicinea, Unheard Medicine")
            .issue("MRI", Outcome.UPHELD, "No.")
            .read();
    assertEquals(List.of("Sports Medicine", "Unheard Medicine"), letter.reviewer().specialties());
    assertEquals(
        "printed \"Sports Medicinea\", read as \"Sports Medicine\"",
        letter.warnings().getFirst().message());
  }

  @Test
  void everyRowOfARuleNamesAProcedureThatExists() {
    for (String table : List.of("composites", "drops", "support")) {
      for (List<String> row : Table.read("/imr/vocabulary/" + table + ".tsv").rows()) {
        String id =
            switch (table) {
              case "drops" -> row.get(0);
              case "support" -> row.get(1);
              default -> row.get(2);
            };
        if (!id.isEmpty()) {
          assertEquals(
              id, Objects.requireNonNull(Letters.VOCABULARY.procedure(id), table + ": " + id).id());
        }
      }
    }
  }

  @Test
  void everySureAliasFindsItsProcedure() {
    for (Procedure procedure : Letters.VOCABULARY.procedures()) {
      for (Procedure.Alias alias : procedure.aliases()) {
        if (!alias.ambiguous()) {
          assertEquals(
              true,
              CODER.codes(alias.text()).procedures().contains(procedure.id()),
              alias.text()
                  + " is not "
                  + procedure.id()
                  + " but "
                  + CODER.codes(alias.text()).procedures());
        }
      }
    }
  }

  @Test
  void aRequestBeyondMeasureIsCodedByItsStart() {
    String request = "MRI of the knee " + "X was the original request. ".repeat(20_000);
    Determination letter =
        Letters.letter("CM17-0000001").issue(request, Outcome.UPHELD, "No.").read();
    assertEquals(List.of("mri"), letter.issues().getFirst().codes().procedures());
    assertTrue(letter.hasWarning(WarningKind.REQUEST_TOO_LONG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.", ".", "!? ", "ODG ", "ODG,", "ODG - Treatment for a ", "MTUS ", "not "})
  void longRunsOfAnythingCostNoLetter(String unit) {
    String run = unit.repeat(40_000 / unit.length());
    Determination letter =
        Letters.letter("CM17-0000001")
            .issue("MRI of the knee", Outcome.UPHELD, run, "Seen. " + run)
            .issue("CT of the knee", Outcome.UPHELD, "ODG" + ",".repeat(5_000), "Table " + run)
            .read();
    assertEquals(2, letter.issues().size());
    for (Issue issue : letter.issues()) {
      issue
          .reviewerGuideline()
          .citations()
          .forEach(c -> assertTrue(String.valueOf(c.chapter()).length() <= 100));
    }
  }

  /// Issue 27: the page on why a letter was coded had a second coder of its own.
  @Test
  void anExplanationIsOfWhatWasCoded() {
    Issue issue =
        CODER
            .code(
                LetterBuilder.letter()
                    .with(
                        IssueBuilder.issue(1, "MRI of the lumbar spine")
                            .rationale(
                                "The patient has no red flags. Conservative care has not been"
                                    + " tried. The MRI is not medically necessary.")
                            .build()))
            .issues()
            .getFirst();
    assertFalse(issue.codes().criteria().isEmpty());
    assertEquals(
        issue.codes().criteria(), CODER.explain(issue).stream().map(Explanation::finding).toList());
  }

  @Test
  void proceduresHaveTheirCategoriesOnce() {
    assertEquals(
        List.of("Diagnostic Testing", "Rehabilitation"),
        Letters.VOCABULARY.categories(
            List.of("mri", "ct-scan", "no-such-procedure", "physical-therapy")));
  }
}

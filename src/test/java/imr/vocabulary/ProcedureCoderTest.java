package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.table.Table;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// What each kind of row does to a request: composites, drops, support, guidance and compounds.
class ProcedureCoderTest {
  private static final Coder CODER = new Coder(Letters.VOCABULARY);

  private static String procedures(String request) {
    return String.join(" ", CODER.codes(request).procedures());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI and acupuncture | mri acupuncture",
        "Acupuncture and MRI | acupuncture mri",
        "MRI, an MRI and MRIs | mri",
      })
  void proceduresAreInPrintedOrderEachOnce(String request, String ids) {
    assertEquals(ids, procedures(request));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fusion at L4-5 | lumbar-fusion",
        "Fusion at C4-5 | cervical-fusion",
        "Fusion of the ankle | ankle-foot-surgery",
        "Arthroscopy | ''",
        "Arthroscopic surgery of the knee | knee-arthroscopy",
        "Replacement of the hip | hip-replacement",
        "Replacement | ''",
        "Arthroscopy of the left shoulder and MRI | shoulder-arthroscopy mri",
        "MRI and arthroscopy of the left shoulder | mri shoulder-arthroscopy",
      })
  void aWordAndARegionMakeAProcedure(String request, String ids) {
    assertEquals(ids, procedures(request));
  }

  /// Drugs, devices, procedures, and services that letters have asked for since 2018, in salts,
  /// strengths, and forms.
  @ParameterizedTest
  @CsvFileSource(resources = "/imr/vocabulary/requests-since-2018.tsv", delimiter = '\t')
  void laterRequestsAreCoded(String request, String ids, String regions) {
    assertEquals(ids, procedures(request));
    assertEquals(
        Objects.requireNonNullElse(regions, ""), String.join(" ", CODER.codes(request).regions()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Diclofenac 75 mg #60 | diclofenac",
        "Diclofenac 1% gel 100 g | diclofenac-topical",
        "Lidocaine 4% cream | lidocaine-topical",
        "Gabapentin 300 mg #90 | gabapentin",
        "Gabapentin 6% cream | compounded-topical",
        "Hydrocodone/APAP 10/325mg | hydrocodone-acetaminophen",
        "Hysingla ER 20 mg | hydrocodone-er",
        "Telehealth visit | office-visit",
        "Telehealth acupuncture consultation | acupuncture",
        "Ozempic 0.5 mg, 3 pens | glp-1-agonist",
        "PENS treatment, 4 sessions | percutaneous-nerve-stimulation",
      })
  void theFormOfARequestCounts(String request, String ids) {
    assertEquals(ids, procedures(request));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Neurology consultation for MRI | neurology-consult",
        "Neurology consultation and MRI | neurology-consult mri",
        "MRI for a neurology consultation | mri neurology-consult",
        "Transportation to acupuncture | transportation",
        "C5-6 fusion with discectomy | cervical-fusion",
      })
  void whatServesAnotherThingIsDropped(String request, String ids) {
    assertEquals(ids, procedures(request));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Flurbiprofen 20%, Baclofen 5% | compounded-topical",
        "Flurbiprofen 20%, Baclofen 5%, and acupuncture | compounded-topical acupuncture",
        "Lidocaine 5% patch | lidocaine-topical",
        "Lidopro 4%, Menthol 10% | lidocaine-combination-topical",
      })
  void severalIngredientsMakeACompound(String request, String ids) {
    assertEquals(ids, procedures(request));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Epidural steroid injection under ultrasound guidance | epidural-steroid-injection",
        "Epidural steroid injection with fluoroscopic guidance | epidural-steroid-injection",
        "Epidural steroid injection, CT guided | epidural-steroid-injection",
        "MRI with evaluation of the knee | mri",
      })
  void howAThingIsDoneIsNotAskedFor(String request, String ids) {
    assertEquals(ids, procedures(request));
  }

  @Test
  void ofAPartialApprovalTheDisputedPartTellsFirst() {
    String lead =
        "MRI and acupuncture was the original request. MRI was authorized by the Claims"
            + " Administrator. The remaining IMR eligible portion of the original request, ";
    assertEquals("acupuncture", procedures(lead + "acupuncture is"));
    assertEquals("mri acupuncture", procedures(lead + "the rest is"));
  }

  private static boolean resolved(
      String alias, String id, String text, boolean others, boolean region) {
    Procedure procedure = Objects.requireNonNull(Letters.VOCABULARY.procedure(id), id);
    return new Ambiguity().isResolved(alias, procedure, text, others, region);
  }

  /// `xyz` has no row of its own, so the general rule holds.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xyz | false | true",
        "xyz and more | false | false",
        "xyz and more | true | true",
        "Retrospective xyz x 2 | false | true",
        "Associated surgical services: xyz #2 | false | true",
        "Post-operative xyz | false | true",
        "outpatient, additional xyz, unspecified | false | true",
        "old xyz | false | false",
      })
  void anAmbiguousAliasCountsAloneOrBesideAnother(String text, boolean others, boolean counts) {
    assertEquals(counts, resolved("xyz", "mri", text, others, false));
  }

  @ParameterizedTest
  @CsvSource({"consult", "consults", "Consultations", "transfer-of-care", "follow up"})
  void aWordThatCountsAloneDoesNotBesideAnother(String alias) {
    String id = alias.startsWith("follow") ? "office-visit" : "specialist-consult";
    assertTrue(resolved(alias, id, alias + " and more", false, false));
    assertFalse(resolved(alias, id, alias, true, false));
  }

  @Test
  void whatMustBeAbsentOrARegionSupports() {
    for (var row : Table.read("/imr/vocabulary/support.tsv").rows()) {
      boolean ofAlias = !row.get(0).startsWith("category:");
      if (ofAlias && row.get(2).matches("(?:.*\\|)?region(?:\\|.*)?")) {
        assertTrue(resolved(row.get(0), row.get(1), row.get(0) + " qqq", false, true));
        assertFalse(resolved(row.get(0), row.get(1), row.get(0) + " qqq", true, false));
        assertTrue(resolved(row.get(0), row.get(1), row.get(0), false, false), "all there is");
      } else if (ofAlias && row.get(2).startsWith("!")) {
        assertTrue(resolved(row.get(0), row.get(1), row.get(0) + " qqq", false, false));
      } else if (ofAlias && !row.get(2).equals("alone")) {
        assertFalse(resolved(row.get(0), row.get(1), row.get(0) + " qqq", true, true), row.get(0));
      }
    }
  }
}

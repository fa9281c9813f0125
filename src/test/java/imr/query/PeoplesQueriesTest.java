package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.field.SearchException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole queries as people type them: what is left out, and what is left of bad input.
class PeoplesQueriesTest {
  private static Interpretation told(String q) {
    return QueryBuilderTest.LANGUAGE.read(q, true).interpretation();
  }

  private static String chips(String q) {
    return told(q).chips().stream()
        .map(c -> (c.excluded() ? "-" : "") + c.field() + "=" + c.value())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "knee MRI except lumbar ^ region=knee procedure=mri -region=lumbar",
        "injections excluding the neck and shoulder"
            + " ^ category=Injection -region=cervical -region=shoulder",
        "braces other than knee ^ subcategory=Prosthetics/Orthotics -region=knee",
        "everything other than MRI ^ -procedure=mri",
        "all but lumbar MRI ^ -region=lumbar procedure=mri",
        "MRI with the exception of the knee ^ procedure=mri -region=knee",
        "neither MRI nor x-ray ^ -procedure=mri -procedure=x-ray",
        "neither knee nor shoulder surgery ^ -region=knee -region=shoulder category=Surgery",
        "Except for acupuncture denied ^ -procedure=acupuncture outcome=upheld"
      })
  void whatIsExceptedIsLeftOut(String q, String chips) {
    assertEquals(chips, chips(q));
    assertTrue(told(q).text().isEmpty(), told(q).text().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "MRI vs CT ^ procedure ^ procedure:(mri OR ct-scan)",
        "Norco versus tramadol ^ procedure ^ procedure:(hydrocodone-acetaminophen OR tramadol)",
        "compare MRI and CT ^ procedure ^ procedure:(mri OR ct-scan)",
        "compare overturn rates of MRI with x-ray ^ procedure ^ procedure:(mri OR x-ray)",
        "men vs. women denied ^ sex ^ sex:(male OR female) AND outcome:upheld",
        "difference between MRI and CT approvals"
            + " ^ procedure ^ procedure:(mri OR ct-scan) AND outcome:overturned"
      })
  void whatIsComparedAreAlternativesWithTheirRates(String q, String by, String parsed) {
    assertEquals(parsed, told(q).parsed());
    assertEquals(
        new Interpretation.Asked(Interpretation.Question.RATE, Field.of(by)), told(q).asked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MRI and CT", "upheld vs overturned", "anterior vs posterior fusion"})
  void otherWordsCompareNoValues(String q) {
    assertEquals(null, told(q).asked());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "cases where not all treatments were denied ^ letter-outcome=partly-overturned",
        "some approved some denied ^ letter-outcome=partly-overturned",
        "sustained denials ^ outcome=upheld",
        "denial was affirmed ^ outcome=upheld",
        "my boss wont pay for my back surgery ^ subcategory=Spine",
        "they wont approve my MRI ^ procedure=mri",
        "case 0001064 ^ case=*-0001064",
        "physical therapy more than 12 visits ^ procedure=physical-therapy visits=>12"
      })
  void everydayWordsAreReadWhole(String q, String chips) {
    assertEquals(chips, chips(q));
    assertTrue(told(q).text().isEmpty(), told(q).text().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can I appeal this",
        "deadline for IMR",
        "time limit to request an imr",
        "how long do i have to appeal"
      })
  void howToAppealIsInTheUsersPapers(String q) {
    assertTrue(
        told(q).notes().stream().anyMatch(n -> n.startsWith("These are past decisions.")),
        told(q).notes().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "not ODG ^ -guideline=ODG",
        "reviewer did not cite ODG ^ -guideline=ODG",
        "not in 2017 ^ -decided=2017",
        "MRI but not women ^ procedure=mri -sex=female",
        "not a psychiatrist reviewer ^ -specialty=Psychiatry"
      })
  void whatIsNegatedIsLeftOut(String q, String chips) {
    assertEquals(chips, chips(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "decisions by a chiropractor ^ specialty=Chiropractic",
        "reviews by orthopedic surgeons ^ specialty=Orthopedic Surgery",
        "opinion by the psychiatrist ^ specialty=Psychiatry"
      })
  void whoDecidedIsTheReviewer(String q, String chips) {
    assertEquals(chips, chips(q));
  }

  /// A filler must not take the first letters of the next word, nor an outcome bind that is about
  /// something else.
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "how often is acupuncture approved ^ procedure=acupuncture outcome=overturned",
        "why was hearing aid denied ^ procedure=hearing-aid outcome=upheld",
        "what about acupuncture ^ procedure=acupuncture",
        "forklift overturned ^ ''",
        "insurance won't pay for MRI ^ procedure=mri",
        "favorable response to epidural ^ procedure=epidural-steroid-injection",
        "favorable MRI decisions ^ outcome=overturned procedure=mri",
        "lost his balance ^ ''",
        "functional decline ^ ''",
        "denies bowel problems ^ ''",
        "rear-ended ^ ''",
        "R knee ^ flag=right region=knee",
        "more than 24 chiropractic visits ^ procedure=chiropractic",
        "over 60 MME opioids ^ subcategory=Opioids",
        "workers over 60 ^ age=>60",
        "MRI ordered 12/05/2016 ^ procedure=mri",
        "UR report dated 1-3-17 ^ ''",
        "UR denial dated 1-3-17 ^ denied=2017-01-03",
        "lumbar MRI from 2016 ^ region=lumbar procedure=mri decided=2016",
        "MTUS July 2009 ^ guideline=MTUS",
        "why didn't they approve my MRI ^ outcome=upheld procedure=mri",
        "why wasn't my MRI approved ^ procedure=mri outcome=upheld",
        "wasn't my MRI denied ^ procedure=mri outcome=upheld",
        "did not uphold the denial ^ outcome=overturned",
        "how many denied MRIs were overturned ^ procedure=mri outcome=overturned",
        "knee MRI denied by the insurer, approved by IMR"
            + " ^ region=knee procedure=mri outcome=overturned",
        "insurance won't pay for my sleeping pills ^ subcategory=Sedative-Hypnotics",
        "MRI neither denied nor approved ^ procedure=mri -outcome=upheld -outcome=overturned",
        "can I get a shot in my back ^ category=Injection region=spine region=thoracic region=lumbar",
        "shot by a robber ^ ''",
        "why isn't acupuncture covered ^ procedure=acupuncture outcome=upheld",
        "why is MRI not medically necessary ^ procedure=mri outcome=upheld",
        "is acupuncture covered ^ procedure=acupuncture",
        "denial dated 12/5/2016 ^ denied=2016-12-05",
        "denial letter dated Dec 5, 2016 ^ denied=2016-12-05",
        "MRI dated 12/5/2016 ^ procedure=mri",
        "MRI denied in 2016 or 2017 ^ procedure=mri outcome=upheld decided=2016 decided=2017",
        "injured in 2015, 2016 or 2017 ^ injured=2015 injured=2016 injured=2017",
        "Retrospective stimulator (DOS 12/29/16) ^ flag=retrospective",
        "not beneficial (1/5/17 note) ^ ''",
        "MRI or CT denied ^ procedure=mri procedure=ct-scan outcome=upheld",
        "denials of PT ^ outcome=upheld procedure=physical-therapy",
        "spinal fusion ^ procedure=lumbar-fusion procedure=cervical-fusion",
        "MRI not of the lumbar spine ^ procedure=mri -region=lumbar",
        "denied MRI, approved acupuncture ^ outcome=upheld procedure=mri outcome=overturned"
            + " procedure=acupuncture",
        "MRI denied because acupuncture was approved ^ procedure=mri outcome=upheld"
            + " procedure=acupuncture outcome=overturned",
        "MRI denied rather than approved ^ procedure=mri outcome=upheld outcome=overturned",
        "denied approval of acupuncture ^ outcome=upheld procedure=acupuncture",
        "MRI approval denied ^ procedure=mri outcome=upheld",
        "overturned MRI denials ^ outcome=overturned procedure=mri",
        "reversal of the denial of acupuncture ^ outcome=overturned procedure=acupuncture",
        "MRI was denied and overturned ^ procedure=mri outcome=overturned",
        "MRI denied by UR, overturned by IMR ^ procedure=mri outcome=overturned",
        "UR denial of MRI upheld ^ procedure=mri outcome=upheld",
        "why can't I get my MRI approved ^ procedure=mri outcome=upheld",
        "why didn't my MRI get approved ^ procedure=mri outcome=upheld",
        "why didn't IMR overturn the denial of acupuncture ^ outcome=upheld procedure=acupuncture",
        "why did I not win ^ outcome=upheld",
        "why didn't spinal fusion get approved"
            + " ^ procedure=lumbar-fusion procedure=cervical-fusion outcome=upheld",
        "Feb 2017 RFA denied ^ decided=2017-02 procedure=radiofrequency-ablation outcome=upheld",
        "Please find decisions in which the reviewer overturned a denial of lumbar MRI where the"
            + " patient had radicular pain and failed conservative treatment for six weeks"
            + " ^ outcome=overturned region=lumbar procedure=mri",
        "Any previous request for it was approved on 11/2/2016 but the current request is not"
            + " supported as the patient has had no functional improvement from it ^ ''",
        "whether or not the knee MRI was denied ^ region=knee procedure=mri outcome=upheld",
        "knee MRI overturned OR denied ^ region=knee procedure=mri outcome=overturned outcome=upheld",
        "was PT approved or denied ^ procedure=physical-therapy outcome=overturned outcome=upheld",
        "MRI denied, then overturned ^ procedure=mri outcome=overturned",
        "MRI denial upheld ^ procedure=mri outcome=upheld",
        "why wasn't the denial of my surgery overturned ^ category=Surgery outcome=upheld",
        "why hasn't my denied MRI been approved ^ procedure=mri outcome=upheld",
        "why didn't they approve my MRI, the denial was upheld"
            + " ^ outcome=upheld procedure=mri outcome=upheld",
        "why didnt they approve my MRI ^ outcome=upheld procedure=mri",
        "why wasnt my surgery approved ^ category=Surgery outcome=upheld",
        "why didn't they authorize my MRI ^ outcome=upheld procedure=mri",
        "why won't they certify PT ^ outcome=upheld procedure=physical-therapy",
        "why didn't my insurance approve the MRI ^ procedure=mri",
        "my doctor wants an MRI of my lower back and the insurance said no, can I win"
            + " ^ procedure=mri region=lumbar outcome=overturned",
        "was anyone's hand therapy approved ^ procedure=occupational-therapy outcome=overturned",
        "does insurance have to pay for my ride to the doctor ^ procedure=transportation",
        "why can't I appeal a denial ^ outcome=upheld",
        "knee MRI denied at UR ^ region=knee procedure=mri",
        "knee MRI approved at UR ^ region=knee procedure=mri",
        "MRI denied by their insurance company ^ procedure=mri",
        "MRI denied for radiculopathy ^ procedure=mri outcome=upheld condition=radiculopathy"
            + " condition=cervical-radiculopathy condition=lumbar-radiculopathy",
        "date of service was 12/29/2016 ^ ''",
        "date of surgery 3/1/2016 ^ category=Surgery",
        "SI joint fusion surgery ^ procedure=sacroiliac-fusion category=Surgery",
        "PT for neck and back ^ procedure=physical-therapy region=cervical"
            + " region=spine region=thoracic region=lumbar",
        "is MRI approved and if so how often ^ procedure=mri outcome=overturned",
        "I am looking for IMR decisions where the reviewer overturned the utilization review denial"
            + " of a lumbar MRI because the patient had documented symptoms of weakness"
            + " ^ outcome=overturned region=lumbar procedure=mri",
        "no evidence of fracture ^ ''"
      })
  void wordsMeanWhatTheirNeighborsSay(String q, String chips) {
    assertEquals(chips, chips(q));
  }

  @Test
  void datesOfAPassageAreNotWhenItWasDecided() {
    String passage =
        "The patient was seen on 12/05/2016 and again in January with pain of the neck that did not"
            + " respond to rest, ice, heat, and the drugs that he had been given before";
    assertFalse(chips(passage).contains("decided"), chips(passage));
    assertFalse(chips(passage + ", which was denied").contains("outcome"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MRI without contrast",
        "no red flags",
        "MRI without red flags",
        "exceptional pain",
        "physical therapy without knee improvement"
      })
  void wordsOfTheReviewerExcludeNothing(String q) {
    assertFalse(chips(q).contains("-region"), chips(q));
    assertFalse(told(q).parsed().contains("NOT"), told(q).parsed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "overturned upheld MRI ^ overturned and upheld",
        "outcome:overturned outcome:upheld ^ overturned and upheld",
        "denied outcome:overturned ^ upheld and overturned",
        "sex:male sex:female ^ male and female"
      })
  void opposedConditionsAreSaidToMeetNothing(String q, String both) {
    assertTrue(
        told(q)
            .notes()
            .contains("No decision is both " + both + ". Remove one of them, or write OR."),
        told(q).notes().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "was PT approved or denied",
        "overturned OR upheld",
        "outcome:(overturned OR upheld)",
        "outcome:upheld -outcome:overturned"
      })
  void outcomesOfWhichOneWillDoAreNotOpposed(String q) {
    assertTrue(
        told(q).notes().stream().noneMatch(n -> n.startsWith("No decision is both")),
        told(q).notes().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "lumbar OR NOT denied ^ (region:lumbar OR (NOT outcome:upheld)) ^ lumbar NOT denied",
        "lumbar OR -MRI ^ (region:lumbar OR (NOT procedure:mri)) ^ lumbar -MRI",
        "lumbar or NOT denied ^ region:lumbar NOT outcome:upheld ^ ''"
      })
  void whatIsExcludedCanBeAnAlternative(String q, String parsed, String offered) {
    Interpretation read = told(q);
    assertEquals(parsed, read.parsed());
    assertEquals(
        offered,
        read.alternatives().stream()
            .map(Interpretation.Alternative::query)
            .collect(Collectors.joining()));
    assertEquals(parsed, told(parsed).parsed(), "reads back to itself");
    read.chips().forEach(chip -> assertFalse(told(chip.without()) == null, chip.without()));
  }

  /// What an injured worker types, and what of it is searched as text.
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "shot in my back ^ category=Injection region=spine region=thoracic region=lumbar ^ ''",
        "will they pay for my norco ^ procedure=hydrocodone-acetaminophen ^ ''",
        "can i get my mileage paid ^ procedure=transportation ^ ''",
        "is acupuncture covered ^ procedure=acupuncture ^ ''",
        "pills for sleep ^ subcategory=Sedative-Hypnotics ^ ''",
        "can i see a shrink ^ '' ^ a shrink",
        "more PT ^ procedure=physical-therapy ^ ''",
        "can my doctor order another MRI of my knee ^ procedure=mri region=knee ^ ''",
        "my nek ^ region=cervical ^ ''",
        "tens machine ^ procedure=tens-unit ^ ''",
        "my adjuster denied my injections ^ category=Injection ^ ''",
        "need a knee brace ^ procedure=knee-brace ^ ''",
        "is physical therapy usually approved"
            + " ^ procedure=physical-therapy outcome=overturned ^ ''",
        "usually has pain ^ '' ^ usually pain",
        "decisions citing MTUS chronic pain ^ chapter=mtus: *chronic pain* ^ ''",
        "how do i appeal lumbar MRI denial ^ region=lumbar procedure=mri outcome=upheld ^ ''",
        "whats the deadline to appeal ^ '' ^ ''",
        "do i need an attorney to appeal ^ '' ^ attorney",
        "success rate of appeals for opioids ^ subcategory=Opioids ^ ''",
        "denied PT visits over 24 ^ outcome=upheld procedure=physical-therapy ^ over 24",
        "do i need surgery ^ category=Surgery ^ ''",
        "my claim was denied what do i do ^ outcome=upheld ^ ''",
        "appeal lumbar MRI ^ region=lumbar procedure=mri ^ appeal"
      })
  void whatIsMeantIsLeftOfAQuestion(String q, String chips, String text) {
    assertEquals(chips, chips(q));
    assertEquals(text, String.join(" ", told(q).text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "\uD83D\uDE4F MRI \uD83D\uDC4D ^ procedure=mri",
        "\u0444\u0438\u0437\u0438\u043E\u0442\u0435\u0440\u0430\u043F\u0438\u044F MRI ^ procedure=mri",
        "\u7406\u5B66\u7642\u6CD5 MRI ^ procedure=mri",
        "MRI\u200B knee ^ region=knee"
      })
  void emojiAndOtherScriptsLeaveTheRestReadable(String q, String chips) {
    assertTrue(chips(q).contains(chips), chips(q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not been the all ",
        "12/2016 to ",
        "CM16-00",
        "reviewer imr decision date ",
        "(knee or ",
        "1 2 3 4 ",
        "\u201Cred flags ",
        "except for the "
      })
  void twoThousandCharactersAreReadOrRejectedWithASentence(String part) {
    String q = part.repeat(2_000 / part.length());
    try {
      assertFalse(told(q) == null);
    } catch (SearchException e) {
      assertTrue(
          String.valueOf(e.getMessage()).endsWith(".")
              || String.valueOf(e.getMessage()).contains(" "),
          e.getMessage());
    }
  }
}

package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.criteria.CriterionCoder;
import imr.criteria.Turned;
import imr.letter.Determination;
import imr.letter.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// No verdict of a real letter weighs: with its verdicts turned, and with each kind of verdict at
/// its end, the same is found.
@Tag("slow")
class BlindVerdictsTest {
  private static final CriterionCoder CODER = new CriterionCoder();

  @Test
  void noVerdictWeighs() {
    List<String> differ = new ArrayList<>();
    int ending = 0;
    for (Determination letter : BlindLabelsTest.read().values()) {
      for (Issue issue : letter.issues()) {
        List<String> variants = new ArrayList<>(Turned.ended(issue.rationale(), ending++));
        variants.addAll(Turned.ended(issue.rationale(), ending + Turned.endings() / 2));
        if (!codes(issue, variants.get(0)).equals(codes(issue, variants.get(1)))
            || !codes(issue, variants.get(2)).equals(codes(issue, variants.get(3)))
            || !codes(issue, issue.rationale())
                .equals(codes(issue, Turned.within(issue.rationale())))) {
          differ.add(letter.id() + "#" + issue.number());
        }
      }
    }
    assertEquals(List.of(), differ);
  }

  /// The findings without their places, which the length of the verdict changes.
  private static List<String> codes(Issue issue, String rationale) {
    List<String> procedures = issue.codes().procedures();
    List<String> categories =
        procedures.stream()
            .map(Letters.VOCABULARY::procedure)
            .filter(Objects::nonNull)
            .map(Procedure::category)
            .distinct()
            .toList();
    return CODER.code(rationale, procedures, categories).findings().stream()
        .map(f -> String.join(" ", f.id(), f.sense().toString(), f.tier().toString()))
        .toList();
  }
}

package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import imr.letter.GuidelineCitation;
import imr.letter.Issue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidelinesComparedTest {
  /// @param side citations such as `MTUS/Chronic Pain`, with a blank between them
  private static GuidelineCitation[] citations(String side) {
    return Arrays.stream(side.split(" ", -1))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("/", 2))
        .map(part -> IssueBuilder.cited(part[0], part.length < 2 ? null : part[1], null))
        .toArray(GuidelineCitation[]::new);
  }

  private static @Nullable String compared(String claims, String reviewer) {
    Issue issue =
        IssueBuilder.issue(1, "MRI")
            .claims("as printed", citations(claims))
            .reviewer("as printed", citations(reviewer))
            .build();
    return GuidelinesCompared.of(issue);
  }

  @ParameterizedTest
  @CsvSource({
    "MTUS/Pain, MTUS/Pain, same-chapter",
    "MTUS/Pain, MTUS/pain, same-chapter",
    "MTUS/Pain ODG/Knee, ODG/Knee, same-chapter",
    "MTUS/Pain, MTUS/Knee, same-source",
    "MTUS, MTUS/Knee, same-source",
    "MTUS, MTUS, same-source",
    "MTUS/Pain, ODG/Pain, different",
    "MTUS, ODG, different",
    "NONE, MTUS, claims-none",
    "MTUS, NONE, reviewer-none",
    "NONE, NONE NONE, both-none",
    "NONE MTUS, NONE ODG, same-source",
    "NONE MTUS, ODG, different"
  })
  void sidesAreComparedByChapterThenBySource(String claims, String reviewer, String value) {
    assertEquals(value, compared(claims, reviewer));
  }

  @Test
  void aSideThatCannotBeReadIsNotCompared() {
    assertNull(compared("", "MTUS"));
    assertNull(compared("MTUS", ""));
    assertNull(compared("", "NONE"));
  }
}

package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.letter.CriterionFinding;
import imr.vocabulary.Procedure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No verdict weighs: rationales whose verdicts are turned into their opposite have the same
/// findings. Otherwise outcomes counted by criterion would count themselves.
class VerdictsTest {
  private static final CriterionCoder CODER = new CriterionCoder();

  private static final Pattern VERDICT =
      Pattern.compile(
          "\\b(is|are|was|were)( not)?( medically)? (necessary|appropriate|warranted|justified)\\b"
              + "|\\b(upheld|overturned)\\b");

  static Stream<Path> hands() throws IOException {
    return WrittenRationale.hands().stream();
  }

  /// The text with each verdict turned.
  static String turned(String text) {
    Matcher verdict = VERDICT.matcher(text);
    return verdict.replaceAll(found -> {
      if (found.group(5) != null) {
        return found.group(5).equals("upheld") ? "overturned" : "upheld";
      }
      String medically = found.group(3) == null ? "" : found.group(3);
      String not = found.group(2) == null ? " not" : "";
      return found.group(1) + not + medically + " " + found.group(4);
    });
  }

  @ParameterizedTest
  @MethodSource("hands")
  void noVerdictWeighs(Path hand) throws IOException {
    List<String> differ = new ArrayList<>();
    for (WrittenRationale row : WrittenRationale.read(hand)) {
      String turned = turned(row.text());
      if (!turned.equals(row.text()) && !codes(row, row.text()).equals(codes(row, turned))) {
        differ.add(row.text());
      }
    }
    assertEquals(List.of(), differ);
  }

  private static List<String> codes(WrittenRationale row, String text) {
    Procedure procedure = Letters.VOCABULARY.procedure(row.procedure());
    List<String> categories = procedure == null ? List.of() : List.of(procedure.category());
    return CODER.code(text, List.of(row.procedure()), categories).findings().stream()
        .map(VerdictsTest::code)
        .toList();
  }

  /// A finding without its place, which the length of the verdict changes.
  static String code(CriterionFinding finding) {
    return String.join(" ", finding.id(), finding.sense().toString(), finding.tier().toString());
  }
}

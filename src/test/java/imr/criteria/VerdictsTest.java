package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import imr.Letters;
import imr.table.Table;
import imr.vocabulary.Procedure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No verdict weighs: rationales whose verdicts are turned into their opposite have the same
/// findings. Otherwise outcomes counted by criterion would count themselves.
class VerdictsTest {
  private static final CriterionCoder CODER = new CriterionCoder();

  static Stream<Path> hands() throws IOException {
    return WrittenRationale.hands().stream();
  }

  @ParameterizedTest
  @MethodSource("hands")
  void noVerdictWeighs(Path hand) throws IOException {
    List<String> differ = new ArrayList<>();
    int ending = 0;
    for (WrittenRationale row : WrittenRationale.read(hand)) {
      List<String> ended = Turned.ended(row.text(), ending++);
      if (!codes(row, ended.getFirst()).equals(codes(row, ended.getLast()))) {
        differ.add(ended.getLast());
      }
      String turned = Turned.within(row.text());
      if (!turned.equals(row.text()) && !codes(row, row.text()).equals(codes(row, turned))) {
        differ.add(row.text());
      }
    }
    assertEquals(List.of(), differ);
  }

  /// The findings without their places, which the length of the verdict changes.
  private static List<String> codes(WrittenRationale row, String text) {
    Procedure procedure = Letters.VOCABULARY.procedure(row.procedure());
    List<String> categories = procedure == null ? List.of() : List.of(procedure.category());
    return CODER.code(text, List.of(row.procedure()), categories).findings().stream()
        .map(f -> String.join(" ", f.id(), f.sense().toString(), f.tier().toString()))
        .toList();
  }

  static Stream<Verdicts.Row> rows() {
    return Verdicts.rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowTurnsItsExample(Verdicts.Row row) {
    assertEquals(row.then(), row.in(row.like()));
  }

  @Test
  void eachRowSaysWhyItIsThere() {
    Table.read(Verdicts.TABLE)
        .rows()
        .forEach(row -> assertFalse(row.get(3).isBlank(), row.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Numbness is denied.",
        "The patient denied weakness.",
        "The brace is not recommended by the MTUS.",
        "The request is not supported by an examination.",
        "A deficit is not established.",
        "The lordosis is reversed.",
        "Therapy was not tried."
      })
  void findingsStay(String sentence) {
    assertEquals(sentence, Verdicts.granted(sentence));
  }

  @Test
  void whereAVerdictStartsASentenceNothingIsCut() {
    assertEquals(
        "Is necessary, as weakness is documented.",
        Verdicts.granted("Is not necessary, as weakness is documented."));
  }
}

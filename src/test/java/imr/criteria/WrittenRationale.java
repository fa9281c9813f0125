package imr.criteria;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A synthetic rationale with its labels, of `labels/rationales`; see labels/README.md.
///
/// @param procedure what was asked for
/// @param outcome `overturned` or `upheld`
/// @param findings the labels
/// @param voices a letter for each sentence, of [#VOICES]
/// @param sentences at least one
record WrittenRationale(
    String procedure,
    String outcome,
    List<Finding> findings,
    String voices,
    List<String> sentences) {
  /// The reviewer's finding about this patient or request, a guideline's text, history or another's
  /// opinion, a verdict.
  static final String VOICES = "PGHV";

  private static final Path FOLDER = Path.of("src/test/resources/labels/rationales");

  /// A label.
  ///
  /// @param sense `shown`, `missing` or `required`
  /// @param sentence the number of the sentence that shows it, from 0
  record Finding(String criterion, String sense, int sentence) {
    static Finding of(String cell) {
      int colon = cell.indexOf(':');
      int at = cell.indexOf('@');
      return new Finding(
          cell.substring(0, colon),
          cell.substring(colon + 1, at),
          Integer.parseInt(cell.substring(at + 1)) - 1);
    }
  }

  /// The files, one for each hand that wrote.
  static List<Path> hands() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  /// The hands with even numbers, which are for scoring.
  static List<Path> kept() throws IOException {
    return hands().stream()
        .filter(hand -> hand.getFileName().toString().matches("hand\\d?[02468]\\.tsv"))
        .toList();
  }

  /// The rows of a file.
  static List<WrittenRationale> read(Path hand) throws IOException {
    List<WrittenRationale> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(hand);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      rows.add(
          new WrittenRationale(
              cells[0],
              cells[1],
              cells[2].equals("-")
                  ? List.of()
                  : Arrays.stream(cells[2].split("; ", -1)).map(Finding::of).toList(),
              cells[3],
              List.of(cells[4].split(" \\| ", -1))));
    }
    return rows;
  }

  /// The rationale as a letter prints it.
  String text() {
    return String.join(" ", sentences);
  }
}

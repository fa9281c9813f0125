package imr.sample;

import imr.letter.Typography;
import imr.table.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes sentences with details that differ from letter to letter: measurements, dates, drugs,
/// sources, and rare words, some of them misspelled. Without them, a million letters would have the
/// vocabulary of a thousand. Immutable and thread-safe.
final class DetailWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(\\d*)}");

  /// The share of misspelled words among words of over five letters, about the same as in real
  /// letters.
  private static final double MISSPELLED = 0.004;

  private final Map<String, List<String>> sentences =
      Table.read("/imr/sample/details.tsv").rows().stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.getFirst(),
                  Collectors.mapping(row -> row.get(1), Collectors.toList())));

  /// Writes sentences for a summary or a rationale.
  ///
  /// @param where `summary` or `rationale`
  String write(String where, int count, RandomDraw draw, Person person, LocalDate decided) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String template = draw.of(sentences.getOrDefault(where, List.of()));
      String filled =
          SLOT.matcher(template).replaceAll(slot -> filled(slot, draw, person, decided));
      written.add(person.filled(misspelled(filled, draw)));
    }
    return String.join(" ", written);
  }

  private static String filled(
      MatchResult slot, RandomDraw draw, Person person, LocalDate decided) {
    return switch (slot.group(1)) {
      case "word" -> Lexicon.word(draw);
      case "drug" -> Lexicon.drug(draw);
      case "title" ->
          Typography.capitalized(Lexicon.word(draw))
              + " "
              + Typography.capitalized(Lexicon.word(draw));
      case "n" -> Integer.toString(draw.between(1, Integer.parseInt(slot.group(2))));
      case "code" ->
          (char) ('A' + draw.between(0, 25))
              + ""
              + draw.between(10, 99)
              + "."
              + draw.between(0, 99);
      case "date" -> {
        LocalDate from = person.injured();
        int days = (int) Math.max(1, decided.toEpochDay() - from.toEpochDay() - 30);
        yield DAY.format(from.plusDays(draw.between(0, days)));
      }
      default -> slot.group(); // filled from the person
    };
  }

  private static String misspelled(String sentence, RandomDraw draw) {
    List<String> words = new ArrayList<>();
    for (String word : sentence.split(" ", -1)) {
      boolean misspell = word.length() > 5 && word.charAt(0) != '{' && draw.chance(MISSPELLED);
      int at = misspell ? draw.between(1, word.length() - 4) : 0;
      words.add(
          misspell && Character.isLetter(word.charAt(at)) && Character.isLetter(word.charAt(at + 1))
              ? word.substring(0, at)
                  + word.charAt(at + 1)
                  + word.charAt(at)
                  + word.substring(at + 2)
              : word);
    }
    return String.join(" ", words);
  }
}

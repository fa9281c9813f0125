package imr.sample;

import imr.letter.Flag;
import imr.letter.IssueCodes;
import imr.sample.SampleTables.Place;
import imr.sample.SampleTables.Scenario;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words a request and knows what it was coded as.
///
/// @param text as printed before the outcome
/// @param item what the rationale calls it
record RequestWriter(String text, String item, IssueCodes codes) {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd/yy", Locale.US);
  private static final List<String> COUNTS = List.of("30", "45", "60", "90", "120");

  /// @param place the body part that the request is about, if it names one
  /// @param associated whether an operation in the same letter is what it serves
  static RequestWriter write(
      Draw draw,
      Scenario scenario,
      Place place,
      String side,
      LocalDate denied,
      boolean associated) {
    String template = draw.of(scenario.requests());
    List<String> procedures = new ArrayList<>(List.of(scenario.procedure()));
    List<String> regions = new ArrayList<>();
    List<Flag> flags = new ArrayList<>();
    String[] words = template.split(" (?=[@+])", -1);
    for (int i = 1; i < words.length; i++) {
      (words[i].startsWith("@") ? regions : procedures).add(words[i].substring(1));
    }
    String bare = words[0];
    if (bare.matches(".*\\{(?:part|level|Side)}.*")) {
      regions.add(place.id());
      if (place.sided()) {
        flags.add(side.equals("left") ? Flag.LEFT : Flag.RIGHT);
      }
    }
    String filled =
        bare.replace("{part}", Person.part(place, side))
            .replace("{Side}", side.equals("left") ? "Left" : "Right")
            .replace("{level}", place.levels().isEmpty() ? "" : draw.of(place.levels()))
            .replace("{count}", draw.of(COUNTS));
    String printed;
    String item;
    if (filled.contains("{visits}") && draw.chance(0.25)) {
      int whole = draw.between(4, 9) * 2;
      int granted = whole / 2;
      flags.add(Flag.REMAINDER);
      item = visits(filled, whole - granted);
      printed =
          String.format(
              Locale.ROOT,
              ("%s was the original request. %s was authorized by the Claims Administrator. The"
                  + " remaining IMR eligible portion of the original request, %s is"),
              visits(filled, whole),
              visits(filled, granted),
              item);
    } else {
      item = filled.contains("{visits}") ? filled.replace("{visits}", course(draw)) : filled;
      printed = item;
      if (associated) {
        flags.add(Flag.ASSOCIATED_SURGICAL);
        printed = "Associated surgical service: " + item;
      } else if (draw.chance(0.03)) {
        flags.add(Flag.RETROSPECTIVE);
        printed =
            String.format(
                Locale.ROOT, "Retrospective %s (DOS %s)", item, SHORT.format(denied.minusDays(12)));
      }
    }
    return new RequestWriter(printed, item, new IssueCodes(procedures, regions, flags));
  }

  private static String visits(String filled, int count) {
    return filled.replace("{visits}", count + " sessions");
  }

  private static String course(Draw draw) {
    int weeks = draw.between(3, 6);
    int times = draw.between(1, 3);
    return switch (draw.between(0, 3)) {
      case 0 -> times + " times a week for " + weeks + " weeks";
      case 1 -> times * weeks + " sessions";
      case 2 -> times * weeks + " visits";
      default ->
          String.format(
              Locale.ROOT,
              "%d times a week for %d weeks (%d sessions)",
              times,
              weeks,
              times * weeks);
    };
  }
}

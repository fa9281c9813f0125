package imr.sample;

import imr.letter.Basis;
import imr.letter.Flag;
import imr.letter.IssueCodes;
import imr.letter.IssueCodes.Timing;
import imr.letter.Quantity;
import imr.letter.Quantity.Kind;
import imr.letter.Quotation;
import imr.letter.Service;
import imr.letter.UrDecision;
import imr.sample.SampleTables.Place;
import imr.sample.SampleTables.Scenario;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes one request and records its true codes. Use each instance once, from one thread.
final class RequestWriter {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd/yy", Locale.US);
  private static final List<String> COUNTS = List.of("30", "45", "60", "90", "120");
  private static final Pattern DOSE = Pattern.compile("([\\d.]+)(?:/\\d+)?mg");
  private static final List<String> ALWAYS_PERIOPERATIVE =
      List.of("assistant-surgeon", "preoperative-clearance");

  private final RandomDraw draw;
  private final Scenario scenario;
  private final Place place;
  private final String side;
  private final List<String> procedures = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();
  private final List<Flag> flags = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private UrDecision urDecision = UrDecision.DENIED_OR_NOT_STATED;
  private @Nullable LocalDate serviceDate;

  RequestWriter(RandomDraw draw, Scenario scenario, Place place, String side) {
    this.draw = draw;
    this.scenario = scenario;
    this.place = place;
    this.side = side;
    procedures.add(scenario.procedure());
  }

  /// A request.
  ///
  /// @param text the text printed before the outcome
  /// @param item its name in the rationale
  record Written(String text, String item, IssueCodes codes) {}

  /// @param associated whether it accompanies a surgery in the same letter
  Written write(LocalDate denied, boolean associated, Basis basis) {
    String filled = filled(draw.of(scenario.requests()));
    String item;
    String printed;
    if (filled.contains("{visits}") && draw.chance(0.25)) {
      int whole = draw.between(4, 9) * 2;
      int granted = whole / 2;
      int rest = whole - granted;
      item = sessions(filled, rest);
      printed = remainder(filled, whole, granted, item);
      quantities.add(new Quantity(Kind.ORIGINAL, "visits", whole));
      quantities.add(new Quantity(Kind.AUTHORIZED, "visits", granted));
      quantities.add(new Quantity(Kind.DISPUTED, "visits", rest));
    } else {
      item = filled.contains("{visits}") ? filled.replace("{visits}", course()) : filled;
      printed = dressed(item, denied, associated);
    }
    boolean around = associated || ALWAYS_PERIOPERATIVE.contains(scenario.procedure());
    return new Written(
        printed,
        item,
        new IssueCodes(
            new IssueCodes.Asked(
                procedures, regions, flags, around ? Service.PERIOPERATIVE : Service.PRIMARY),
            basis,
            new IssueCodes.Stated(
                urDecision,
                quantities,
                serviceDate != null ? Timing.RETROSPECTIVE : Timing.NOT_STATED,
                serviceDate),
            List.of(),
            Quotation.NONE,
            List.of()));
  }

  /// Fills the template with the body part, level, and count. The suffixes at the end of the
  /// template become codes.
  private String filled(String template) {
    String[] words = template.split(" (?=[@+=])", -1);
    if (words[0].matches(".*\\{(?:part|level|Side)}.*")) {
      regions.add(place.id());
      if (place.sided()) {
        flags.add(side.equals("left") ? Flag.LEFT : Flag.RIGHT);
      }
    }
    Matcher dose = DOSE.matcher(words[0]);
    if (dose.find()) {
      disputed("mg", Double.parseDouble(dose.group(1)));
    }
    String count = draw.of(COUNTS);
    if (words[0].contains("{count}")) {
      disputed("count", Integer.parseInt(count));
    }
    for (int i = 1; i < words.length; i++) {
      String code = words[i].substring(1);
      switch (words[i].charAt(0)) {
        case '@' -> regions.add(code);
        case '+' -> procedures.add(code);
        default -> {
          int colon = code.indexOf(':');
          disputed(code.substring(0, colon), Integer.parseInt(code.substring(colon + 1)));
        }
      }
    }
    return words[0]
        .replace("{part}", Person.part(place, side))
        .replace("{Side}", side.equals("left") ? "Left" : "Right")
        .replace("{level}", place.levels().isEmpty() ? "" : draw.of(place.levels()))
        .replace("{count}", count);
  }

  private String remainder(String filled, int whole, int granted, String item) {
    flags.add(Flag.REMAINDER);
    urDecision = UrDecision.MODIFIED;
    return String.format(
        Locale.ROOT,
        "%s was the original request. %s was authorized by the Claims Administrator. The remaining"
            + " IMR eligible portion of the original request, %s is",
        sessions(filled, whole),
        sessions(filled, granted),
        item);
  }

  private String dressed(String item, LocalDate denied, boolean associated) {
    if (associated) {
      flags.add(Flag.ASSOCIATED_SURGICAL);
      return "Associated surgical service: " + item;
    }
    if (draw.chance(0.03)) {
      flags.add(Flag.RETROSPECTIVE);
      LocalDate served = denied.minusDays(12);
      serviceDate = served;
      return String.format(Locale.ROOT, "Retrospective %s (DOS %s)", item, SHORT.format(served));
    }
    return item;
  }

  private String course() {
    int weeks = draw.between(3, 6);
    int times = draw.between(1, 3);
    disputed("visits", times * weeks);
    int form = draw.between(0, 3);
    if (form < 2) {
      return times * weeks + (form == 0 ? " sessions" : " visits");
    }
    disputed("weeks", weeks);
    String course = times + " times a week for " + weeks + " weeks";
    return form == 2 ? course : course + " (" + times * weeks + " sessions)";
  }

  private void disputed(String what, double value) {
    quantities.add(new Quantity(Kind.DISPUTED, what, value));
  }

  private static String sessions(String filled, int count) {
    return filled.replace("{visits}", count + " sessions");
  }
}

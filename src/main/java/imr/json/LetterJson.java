package imr.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.letter.Determination;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Letters as JSON: the documented shape that `parse` prints and the API serves, and a plainer one
/// in which engines store them. Safe to share between threads.
public final class LetterJson {
  private LetterJson() {}

  /// A letter in the documented shape.
  public static ObjectNode documented(Determination letter) {
    ObjectNode stored = (ObjectNode) Json.tree(letter);
    ObjectNode shown = Json.object();
    shown.set("id", stored.get("id"));
    shown.setAll((ObjectNode) stored.get("source"));
    JsonNode facts = stored.get("facts");
    shown.put("caseNumber", letter.caseNumber() == null ? null : letter.caseNumber().value());
    shown.setAll((ObjectNode) facts.get("dates"));
    ObjectNode days = shown.putObject("days");
    days.set("injuryToUr", days(letter.dates().injured(), letter.dates().denied()));
    days.set("urToApplication", days(letter.dates().denied(), letter.dates().received()));
    days.set("applicationToDecision", days(letter.dates().received(), letter.dates().decided()));
    for (String name : new String[] {"priority", "reviewer", "patient"}) {
      shown.set(name, facts.get(name));
    }
    shown.set("summary", stored.get("summary"));
    shown.setAll((ObjectNode) stored.get("codes"));
    stored
        .get("issues")
        .forEach(issue -> {
          ObjectNode flat = Json.object();
          for (String name : new String[] {"number", "request", "outcome"}) {
            flat.set(name, issue.get(name));
          }
          setAll(flat, issue.get("codes"));
          for (String name : new String[] {"claimsGuideline", "reviewerGuideline", "rationale"}) {
            flat.set(name, issue.get(name));
          }
          shown.withArray("/issues").add(flat);
        });
    shown.set("warnings", stored.get("warnings"));
    shown.setAll((ObjectNode) stored.get("standing"));
    return shown;
  }

  /// The codes of an issue, each group's own in its place.
  private static void setAll(ObjectNode flat, JsonNode codes) {
    codes
        .properties()
        .forEach(code -> {
          if (code.getValue() instanceof ObjectNode group) {
            flat.setAll(group);
          } else {
            flat.set(code.getKey(), code.getValue());
          }
        });
  }

  /// Days between two dates, negative where they are out of order, null where one is missing.
  private static JsonNode days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null
        ? NullNode.instance
        : LongNode.valueOf(ChronoUnit.DAYS.between(from, to));
  }

  /// A letter as engines store it.
  public static String stored(Determination letter) {
    return Json.write(letter);
  }

  /// Reads what [#stored] wrote.
  ///
  /// @throws IllegalStateException when the text is no stored letter
  public static Determination read(String stored) {
    return Json.read(stored, Determination.class);
  }
}

package imr.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import imr.field.IssueValues;
import imr.letter.Determination;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Letters as JSON: the documented shape that `parse` prints and the API serves, and a plainer one
/// in which engines store them. Safe to share between threads.
public final class DeterminationJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .annotationIntrospector(new EnumIds())
          .build();

  private DeterminationJson() {}

  /// Enums are written by their ids, such as `associated-surgical`.
  private static final class EnumIds extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
      for (int i = 0; i < values.length; i++) {
        names[i] = IssueValues.id(values[i]);
      }
      return names;
    }
  }

  /// A new object to fill.
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// Any value as a tree.
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// JSON as a tree.
  ///
  /// @throws IllegalArgumentException when the text is no JSON
  public static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /// A letter in the documented shape.
  public static ObjectNode documented(Determination letter) {
    ObjectNode stored = MAPPER.valueToTree(letter);
    ObjectNode shown = MAPPER.createObjectNode();
    shown.set("id", stored.get("id"));
    shown.setAll((ObjectNode) stored.get("source"));
    shown.put("caseNumber", letter.caseNumber() == null ? null : letter.caseNumber().value());
    shown.setAll((ObjectNode) stored.get("dates"));
    ObjectNode days = shown.putObject("days");
    days.set("injuryToUr", days(letter.dates().injured(), letter.dates().denied()));
    days.set("urToApplication", days(letter.dates().denied(), letter.dates().received()));
    days.set("applicationToDecision", days(letter.dates().received(), letter.dates().decided()));
    for (String name : new String[] {"priority", "reviewer", "patient", "summary"}) {
      shown.set(name, stored.get(name));
    }
    shown.setAll((ObjectNode) stored.get("codes"));
    stored
        .get("issues")
        .forEach(issue -> {
          ObjectNode flat = MAPPER.createObjectNode();
          for (String name : new String[] {"number", "request", "outcome"}) {
            flat.set(name, issue.get(name));
          }
          flat.setAll((ObjectNode) issue.get("codes"));
          for (String name : new String[] {"claimsGuideline", "reviewerGuideline", "rationale"}) {
            flat.set(name, issue.get(name));
          }
          shown.withArray("/issues").add(flat);
        });
    shown.set("warnings", stored.get("warnings"));
    shown.setAll((ObjectNode) stored.get("standing"));
    return shown;
  }

  /// Days between two dates, negative where they are out of order, null where one is missing.
  private static JsonNode days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null
        ? MAPPER.nullNode()
        : LongNode.valueOf(ChronoUnit.DAYS.between(from, to));
  }

  /// A letter as engines store it.
  public static String stored(Determination letter) {
    return write(letter);
  }

  /// Reads what [#stored] wrote.
  ///
  /// @throws IllegalStateException when the text is no stored letter
  public static Determination read(String stored) {
    return read(stored, Determination.class);
  }

  /// Reads what [#tree] made of a value.
  ///
  /// @throws IllegalStateException when the tree is of another kind
  public static <T> T read(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was stored cannot be read: rebuild the index", e);
    }
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IllegalStateException when the text is of another kind
  public static <T> T read(String stored, Class<T> type) {
    try {
      return MAPPER.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was stored cannot be read: rebuild the index", e);
    }
  }

  /// Any value as one line of JSON.
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }
}

package imr.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import imr.json.Json;
import imr.letter.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Schemas as they are derived from records, and the keys of all answers.
class SchemasTest {
  record Part(String first, @OmittedIfNull @Nullable Long second) {}

  record Missing(long third) {}

  record Whole(
      @JsonPropertyDescription("A name.") String name,
      @Nullable LocalDate day,
      @OmittedIfNull @Nullable Double maybe,
      @JsonProperty("other-name") int other,
      Service service,
      List<Part> parts,
      Map<Service, Long> byService,
      @JsonAnyGetter Map<String, String> values,
      @JsonUnwrapped Part flat,
      @JsonUnwrapped @Nullable Missing missing) {}

  private final Schemas schemas = new Schemas();
  private final ObjectNode reference = schemas.of(Whole.class);
  private final JsonNode all = schemas.all();
  private final JsonNode whole = all.path("SchemasTestWhole");

  private JsonNode property(String name) {
    return whole.path("properties").path(name);
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aRecordIsANamedClosedObject() {
    assertEquals("#/components/schemas/SchemasTestWhole", reference.path("$ref").asText());
    assertEquals("object", whole.path("type").asText());
    assertFalse(whole.path("additionalProperties").asBoolean(true));
    assertEquals(
        "#/components/schemas/SchemasTestPart", property("parts").at("/items/$ref").asText());
  }

  @Test
  void aKeyIsRequiredUnlessItIsOmittedIfNull() {
    assertEquals(
        Set.of("name", "day", "other-name", "service", "parts", "byService", "first"),
        texts(whole.path("required")));
  }

  @Test
  void onlyANullableKeyThatIsWrittenMayBeNull() {
    assertEquals(Set.of("string", "null"), texts(property("day").path("type")));
    assertEquals("date", property("day").path("format").asText());
    assertEquals("number", property("maybe").path("type").asText());
    assertEquals("string", property("name").path("type").asText());
    assertEquals("A name.", property("name").path("description").asText());
  }

  @Test
  void codesAreWrittenByTheirIds() {
    Set<String> ids = texts(property("service").path("enum"));
    assertTrue(ids.contains("primary"), ids.toString());
    assertEquals(ids, texts(property("byService").path("required")));
  }

  @Test
  void flattenedPartsAreKeysOfTheWhole() {
    assertEquals("string", property("first").path("type").asText());
    assertEquals("integer", property("second").path("type").asText());
    assertEquals("integer", property("third").path("type").asText());
    assertTrue(property("flat").isMissingNode());
    for (Field field : Field.values()) {
      assertTrue(whole.path("properties").has(field.id()), field.id());
    }
  }

  @Test
  void whatJacksonWritesHasJustTheKeysOfTheSchema() {
    Whole filled =
        new Whole(
            "n",
            LocalDate.of(2017, 2, 3),
            0.5,
            1,
            Service.PRIMARY,
            List.of(),
            Map.of(),
            Map.of("region", "knee"),
            new Part("f", 2L),
            new Missing(3));
    JsonNode written = Json.tree(filled);
    written
        .properties()
        .forEach(entry -> assertTrue(property(entry.getKey()).isObject(), entry.getKey()));
    assertEquals("knee", written.path("region").asText());
    assertEquals(3, written.path("third").asInt());
    assertEquals(1, written.path("other-name").asInt());
  }

  /// Keys and parameters that had names of ours before anybody else used them.
  @Test
  void noAnswerSpeaksOurPrivateLanguage() {
    JsonNode document = OpenApi.document("test");
    Set<String> ours =
        Set.of(
            "whose",
            "standing",
            "elsewhere",
            "without",
            "parsed",
            "drops",
            "further",
            "offers",
            "mix",
            "naive",
            "cutShort",
            "ofOverturned",
            "ofUpheld",
            "lettersOfEither",
            "most");
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema ->
            schema
                .getValue()
                .path("properties")
                .fieldNames()
                .forEachRemaining(
                    key -> assertFalse(ours.contains(key), schema.getKey() + " has " + key)));
    document
        .path("paths")
        .forEach(path ->
            path.at("/get/parameters")
                .forEach(p -> assertFalse(ours.contains(p.path("name").asText()), p.toString())));
    assertTrue(document.at("/components/schemas/CountsAnswer/properties").has("population"));
    assertTrue(document.at("/components/schemas/CountsAnswer/properties").has("of"));
  }
}

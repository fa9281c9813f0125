package imr.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import imr.letter.Flag;
import imr.letter.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  record Example(
      String name, @Nullable Integer age, LocalDate day, Outcome outcome, List<Flag> flags) {}

  private static final Example EXAMPLE =
      new Example(
          "é \"q\"",
          null,
          LocalDate.of(2016, 2, 9),
          Outcome.PARTLY_OVERTURNED,
          List.of(Flag.LEFT, Flag.ASSOCIATED_SURGICAL));

  private static final String WRITTEN =
      "{\"name\":\"é \\\"q\\\"\",\"age\":null,\"day\":\"2016-02-09\","
          + "\"outcome\":\"partly-overturned\",\"flags\":[\"left\",\"associated-surgical\"]}";

  @Test
  void datesAreIsoAndEnumsAreIds() {
    assertEquals(WRITTEN, Json.write(EXAMPLE));
  }

  @Test
  void whatWasWrittenIsReadBack() {
    assertEquals(EXAMPLE, Json.read(WRITTEN, Example.class));
    assertEquals(EXAMPLE, Json.read(Json.tree(EXAMPLE), Example.class));
    assertEquals(Json.parsed(WRITTEN), Json.parsed(Json.tree(EXAMPLE).toString()));
  }

  @Test
  void keysThatAreNotKnownAreIgnored() {
    String newer = WRITTEN.replace("{\"name\"", "{\"later\":1,\"name\"");
    assertEquals(EXAMPLE, Json.read(newer, Example.class));
  }

  @Test
  void whatIsOfAnotherKindAsksForANewIndex() {
    for (String other : List.of("{", "[]", "{\"outcome\":\"won\"}", "{\"day\":\"never\"}")) {
      IllegalStateException e =
          assertThrows(IllegalStateException.class, () -> Json.read(other, Example.class), other);
      assertTrue(String.valueOf(e.getMessage()).contains("rebuild the index"));
    }
    JsonNode tree = Json.parsed("[1]");
    assertThrows(IllegalStateException.class, () -> Json.read(tree, Example.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\":}", "wrzl", "{'a':1}"})
  void whatIsNoJsonIsRejected(String text) {
    assertThrows(IllegalArgumentException.class, () -> Json.parsed(text));
  }

  @Test
  void whatHoldsItselfCannotBeWritten() {
    Object[] loop = new Object[1];
    loop[0] = loop;
    assertThrows(IllegalStateException.class, () -> Json.write(loop));
  }

  @Test
  void objectsAreNewAndKeepTheirOrder() {
    var object = Json.object();
    object.put("b", 1).put("a", 2);
    assertEquals("{\"b\":1,\"a\":2}", Json.write(object));
    assertEquals("{}", Json.write(Json.object()));
    assertEquals("{\"k\":[1,2]}", Json.write(Map.of("k", List.of(1, 2))));
  }
}

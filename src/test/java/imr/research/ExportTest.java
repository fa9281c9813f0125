package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import imr.Letters;
import imr.field.Field;
import imr.field.IssueBuilder;
import imr.field.IssueValues;
import imr.field.LetterBuilder;
import imr.field.SearchException;
import imr.json.Json;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Quantity;
import imr.research.Export.Format;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An issue as a row of data, as CSV and as JSON.
class ExportTest {
  private static final IssueValues VALUES = new IssueValues(Letters.VOCABULARY);

  private static final Issue ISSUE =
      IssueBuilder.issue(2, "MRI, knee")
          .outcome(Outcome.OVERTURNED)
          .procedures("mri", "x-ray")
          .quantities(
              new Quantity(Quantity.Kind.DISPUTED, "visits", 6),
              new Quantity(Quantity.Kind.DISPUTED, "mg", 2.5),
              new Quantity(Quantity.Kind.DISPUTED, "mg", 10))
          .build();

  private static final Determination LETTER =
      LetterBuilder.letter().decided("2017-02-09").patient(48, null).with(ISSUE);

  private static String written(Format format) throws IOException {
    StringBuilder out = new StringBuilder();
    Export export = Export.of(format, VALUES, out);
    export.begin("print", 1);
    export.issue(LETTER, ISSUE);
    return out.toString();
  }

  @Test
  void aRecordHoldsEachColumnInOrder() {
    Map<String, List<Object>> row = new ExportRow(VALUES).of(LETTER, ISSUE);
    assertEquals(ExportRow.columns(), List.copyOf(row.keySet()));
    assertEquals(List.of("id", "letter", "issue", "path"), ExportRow.columns().subList(0, 4));
    assertEquals(
        Arrays.stream(Field.values()).map(Field::id).filter(id -> !id.equals("issue")).toList(),
        ExportRow.columns().subList(4, ExportRow.columns().size() - 1));
    assertEquals("quotation", ExportRow.columns().getLast());
  }

  @Test
  void aRecordHoldsValuesOfEachKind() {
    Map<String, List<Object>> row = new ExportRow(VALUES).of(LETTER, ISSUE);
    Map<String, List<Object>> some = new HashMap<>();
    for (String column :
        List.of(
            "id",
            "issue",
            "path",
            "procedure",
            "mg",
            "decided",
            "injured",
            "request",
            "rationale",
            "region")) {
      some.put(column, row.getOrDefault(column, List.of("no column")));
    }
    assertEquals(
        Map.of(
            "id", List.of("CM00-0000001#2"),
            "issue", List.of(2),
            "path", List.of("/determinations/CM00-0000001#issue-2"),
            "procedure", List.of("mri", "x-ray"),
            "mg", List.of(2.5, 10.0),
            "decided", List.of("2017-02-09"),
            "injured", List.of(),
            "request", List.of("MRI, knee"),
            "rationale", List.of(),
            "region", List.of()),
        some);
  }

  @Test
  void aRecordQuotesTheReason() {
    Issue argued =
        IssueBuilder.quoting(
            ISSUE,
            "MTUS recommends it. Her knee locks despite therapy. It is medically necessary.",
            "Her knee locks despite therapy.");
    assertEquals(
        List.of("Her knee locks despite therapy."),
        new ExportRow(VALUES).of(LETTER, argued).get("quotation"));
    assertEquals(List.of(), new ExportRow(VALUES).of(LETTER, ISSUE).get("quotation"));
  }

  @Test
  void aCsvCellHoldsSeveralValuesBetweenBarsAndWholeNumbersWithoutAPoint() throws IOException {
    String[] lines = written(Format.CSV).strip().split("\r\n", -1);
    assertEquals(2, lines.length);
    assertEquals(String.join(",", ExportRow.columns()), lines[0]);
    String[] cells = lines[1].replace("\"MRI, knee\"", "MRI; knee").split(",", -1);
    assertEquals(ExportRow.columns().size(), cells.length);
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      row.put(ExportRow.columns().get(i), cells[i]);
    }
    assertEquals("mri|x-ray", row.get("procedure"));
    assertEquals("2.5|10", row.get("mg"));
    assertEquals("6", row.get("visits"));
    assertEquals("48", row.get("age"));
    assertEquals("2", row.get("issue"));
    assertEquals("", row.get("region"));
    assertEquals("MRI; knee", row.get("request"));
  }

  @Test
  void aJsonLineHoldsListsWhereThereMayBeSeveralValues() throws IOException {
    String written = written(Format.NDJSON);
    assertTrue(written.endsWith("}\n") && written.indexOf('\n') == written.length() - 1);
    JsonNode row = Json.parsed(written);
    assertEquals("[\"mri\",\"x-ray\"]", row.path("procedure").toString());
    assertEquals("[2.5,10]", row.path("mg").toString());
    assertEquals("[6]", row.path("visits").toString());
    assertEquals("[]", row.path("region").toString());
    assertEquals("48", row.path("age").toString());
    assertEquals("\"overturned\"", row.path("outcome").toString());
    assertTrue(row.has("injured") && row.path("injured").isNull());
    assertEquals(ExportRow.columns().size(), row.size());
  }

  @Test
  void aTableNeedsItsHeaderFirst() {
    Export export = Export.of(Format.CSV, VALUES, new StringBuilder());
    assertThrows(IllegalStateException.class, () -> export.issue(LETTER, ISSUE));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatCannotBeWrittenIsTheCallersFault(Format format) {
    Appendable full =
        new Appendable() {
          @Override
          public Appendable append(CharSequence text) throws IOException {
            throw new IOException("full");
          }

          @Override
          public Appendable append(CharSequence text, int start, int end) throws IOException {
            throw new IOException("full");
          }

          @Override
          public Appendable append(char c) throws IOException {
            throw new IOException("full");
          }
        };
    IOException e =
        assertThrows(
            IOException.class,
            () -> {
              Export export = Export.of(format, VALUES, full);
              export.begin("print", 1);
              export.issue(LETTER, ISSUE);
            });
    assertEquals("full", e.getMessage());
  }

  @Test
  void formatsGoByTheirNames() {
    assertEquals(Format.CSV, Format.of("csv"));
    assertEquals(Format.NDJSON, Format.of("ndjson"));
    assertTrue(Format.CSV.mediaType().startsWith("text/csv"));
    assertTrue(Format.NDJSON.mediaType().startsWith("application/x-ndjson"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CSV", "json", ""})
  void otherFormatsAreRejected(String name) {
    SearchException e = assertThrows(SearchException.BadRequest.class, () -> Format.of(name));
    assertTrue(String.valueOf(e.getMessage()).contains("csv or ndjson"));
  }
}

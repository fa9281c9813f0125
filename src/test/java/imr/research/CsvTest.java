package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void rowsFollowTheHeaderAfterRfc4180() {
    StringBuilder out = new StringBuilder();
    Csv csv = new Csv(out, List.of("a", "b,c"));
    csv.row(List.of("x", "y \"z\"\nnext"));
    assertEquals("a,\"b,c\"\r\nx,\"y \"\"z\"\"\nnext\"\r\n", out.toString());
  }

  @Test
  void numbersAndNothingGoAsTheyAre() {
    StringBuilder out = new StringBuilder();
    Csv csv = new Csv(out, List.of("a", "b", "c", "d"));
    csv.row(Arrays.<@Nullable Object>asList(-5, null, 0.25, ""));
    assertEquals("-5,,0.25,", out.toString().split("\r\n")[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\tx", "\rx"})
  void whatASpreadsheetWouldCalculateGetsAnApostrophe(String cell) {
    assertEquals("'" + cell, Csv.tame(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "5", " =1", "'=1", "\u2212x"})
  void otherCellsStay(String cell) {
    assertEquals(cell, Csv.tame(cell));
  }

  @Test
  void whatCannotBeWrittenIsTold() {
    Appendable full =
        new Appendable() {
          @Override
          public Appendable append(@Nullable CharSequence text) throws IOException {
            throw new IOException("full");
          }

          @Override
          public Appendable append(@Nullable CharSequence text, int start, int end)
              throws IOException {
            throw new IOException("full");
          }

          @Override
          public Appendable append(char c) throws IOException {
            throw new IOException("full");
          }
        };
    UncheckedIOException e =
        assertThrows(UncheckedIOException.class, () -> new Csv(full, List.of("a")));
    assertEquals("full", String.valueOf(e.getCause().getMessage()));
  }
}

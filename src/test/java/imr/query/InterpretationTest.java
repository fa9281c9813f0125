package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.SearchException;
import imr.query.Interpretation.Expansion;
import imr.query.Interpretation.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterpretationTest {
  private static final Interpretation READ =
      new Interpretation(
          "\"a\"",
          Set.of(),
          List.of(),
          List.of(new Sought("a", ""), new Sought("b", "a")),
          List.of("first"),
          List.of(),
          List.of());

  @Test
  void aNoteGoesBeforeTheOthers() {
    assertEquals(List.of("new", "first"), READ.with("new").notes());
    assertEquals(READ.sought(), READ.with("new").sought());
    assertEquals(READ.parsed(), READ.with("new").parsed());
    assertSame(READ, READ.with(""));
  }

  @Test
  void textIsWhatIsSought() {
    assertEquals(List.of("a", "b"), READ.text());
  }

  @Test
  void listsAreCopied() {
    List<String> to = new ArrayList<>(List.of("fall"));
    Expansion expansion = new Expansion("fell", to);
    to.add("fallen");
    assertEquals(List.of("fall"), expansion.to());
  }

  @Test
  void helpIsReadFromItsTable() {
    List<LanguageHelp> help = LanguageHelp.all();
    assertTrue(help.size() > 20, "all operators and fields");
    for (LanguageHelp example : help) {
      assertFalse(example.meaning().isBlank() || example.group().isBlank());
      assertFalse(example.finds().equals(example.misses()), example.query());
      QueryBuilderTest.LANGUAGE.read(example.query(), true);
    }
  }

  @Test
  void mendingGivesUpWhereNothingCanBeRead() {
    String deep = "(".repeat(41) + "a" + ")".repeat(41);
    SearchException.BadQuery e =
        assertThrows(
            SearchException.BadQuery.class, () -> QueryBuilderTest.LANGUAGE.read(deep, true));
    assertEquals("", e.nearest());
    assertEquals(deep, e.query());
    String many = "AND a ".repeat(30);
    SearchException.BadQuery often =
        assertThrows(
            SearchException.BadQuery.class, () -> QueryBuilderTest.LANGUAGE.read(many, true));
    assertTrue(often.nearest().isEmpty() || often.nearest().startsWith("a"), often.nearest());
  }

  @Test
  void severalFaultsAreMendedTogether() {
    SearchException.BadQuery e =
        assertThrows(
            SearchException.BadQuery.class,
            () -> QueryBuilderTest.LANGUAGE.read("AND knee w/0 hip OR", true));
    assertEquals("knee w/1 hip", e.nearest());
    assertEquals(9, e.start(), "the lexer comes first");
    assertEquals("AND knee w/0 hip OR", e.query());
  }
}

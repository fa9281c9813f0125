package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Sense;
import imr.query.QueryUnit.Choice;
import imr.query.QueryUnit.Meant;
import imr.query.QueryUnit.Plain;
import imr.query.WordInterpreter.Meaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What "or" joins. Units are written in short: `neck.r` is the region neck, `mri.p` a procedure,
/// `left.f` a flag, `won.o` an outcome, `dme.c` a category; other words are plain.
class QueryUnitTest {
  private static QueryUnit unit(String written) {
    int dot = written.indexOf('.');
    if (dot < 0) {
      return new Plain(written, 0, 0);
    }
    Field field =
        switch (written.charAt(dot + 1)) {
          case 'r' -> Field.REGION;
          case 'p' -> Field.PROCEDURE;
          case 'f' -> Field.FLAG;
          case 'o' -> Field.OUTCOME;
          default -> Field.CATEGORY;
        };
    return new Meant(List.of(meaning(field, written.substring(0, dot))));
  }

  private static Meaning meaning(Field field, String... values) {
    List<Sense> senses =
        Arrays.stream(values).map(v -> new Sense(field, v, v, List.of(), null)).toList();
    return Meaning.of(senses, 0, 1);
  }

  private static String shown(QueryUnit unit) {
    return switch (unit) {
      case Plain(var text, var _, var _) -> text;
      case QueryUnit.Phrase(var named) -> named.text();
      case Meant meant -> meant.field() + "=" + String.join("|", meant.filter().values());
      case Choice(var choices) ->
          choices.stream().map(QueryUnitTest::shown).collect(Collectors.joining(" / ", "{", "}"));
    };
  }

  private static String shown(List<QueryUnit> units) {
    return units.stream().map(QueryUnitTest::shown).collect(Collectors.joining(" "));
  }

  private static String joined(String written) {
    List<List<QueryUnit>> segments =
        Arrays.stream(written.split(" or "))
            .map(segment -> Arrays.stream(segment.split(" ")).map(QueryUnitTest::unit).toList())
            .toList();
    return shown(QueryUnit.joined(segments));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "a ^ a",
        "a b ^ a b",
        "a or b ^ {a / b}",
        "a b or c d ^ a {b / c} d",
        "a or b or c ^ {a / b / c}",
        "x a or b or c ^ x {a / b / c}",
        "x a or b or c or d ^ x {a / b / c / d}",
        "x a or b or c d or e ^ x {a / b / c} {d / e}",
        "a or b c or d ^ {a / b} {c / d}",
        "a or b or c d ^ {a / b / c} d"
      })
  void plainWordsAreChosenByTheTwoBesideIt(String written, String joined) {
    assertEquals(joined, joined(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "neck.r or hip.r ^ region=neck|hip",
        "neck.r or hip.r mri.p ^ region=neck|hip procedure=mri",
        "neck.r or hip.r or knee.r ^ region=neck|hip|knee",
        "mri.p or ct.p hip.r ^ procedure=mri|ct region=hip",
        "hip.r mri.p or ct.p ^ region=hip procedure=mri|ct",
        "hip.r mri.p or knee.r ^ region=hip|knee procedure=mri",
        "hip.r dme.c or knee.r ^ region=hip|knee category=dme",
        "left.f hip.r or knee.r mri.p ^ flag=left region=hip|knee procedure=mri",
        "won.o or lost.o ^ outcome=won|lost",
        "a won.o or lost.o b ^ a outcome=won|lost b"
      })
  void neighboursOfOneFieldAreOneFilter(String written, String joined) {
    assertEquals(joined, joined(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "head.r ct.p or head.r mri.p ^ {region=head procedure=ct / region=head procedure=mri}",
        "ct.p head.r or head.r mri.p ^ {procedure=ct region=head / region=head procedure=mri}",
        "mri.p neck.r or ct.p head.r ^ {procedure=mri region=neck / procedure=ct region=head}",
        "won.o head.r ct.p or brain.r mri.p ^"
            + " outcome=won {region=head procedure=ct / region=brain procedure=mri}",
        "a neck.r or b ^ a {region=neck / b}",
        "neck.r or b hip.r ^ {region=neck / b} region=hip",
        "a or neck.r mri.p ^ {a / region=neck procedure=mri}",
        "won.o or neck.r ^ {outcome=won / region=neck}",
        "hip.r left.f or knee.r mri.p ^ {region=hip flag=left / region=knee procedure=mri}",
        "mri.p or hip.r ^ {procedure=mri / region=hip}",
        "neck.r mri.p or hip.r ct.p or knee.r xray.p a ^"
            + " {region=neck procedure=mri / region=hip procedure=ct / region=knee procedure=xray} a"
      })
  void wholePhrasesAreAlternatives(String written, String joined) {
    assertEquals(joined, joined(written));
  }

  @Test
  void aFilterHoldsEachValueOnce() {
    Meant meant =
        new Meant(
            List.of(meaning(Field.REGION, "neck", "hip"), meaning(Field.REGION, "hip", "knee")));
    assertEquals(new FieldFilter(Field.REGION, List.of("neck", "hip", "knee")), meant.filter());
  }

  @Test
  void listsAreCopied() {
    List<Meaning> meanings = new ArrayList<>(List.of(meaning(Field.REGION, "neck")));
    List<QueryUnit> units = new ArrayList<>(List.of(unit("a")));
    Meant meant = new Meant(meanings);
    Choice choice = new Choice(List.of(units));
    meanings.clear();
    units.clear();
    assertEquals(1, meant.meanings().size());
    assertEquals(1, choice.choices().getFirst().size());
  }
}

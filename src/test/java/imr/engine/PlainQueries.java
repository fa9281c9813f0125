package imr.engine;

import imr.engine.PlainQuery.And;
import imr.engine.PlainQuery.In;
import imr.engine.PlainQuery.Near;
import imr.engine.PlainQuery.Not;
import imr.engine.PlainQuery.Or;
import imr.engine.PlainQuery.Outcome;
import imr.engine.PlainQuery.Phrase;
import imr.engine.PlainQuery.Word;
import imr.field.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Makes random queries with all operators, and writes them in our language with no more
/// parentheses than the order of its operators asks for.
record PlainQueries(Random random) {
  private static final List<Field> FIELDS = List.of(Field.REQUEST, Field.RATIONALE, Field.SUMMARY);

  private int pick(int n) {
    return random.nextInt(n);
  }

  PlainQuery query(int depth) {
    return switch (depth == 0 ? pick(3) : pick(12)) {
      case 0, 1 -> word();
      case 2 -> phrase();
      case 3, 4 -> new Or(several(depth));
      case 5, 6 -> new And(several(depth));
      case 7 -> new Not(query(depth - 1), query(depth - 1));
      case 8 -> new In(FIELDS.get(pick(3)), query(depth - 1));
      case 9 -> pick(3) == 0 ? new Outcome(pick(2) == 0 ? "upheld" : "overturned") : word();
      default -> near(depth);
    };
  }

  private List<PlainQuery> several(int depth) {
    List<PlainQuery> of = new ArrayList<>();
    for (int i = 2 + pick(2); i > 0; i--) {
      of.add(query(depth - 1));
    }
    return of;
  }

  private PlainQuery near(int depth) {
    char unit = "wwwsp".charAt(pick(5));
    return new Near(
        operand(depth - 1), operand(depth - 1), unit, unit == 'w' ? 1 + pick(6) : 0, pick(3) == 0);
  }

  private PlainQuery operand(int depth) {
    return switch (depth <= 0 ? pick(3) : pick(8)) {
      case 0, 1 -> word();
      case 2 -> phrase();
      case 3, 4 -> new Or(List.of(choice(depth - 1), choice(depth - 1)));
      case 5 -> new And(List.of(word(), word()));
      default -> near(depth);
    };
  }

  private PlainQuery choice(int depth) {
    PlainQuery operand = operand(depth);
    return PlainQuery.parted(operand).size() > 1 ? word() : operand;
  }

  private static Predicate<String> stem(String word) {
    List<String> row =
        PlainText.STEMS.stream().filter(s -> s.contains(word)).findFirst().orElseThrow();
    return row::contains;
  }

  private PlainQuery word() {
    String word = PlainText.word(random);
    return switch (pick(9)) {
      case 0 -> new Word("exact:" + word, word::equals);
      case 1 -> {
        String root = word.substring(0, 2 + pick(word.length() - 1));
        yield new Word(root + (pick(2) == 0 ? "*" : "!"), w -> w.startsWith(root));
      }
      case 2 -> {
        int at = 1 + pick(word.length() - 2);
        String head = word.substring(0, at);
        String tail = word.substring(at + 1);
        yield new Word(
            head + "?" + tail,
            w -> w.length() == word.length() && w.startsWith(head) && w.endsWith(tail));
      }
      case 3 -> {
        int edits = 1 + pick(2);
        yield new Word(
            word + "~" + edits, w -> w.charAt(0) == word.charAt(0) && edits(w, word) <= edits);
      }
      case 4 -> new Word(word.toUpperCase(Locale.ROOT), stem(word));
      default -> new Word(word, stem(word));
    };
  }

  /// The distance by its definition, a step at a time.
  private static int edits(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    if (a.charAt(0) == b.charAt(0)) {
      return edits(a.substring(1), b.substring(1));
    }
    int best = Math.min(edits(a.substring(1), b), edits(a, b.substring(1)));
    best = Math.min(best, edits(a.substring(1), b.substring(1)));
    boolean swapped =
        a.length() > 1
            && b.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0);
    return 1 + (swapped ? Math.min(best, edits(a.substring(2), b.substring(2))) : best);
  }

  private PlainQuery phrase() {
    List<String> typed = new ArrayList<>();
    List<Predicate<String>> are = new ArrayList<>();
    boolean exact = pick(4) == 0;
    for (int i = 2 + pick(2); i > 0; i--) {
      String word = PlainText.word(random);
      if (pick(6) == 0) {
        String root = word.substring(0, 3);
        typed.add(root + "*");
        are.add(w -> w.startsWith(root));
      } else {
        typed.add(word);
        are.add(exact ? word::equals : stem(word));
      }
    }
    return new Phrase((exact ? "exact:" : "") + '"' + String.join(" ", typed) + '"', are);
  }

  /// How loosely a query's operator binds.
  private static double level(PlainQuery query) {
    return switch (query) {
      case Word _, Phrase _, In _, Outcome _ -> 0;
      case Or _ -> 1;
      case Near near ->
          switch (near.unit()) {
            case 'w' -> (near.ordered() ? 2 : 3) + near.words() / 100.0;
            case 's' -> near.ordered() ? 4 : 5;
            default -> near.ordered() ? 6 : 7;
          };
      case And _ -> 8;
      case Not _ -> 9;
    };
  }

  /// The query in our language.
  String written(PlainQuery query) {
    return switch (query) {
      case Word(var typed, var _) -> typed;
      case Phrase(var typed, var _) -> typed;
      case Outcome(var outcome) -> "outcome:" + outcome;
      case In(var field, var of) -> field.id() + ":" + tight(of, -1);
      case Or(var of) -> of.stream().map(q -> tight(q, 1)).collect(Collectors.joining(" OR "));
      case And(var of) -> {
        String and = List.of(" ", " AND ", " & ").get(pick(3));
        yield of.stream().map(q -> tight(q, 8)).collect(Collectors.joining(and));
      }
      case Not(var of, var not) -> {
        String but = List.of(" NOT ", " % ", " but not ", " AND NOT ", " -").get(pick(5));
        String left = level(of) <= 9 && !but.equals(" -") ? written(of) : "(" + written(of) + ")";
        yield left + but + (but.equals(" -") ? tight(not, 0.5) : tight(not, 9));
      }
      case Near near -> {
        String left =
            level(near.left()) <= level(near) ? written(near.left()) : tight(near.left(), 0);
        yield left + " " + operator(near) + " " + tight(near.right(), level(near));
      }
    };
  }

  private String operator(Near near) {
    String reach = near.unit() == 'w' ? Integer.toString(near.words()) : "" + near.unit();
    return (near.ordered() ? List.of("+", "pre/").get(pick(2)) : List.of("/", "w/").get(pick(2)))
        + reach;
  }

  /// In parentheses unless the query binds tighter.
  private String tight(PlainQuery query, double than) {
    String words = written(query);
    return level(query) < than && pick(6) != 0
        ? words
        : than < 0 && level(query) == 0 && !(query instanceof In) ? words : "(" + words + ")";
  }
}

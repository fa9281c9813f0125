package imr.query;

import imr.query.QueryUnit.Meant;
import imr.query.QueryUnit.Plain;
import imr.query.WordInterpreter.Meaning;
import imr.query.WordInterpreter.Run;
import imr.query.WordInterpreter.Understood;
import java.util.ArrayList;
import java.util.List;

/// Runs of plain words in a query, which are interpreted together.
final class WordRuns {
  private WordRuns() {}

  /// A plain word between operators.
  ///
  /// @param or whether "or" precedes it
  private record Piece(String text, int start, int end, boolean or) {}

  /// Whether the syntax contains only words, without quotation marks, wildcards, or parentheses.
  static boolean isPlain(QuerySyntax syntax) {
    return switch (syntax) {
      case QuerySyntax.Word(var text, var _, var _) -> PatternReader.isPlain(text);
      case QuerySyntax.Any(var parts) -> parts.stream().allMatch(WordRuns::isPlain);
      default -> false;
    };
  }

  /// All runs to interpret. Operands of proximities and fields are not interpreted.
  static List<Run> of(QuerySyntax syntax, String q) {
    List<Run> found = new ArrayList<>();
    collect(syntax, q, found);
    return found;
  }

  private static void collect(QuerySyntax syntax, String q, List<Run> to) {
    if (isPlain(syntax)) {
      to.add(new Run(q.substring(syntax.start(), syntax.end()), syntax.start()));
      return;
    }
    switch (syntax) {
      case QuerySyntax.All(var parts) -> {
        List<QuerySyntax> words = new ArrayList<>();
        for (QuerySyntax part : parts) {
          if (isPlain(part)) {
            words.add(part);
            continue;
          }
          add(words, q, to);
          collect(part, q, to);
        }
        add(words, q, to);
      }
      case QuerySyntax.Any(var parts) -> parts.forEach(p -> collect(p, q, to));
      case QuerySyntax.Group(var of, var _, var _) -> collect(of, q, to);
      case QuerySyntax.Without(var of, var not, var _, var _) -> {
        of.forEach(o -> collect(o, q, to));
        collect(not, q, to);
      }
      case QuerySyntax.Word _, QuerySyntax.Quoted _, QuerySyntax.Filter _ -> {}
      case QuerySyntax.Scoped _, QuerySyntax.Near _ -> {}
    }
  }

  private static void add(List<QuerySyntax> words, String q, List<Run> to) {
    if (!words.isEmpty()) {
      int start = words.getFirst().start();
      to.add(new Run(q.substring(start, words.getLast().end()), start));
      words.clear();
    }
  }

  /// The units of a run, split at each "or".
  ///
  /// @param understand whether to leave out stop words
  static List<List<QueryUnit>> segments(
      List<QuerySyntax> parts, Understood understood, boolean understand) {
    List<Piece> pieces = new ArrayList<>();
    parts.forEach(part -> pieces(part, false, pieces));
    List<List<QueryUnit>> segments = new ArrayList<>();
    boolean or = true; // the first unit opens a segment
    List<Object> done = new ArrayList<>();
    for (Piece piece : pieces) {
      or |= piece.or && !segments.isEmpty();
      List<QueryUnit> units = units(piece, understood, understand, done);
      if (units.isEmpty()) {
        continue;
      }
      if (or) {
        segments.add(new ArrayList<>());
      }
      segments.getLast().addAll(units);
      or = false;
    }
    return segments;
  }

  private static List<QueryUnit> units(
      Piece piece, Understood understood, boolean understand, List<Object> done) {
    List<QueryUnit> units = new ArrayList<>();
    boolean taken = false;
    for (Meaning meaning : understood.meanings()) {
      if (covers(meaning, piece)) {
        taken = true;
        if (!done.contains(meaning)) {
          done.add(meaning);
          units.add(new Meant(List.of(meaning)));
        }
      }
    }
    for (PlainWords.Named named : understood.named()) {
      if (named.start() < piece.end && piece.start < named.end()) {
        taken = true;
        if (!done.contains(named)) {
          done.add(named);
          units.add(new QueryUnit.Phrase(named));
        }
      }
    }
    boolean generic = understood.generic().stream().anyMatch(m -> covers(m, piece));
    boolean ignored =
        understood.ignored().stream().anyMatch(s -> s.start() < piece.end && piece.start < s.end());
    if (!taken && !generic && !ignored && !(understand && StopWords.contains(piece.text))) {
      units.add(new Plain(piece.text, piece.start, piece.end));
    }
    return units;
  }

  private static boolean covers(Meaning meaning, Piece piece) {
    return meaning.start() < piece.end && piece.start < meaning.end();
  }

  private static void pieces(QuerySyntax part, boolean or, List<Piece> to) {
    switch (part) {
      case QuerySyntax.Word(var text, var start, var end) ->
          to.add(new Piece(text, start, end, or));
      case QuerySyntax.Any(var parts) -> {
        boolean next = or;
        for (QuerySyntax choice : parts) {
          pieces(choice, next, to);
          next = true;
        }
      }
      default -> throw new IllegalArgumentException("not plain words: " + part);
    }
  }
}

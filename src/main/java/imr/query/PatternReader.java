package imr.query;

import imr.field.Field;
import imr.field.SearchException;
import imr.query.QueryToken.Op;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Converts words, phrases, and proximity operators to patterns.
final class PatternReader {
  /// The largest number of patterns to which a proximity of words joined by AND can expand.
  private static final int MAX_PATTERNS = 16;

  /// The number of letters required before the first `*`, so that a wildcard doesn't match half the
  /// dictionary.
  private static final int MIN_LETTERS = 2;

  private static final Pattern FUZZY = Pattern.compile("([\\p{L}\\p{N}]+)~([12])?");
  private static final Pattern PIECE =
      Pattern.compile("\\d[\\d./]*[*?][\\d./*?]*|[\\p{L}\\p{N}*?!~]+|[^\\s\\p{L}\\p{N}*?!~]+");
  private static final Pattern SIGNS =
      Pattern.compile(".*[\\p{L}\\p{N}](?:.*\\*|.*\\?+[\\p{L}\\p{N}]|!|~[12]?$)");

  /// The limit for open words. Each can match up to 2,000 words of the index, and all of them are
  /// searched in every text.
  private static final int MAX_OPEN_WORDS = 30;

  private final String q;
  private int openWords;

  /// The outermost proximity being read, or null outside of any.
  private QuerySyntax.@Nullable Near outer;

  PatternReader(String q) {
    this.q = q;
  }

  /// Patterns that must all match.
  ///
  /// @param in the text fields named for them; empty for all fields
  record Read(List<TextPattern> patterns, Set<Field> in) {
    Read {
      patterns = List.copyOf(patterns);
      in = Set.copyOf(in);
    }
  }

  /// The pattern of a single word.
  TextPattern word(String typed, Form form, int start) {
    String word = typed.replaceAll("!{2,}$", "!");
    return isPlain(word) ? new TextPattern.Words(word, form) : pieces(word, form, start);
  }

  /// Whether a word has no wildcard, `~`, or similar character.
  static boolean isPlain(String word) {
    return !SIGNS.matcher(word).lookingAt() && !word.startsWith("*");
  }

  /// What stood between quotation marks, however its lines were broken.
  TextPattern phrase(String text, Form form, int start) {
    List<TextPattern> readings =
        PastedHyphens.readings(text).stream().map(reading -> words(reading, form, start)).toList();
    return readings.size() == 1 ? readings.getFirst() : new TextPattern.Either(readings);
  }

  private TextPattern words(String text, Form form, int start) {
    List<TextPattern> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher m = Pattern.compile("\\S+").matcher(text);
    while (m.find()) {
      if (isPlain(m.group()) || m.group().matches("[^\\p{L}\\p{N}]+")) {
        plain.append(' ').append(m.group());
        continue;
      }
      flush(plain, form, parts);
      TextPattern piece = pieces(m.group().replaceAll("[.,;:]+$", ""), form, start);
      parts.addAll(piece instanceof TextPattern.Sequence(var of) ? of : List.of(piece));
    }
    flush(plain, form, parts);
    return parts.size() == 1 ? parts.getFirst() : new TextPattern.Sequence(parts);
  }

  private static void flush(StringBuilder plain, Form form, List<TextPattern> parts) {
    if (plain.chars().anyMatch(Character::isLetterOrDigit)) {
      parts.add(new TextPattern.Words(plain.toString().strip(), form));
    }
    plain.setLength(0);
  }

  /// The pattern of a word with a wildcard. Characters that separate words split it.
  private TextPattern pieces(String word, Form form, int start) {
    if (++openWords > MAX_OPEN_WORDS) {
      throw new SearchException.BadQuery(
          String.format(
              Locale.ROOT, "a query can have at most %d words with *, !, ? or ~", MAX_OPEN_WORDS),
          q,
          start,
          Math.min(q.length(), start + word.length()),
          q.substring(0, start).strip());
    }
    List<TextPattern> parts = new ArrayList<>();
    Matcher m = PIECE.matcher(word);
    while (m.find()) {
      String piece = m.group();
      if (!piece.chars().anyMatch(Character::isLetterOrDigit)) {
        continue;
      }
      Matcher fuzzy = FUZZY.matcher(piece);
      if (fuzzy.matches()) {
        int edits =
            fuzzy.group(2) != null
                ? Integer.parseInt(fuzzy.group(2))
                : fuzzy.group(1).length() > 5 ? 2 : 1;
        parts.add(new TextPattern.Fuzzy(fuzzy.group(1).toLowerCase(Locale.ROOT), edits));
      } else if (isPlain(piece)) {
        parts.add(new TextPattern.Words(piece.replaceAll("[?!~*]", ""), form));
      } else {
        parts.add(wildcard(piece, word, start));
      }
    }
    return parts.size() == 1 ? parts.getFirst() : new TextPattern.Sequence(parts);
  }

  private TextPattern wildcard(String piece, String word, int start) {
    String pattern =
        piece
            .toLowerCase(Locale.ROOT)
            .replaceAll("!$", "*")
            .replaceAll("[!~]", "")
            .replaceAll("\\*{2,}", "*");
    int star = pattern.indexOf('*');
    String head = star < 0 ? pattern : pattern.substring(0, star);
    if (head.chars().filter(Character::isLetterOrDigit).count() < MIN_LETTERS
        || !Character.isLetterOrDigit(pattern.charAt(0))) {
      int at = Math.max(start, q.indexOf(word, start));
      throw new SearchException.BadQuery(
          String.format(
              Locale.ROOT,
              "%s is too broad: write at least %d letters before the first * or !",
              word,
              MIN_LETTERS),
          q,
          at,
          Math.min(q.length(), at + word.length()),
          (q.substring(0, at)
                  + word.replaceAll("[*?!]", "")
                  + q.substring(Math.min(q.length(), at + word.length())))
              .strip());
    }
    return new TextPattern.Wildcard(pattern);
  }

  /// Reads an operand of a proximity, or a whole proximity.
  Read read(QuerySyntax syntax, Form form) {
    return switch (syntax) {
      case QuerySyntax.Word(var text, var start, var _) ->
          new Read(List.of(word(text, form, start)), Set.of());
      case QuerySyntax.Quoted(var text, var start, var _) ->
          new Read(List.of(phrase(text, form, start)), Set.of());
      case QuerySyntax.Group(var of, var _, var _) -> read(of, form);
      case QuerySyntax.Scoped(var in, var scoped, var of, var _, var _) -> {
        Read inner = read(of, scoped == Form.PRINTED ? scoped : form);
        yield in.isEmpty()
            ? inner
            : new Read(inner.patterns, same(Set.copyOf(in), inner.in, syntax));
      }
      case QuerySyntax.All(var parts) -> all(parts, form, syntax);
      case QuerySyntax.Any(var parts) -> any(parts, form, syntax);
      case QuerySyntax.Near near -> near(near, form);
      case QuerySyntax.Filter f -> throw misplaced(f, "a field that isn't a text");
      case QuerySyntax.Without w -> throw misplaced(w, "NOT");
    };
  }

  private Read all(List<QuerySyntax> parts, Form form, QuerySyntax syntax) {
    List<TextPattern> patterns = new ArrayList<>();
    Set<Field> in = Set.of();
    for (QuerySyntax part : parts) {
      Read read = read(part, form);
      patterns.addAll(read.patterns);
      in = same(in, read.in, syntax);
    }
    return new Read(patterns, in);
  }

  private Read any(List<QuerySyntax> parts, Form form, QuerySyntax syntax) {
    List<TextPattern> choices = new ArrayList<>();
    Set<Field> in = Set.of();
    for (QuerySyntax part : parts) {
      Read read = read(part, form);
      if (read.patterns.size() > 1) {
        throw misplaced(part, "AND within OR");
      }
      choices.addAll(read.patterns);
      in = same(in, read.in, syntax);
    }
    return new Read(List.of(new TextPattern.Either(choices)), in);
  }

  /// Reads a proximity. If an operand is several words joined by AND, the proximity applies to each
  /// of them.
  private Read near(QuerySyntax.Near near, Form form) {
    QuerySyntax.Near around = outer;
    outer = around == null ? near : around;
    Read left = read(near.left(), form);
    Read right = read(near.right(), form);
    outer = around;
    Set<TextPattern> patterns = new LinkedHashSet<>();
    for (TextPattern a : left.patterns) {
      for (TextPattern b : right.patterns) {
        patterns.add(near(a, b, near.op(), near.words()));
      }
    }
    if (patterns.size() > MAX_PATTERNS) {
      throw misplaced(near, "that many words joined by AND");
    }
    return new Read(List.copyOf(patterns), same(left.in, right.in, near));
  }

  private static TextPattern near(TextPattern a, TextPattern b, Op op, int words) {
    return switch (op) {
      case NEAR -> new TextPattern.Near(a, b, words, false);
      case PRE -> new TextPattern.Near(a, b, words, true);
      case SENTENCE -> new TextPattern.Together(a, b, Unit.SENTENCE, false);
      case PRE_SENTENCE -> new TextPattern.Together(a, b, Unit.SENTENCE, true);
      case PARAGRAPH -> new TextPattern.Together(a, b, Unit.PARAGRAPH, false);
      case PRE_PARAGRAPH -> new TextPattern.Together(a, b, Unit.PARAGRAPH, true);
      case OR, AND, NOT -> throw new IllegalArgumentException(op + " is not a proximity operator");
    };
  }

  private Set<Field> same(Set<Field> a, Set<Field> b, QuerySyntax at) {
    if (!a.isEmpty() && !b.isEmpty() && !a.equals(b)) {
      throw misplaced(at, "two different text fields");
    }
    return a.isEmpty() ? b : a;
  }

  private SearchException misplaced(QuerySyntax at, String what) {
    QuerySyntax whole = outer == null ? at : outer;
    String words =
        q.substring(whole.start(), whole.end())
            .replaceAll("(?i)(?<=[\\s)])(?:w/|pre/|[/+])(?:\\d+|[sp])(?=[\\s(])", "AND")
            .replaceAll("\\bNOT\\b|%", " ");
    return new SearchException.BadQuery(
        String.format(
            Locale.ROOT,
            "w/n, /s and /p connect words, phrases and alternatives; they can't contain %s",
            what),
        q,
        at.start(),
        at.end(),
        (q.substring(0, whole.start()) + words + q.substring(whole.end()))
            .replaceAll("\\s+", " ")
            .strip());
  }
}

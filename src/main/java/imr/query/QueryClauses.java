package imr.query;

import imr.field.Field;
import imr.query.PlainWords.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The clauses of a query as they were typed. They can be printed without some of them. Of the
/// operators around a removed clause, the tighter one is removed with it, so that the rest keeps
/// its meaning: `MRI NOT knee OR hip` without `knee` is `MRI NOT hip`.
///
/// @param space how loosely a space between two clauses binds
record QueryClauses(String q, int space, List<Clause> clauses) {
  QueryClauses {
    clauses = List.copyOf(clauses);
  }

  /// A clause with the operators before it.
  sealed interface Clause {
    List<Operator> before();

    /// The field of a condition, null if it is none.
    @Nullable Field field();
  }

  /// A word, a phrase, or a condition on a field.
  record Operand(List<Operator> before, @Nullable Field field, int start, int end)
      implements Clause {
    public Operand {
      before = List.copyOf(before);
    }
  }

  /// Clauses in parentheses.
  ///
  /// @param lead the text up to the opening parenthesis, with it
  /// @param close the closing parenthesis with what belongs to it, such as a boost
  record Group(
      List<Operator> before, @Nullable Field field, String lead, List<Clause> clauses, String close)
      implements Clause {
    public Group {
      before = List.copyOf(before);
      clauses = List.copyOf(clauses);
    }
  }

  /// An operator between clauses.
  ///
  /// @param text empty for a space
  /// @param looseness 0 binds tightest
  /// @param excludes whether it excludes what is after it, so that it needs nothing before it
  record Operator(String text, int looseness, boolean excludes, int start, int end) {
    /// This and the operator right after it.
    Operator then(Operator next) {
      return new Operator(
          text + " " + next.text,
          Math.max(looseness, next.looseness),
          excludes || next.excludes,
          start,
          next.end);
    }

    private String between(boolean first) {
      if (first) {
        return excludes ? text.replaceFirst("^(?:OR|or|\\|\\||,)\\s+", "") + " " : "";
      }
      return (text.isEmpty() || text.startsWith(",") ? "" : " ") + text + " ";
    }
  }

  /// The query without some words.
  String without(List<Span> words) {
    return new Rest(this, words, Set.of()).of(clauses);
  }

  /// The query without the conditions on some fields.
  String without(Set<Field> fields) {
    return new Rest(this, List.of(), fields).of(clauses);
  }

  /// The fields of its conditions.
  Stream<Field> fields() {
    return fields(clauses);
  }

  private static Stream<Field> fields(List<Clause> clauses) {
    return clauses.stream()
        .flatMap(c ->
            Stream.concat(
                Stream.ofNullable(c.field()),
                c instanceof Group group ? fields(group.clauses) : Stream.empty()));
  }

  /// What is left of a query.
  private record Rest(QueryClauses query, List<Span> words, Set<Field> fields) {
    String of(List<Clause> clauses) {
      StringBuilder kept = new StringBuilder();
      Operator pending = null; // of the removed clauses right before
      for (Clause clause : clauses) {
        Operator operator = operator(clause);
        if (pending != null && pending.looseness >= operator.looseness) {
          operator = pending;
        }
        String rest = of(clause);
        pending = rest.isEmpty() ? operator : null;
        if (!rest.isEmpty()) {
          kept.append(operator.between(kept.isEmpty())).append(rest);
        }
      }
      return kept.toString();
    }

    private Operator operator(Clause clause) {
      return clause.before().stream()
          .filter(o -> words.stream().noneMatch(w -> w.start() <= o.start && o.end <= w.end()))
          .reduce(Operator::then)
          .orElse(new Operator("", query.space, false, 0, 0));
    }

    private String of(Clause clause) {
      if (clause.field() != null && fields.contains(clause.field())) {
        return "";
      }
      return switch (clause) {
        case Group(var _, var _, var lead, var inside, var close) -> {
          String rest = of(inside);
          yield rest.isEmpty() ? "" : lead + rest + close;
        }
        case Operand(var _, var _, var start, var end) -> uncut(start, end);
      };
    }

    /// What the removed words leave of an operand: of `denied^2` without `denied`, nothing.
    private String uncut(int start, int end) {
      StringBuilder text = new StringBuilder();
      int from = start;
      for (Span word : words) {
        if (word.start() < end && from < word.end()) {
          text.append(query.q, from, Math.max(from, word.start()));
          from = Math.min(end, word.end());
        }
      }
      text.append(query.q, from, end);
      boolean cut = text.length() < end - start;
      String rest = cut ? text.toString().replaceFirst("(?:[~^@][\\d.]*)++$", "") : text.toString();
      return !cut || rest.chars().anyMatch(Character::isLetterOrDigit) ? rest : "";
    }
  }
}

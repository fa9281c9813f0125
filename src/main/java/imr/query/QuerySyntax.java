package imr.query;

import imr.field.Field;
import imr.query.QueryToken.Op;
import java.util.List;

/// A query's parts as operators bind them, before its words are given a meaning.
sealed interface QuerySyntax {
  int start();

  int end();

  record Word(String text, int start, int end) implements QuerySyntax {}

  record Quoted(String text, int start, int end) implements QuerySyntax {}

  record Filter(Field field, List<String> values, int start, int end) implements QuerySyntax {}

  /// Words that are looked for in some fields, or as printed.
  ///
  /// @param in empty where all texts will do
  record Scoped(List<Field> in, TextPattern.Form form, QuerySyntax of, int start, int end)
      implements QuerySyntax {}

  /// What stood in parentheses.
  record Group(QuerySyntax of, int start, int end) implements QuerySyntax {}

  record All(List<QuerySyntax> parts) implements QuerySyntax {
    @Override
    public int start() {
      return parts.getFirst().start();
    }

    @Override
    public int end() {
      return parts.getLast().end();
    }
  }

  record Any(List<QuerySyntax> parts) implements QuerySyntax {
    @Override
    public int start() {
      return parts.getFirst().start();
    }

    @Override
    public int end() {
      return parts.getLast().end();
    }
  }

  record Near(QuerySyntax left, QuerySyntax right, Op op, int words) implements QuerySyntax {
    @Override
    public int start() {
      return left.start();
    }

    @Override
    public int end() {
      return right.end();
    }
  }

  /// What is left of something without something else.
  record Without(List<QuerySyntax> of, QuerySyntax not, int start, int end)
      implements QuerySyntax {}
}

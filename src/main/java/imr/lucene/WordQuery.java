package imr.lucene;

import imr.text.WordPattern;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// Matches a pattern of words in one text.
abstract class WordQuery extends Query {
  /// The text's field.
  protected final String field;

  /// The pattern to match.
  protected final WordPattern pattern;

  WordQuery(String field, WordPattern pattern) {
    this.field = field;
    this.pattern = pattern;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String ignored) {
    return field + ":" + pattern;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof WordQuery that
        && field.equals(that.field)
        && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + field.hashCode()) + pattern.hashCode();
  }
}

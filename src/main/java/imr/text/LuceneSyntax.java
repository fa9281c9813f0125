package imr.text;

import imr.field.Field;
import imr.field.SearchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldableNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;
import org.apache.lucene.queryparser.flexible.standard.config.PointsConfig;
import org.apache.lucene.queryparser.flexible.standard.config.StandardQueryConfigHandler.Operator;
import org.apache.lucene.queryparser.flexible.standard.nodes.IntervalQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/// Parses queries in Lucene's own syntax, with the names of [Field]. Safe to share between threads.
public final class LuceneSyntax implements LuceneMarks {
  private static final CharSequence[] TEXTS = {
    Field.REQUEST.id(), Field.RATIONALE.id(), Field.SUMMARY.id()
  };

  private volatile @Nullable Parsed last;
  private final Analyzer texts = LetterAnalyzer.forText();
  private final Analyzer words = new PerFieldAnalyzerWrapper(new Codes(), stems());

  private static Map<String, Analyzer> stems() {
    Map<String, Analyzer> stems = new HashMap<>();
    LetterAnalyzer analyzer = LetterAnalyzer.forStems();
    Field.texts().forEach(field -> stems.put(field.id(), analyzer));
    return stems;
  }

  /// Keeps a code whole, in lower case.
  private static final class Codes extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      KeywordTokenizer whole = new KeywordTokenizer();
      return new TokenStreamComponents(whole, new LowerCaseFilter(whole));
    }
  }

  /// Reads a query.
  ///
  /// @throws SearchException.BadRequest if it cannot be parsed, or names a field that does not
  ///   exist
  public Query parse(String query) {
    StandardQueryParser parser = new StandardQueryParser(words);
    parser.setDefaultOperator(Operator.AND);
    parser.setMultiFields(TEXTS);
    parser.setPointsConfigMap(points());
    parser.setFuzzyPrefixLength(1);
    try {
      check(parser.getSyntaxParser().parse(query, ""));
      Query parsed = parser.parse(query, null);
      if (parsed == null) {
        throw new SearchException.BadRequest("the query says nothing in Lucene's syntax");
      }
      return parsed;
    } catch (QueryNodeException | IllegalArgumentException e) {
      throw bad(String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
    } catch (ClassCastException e) { // Lucene's parser, of a range of all: *<a
      throw bad("unreadable");
    } catch (TooComplexToDeterminizeException e) {
      throw bad("its regular expression is too complex");
    }
  }

  /// Checks a query that another engine will parse.
  ///
  /// @throws SearchException.BadRequest as [#parse] does
  public void check(String query) {
    parsed(query);
  }

  private static SearchException bad(String why) {
    return new SearchException.BadRequest(
        "the query is not of Lucene's syntax: "
            + why
            + "; without syntax=lucene it is read plainly");
  }

  /// Rejects unknown fields and interval functions. Some of these fail only while searching, in
  /// ways that look like faults of ours, and the plain language has proximity.
  private static void check(@Nullable QueryNode node) {
    if (node instanceof IntervalQueryNode) {
      throw bad("functions (fn:) are not taken; the plain language has w/n, /s and /p");
    }
    if (node instanceof RegexpQueryNode regexp
        && !RegexpSize.isTakable(regexp.getText().toString())) {
      throw bad("its regular expression is too complex");
    }
    if (node instanceof FieldableNode fielded) {
      CharSequence name = fielded.getField();
      boolean named = name != null && !name.isEmpty() && !name.toString().equals("*"); // *:* is all
      if (named && Field.of(name.toString()) == null) {
        throw new SearchException.BadRequest(
            String.format(
                Locale.ROOT,
                "there is no field \"%s\"; there are %s",
                name,
                String.join(", ", Arrays.stream(Field.values()).map(Field::id).toList())));
      }
    }
    if (node != null && node.getChildren() != null) {
      node.getChildren().forEach(LuceneSyntax::check);
    }
  }

  private static Map<String, PointsConfig> points() {
    Map<String, PointsConfig> points = new HashMap<>();
    for (Field field : Field.values()) {
      switch (field.kind()) {
        case DAY -> points.put(field.id(), new PointsConfig(new Days(), Long.class));
        case NUMBER ->
            points.put(
                field.id(),
                new PointsConfig(NumberFormat.getNumberInstance(Locale.ROOT), Double.class));
        case CODE, TEXT -> {}
      }
    }
    return points;
  }

  /// Parses days such as 2016-07-31 to the numbers under which they are indexed.
  private static final class Days extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private static final int LENGTH = "2016-07-31".length();

    @Override
    public @Nullable Number parse(String text, ParsePosition at) {
      int end = Math.min(text.length(), at.getIndex() + LENGTH);
      try {
        long day = LocalDate.parse(text.substring(at.getIndex(), end)).toEpochDay();
        at.setIndex(end);
        return day;
      } catch (DateTimeException e) {
        at.setErrorIndex(at.getIndex());
        return null;
      }
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition at) {
      return format((long) number, to, at);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition at) {
      return to.append(LocalDate.ofEpochDay(number));
    }
  }

  /// Parses a query once, since a page marks some hundred texts with it.
  private Query parsed(String query) {
    Parsed known = last;
    if (known == null || !known.query.equals(query)) {
      known = new Parsed(query, parse(query));
      last = known;
    }
    return known.parsed;
  }

  private record Parsed(String query, Query parsed) {}

  @Override
  public List<Passage.Mark> marks(imr.query.QueryNode.Lucene query, Field field, String text) {
    List<Passage.Mark> marks = new ArrayList<>();
    if (text.isBlank()) {
      return marks;
    }
    try {
      MemoryIndex index = new MemoryIndex(true);
      index.addField(field.id(), SentenceMarks.marked(text), texts);
      IndexSearcher searcher = index.createSearcher();
      Weight weight =
          searcher.createWeight(
              searcher.rewrite(parsed(query.query())), ScoreMode.COMPLETE_NO_SCORES, 1f);
      Matches matches = weight.matches(searcher.getIndexReader().leaves().getFirst(), 0);
      MatchesIterator each = matches == null ? null : matches.getMatches(field.id());
      while (each != null && each.next()) {
        if (each.startOffset() >= 0) {
          marks.add(new Passage.Mark(each.startOffset(), each.endOffset()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail", e);
    }
    return marks;
  }
}

package imr.text;

import imr.search.Field;
import imr.search.Passage;
import imr.search.QueryNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Marks the words that made a text match, and picks the sentences that show them best. Safe to
/// share between threads.
public final class PassageHighlighter {
  private static final int MOST_PASSAGES = 3;

  /// A passage longer than this is no passage; the longest sentence in 98 real letters has 900.
  private static final int LONGEST_PASSAGE = 1_200;

  private final LetterAnalyzer analyzer = LetterAnalyzer.forText();
  private final TextQueries queries = new TextQueries();

  /// A match of one of the nodes.
  ///
  /// @param node its number in the list of nodes
  private record Match(int node, int start, int end) {}

  /// The marks of the nodes in a text, in order, none overlapping another.
  ///
  /// @param field the text's field: phrases bound to other fields mark nothing
  public List<Passage.Mark> marks(Field field, String text, List<QueryNode> nodes) {
    return merged(matches(field, text, nodes), 0, text.length());
  }

  /// The best sentences of a text, best first: those in which most of the nodes match; where none
  /// does, the text's last two sentences, which say how the matter was decided and why.
  public List<Passage> passages(Field field, String text, List<QueryNode> nodes) {
    List<Match> matches = matches(field, text, nodes);
    List<Sentences.Span> sentences = Sentences.of(text);
    List<Candidate> candidates = new ArrayList<>();
    for (Sentences.Span span : sentences) {
      Candidate candidate = candidate(span, matches);
      if (candidate.nodes() > 0) {
        candidates.add(candidate);
      }
    }
    candidates.sort(
        Comparator.comparingInt(Candidate::nodes)
            .thenComparingInt(Candidate::chars)
            .reversed()
            .thenComparingInt(c -> c.span().start()));
    List<Passage> passages = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (Candidate candidate : candidates) {
      Passage passage = passage(field, text, candidate.span(), matches);
      if (passages.size() < MOST_PASSAGES && shown.add(passage.text())) {
        passages.add(passage);
      }
    }
    if (passages.isEmpty() && !sentences.isEmpty()) {
      Sentences.Span reason = sentences.get(Math.max(0, sentences.size() - 2));
      passages.add(
          passage(
              field,
              text,
              new Sentences.Span(reason.start(), sentences.getLast().end()),
              List.of()));
    }
    return passages;
  }

  /// A sentence that may be shown.
  ///
  /// @param nodes how many of the nodes match in it
  /// @param chars of each node's longest match in it: long phrases say more than short words
  private record Candidate(Sentences.Span span, int nodes, int chars) {}

  private static Candidate candidate(Sentences.Span span, List<Match> matches) {
    Map<Integer, Integer> longest = new HashMap<>();
    for (Match match : matches) {
      if (match.start >= span.start() && match.end <= span.end()) {
        longest.merge(match.node, match.end - match.start, Math::max);
      }
    }
    int chars = longest.values().stream().mapToInt(Integer::intValue).sum();
    return new Candidate(span, longest.size(), chars);
  }

  private static Passage passage(
      Field field, String text, Sentences.Span span, List<Match> matches) {
    int end = Math.min(span.end(), span.start() + LONGEST_PASSAGE);
    if (end < span.end()) {
      int blank = text.lastIndexOf(' ', end);
      end = blank > span.start() ? blank : end;
    }
    return new Passage(
        field, text.substring(span.start(), end), merged(matches, span.start(), end));
  }

  /// The matches within a range as marks relative to its start, those that touch made one.
  private static List<Passage.Mark> merged(List<Match> matches, int from, int to) {
    List<Match> inside =
        matches.stream()
            .filter(m -> m.start >= from && m.end <= to)
            .sorted(Comparator.comparingInt(Match::start).thenComparingInt(m -> -m.end))
            .toList();
    List<Passage.Mark> marks = new ArrayList<>();
    for (Match match : inside) {
      Passage.Mark last = marks.isEmpty() ? null : marks.getLast();
      int start = match.start - from;
      int end = match.end - from;
      if (last != null && start <= last.end()) {
        marks.set(marks.size() - 1, new Passage.Mark(last.start(), Math.max(end, last.end())));
      } else {
        marks.add(new Passage.Mark(start, end));
      }
    }
    return marks;
  }

  private List<Match> matches(Field field, String text, List<QueryNode> nodes) {
    if (text.isBlank() || nodes.isEmpty()) {
      return List.of();
    }
    try {
      MemoryIndex index = new MemoryIndex(true);
      index.addField(field.id(), Sentences.marked(text), analyzer);
      IndexSearcher searcher = index.createSearcher();
      List<Match> found = new ArrayList<>();
      for (int node = 0; node < nodes.size(); node++) {
        for (Query query : queries.phrases(nodes.get(node), field)) {
          collect(searcher, query, field, node, found);
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail", e);
    }
  }

  private static void collect(
      IndexSearcher searcher, Query query, Field field, int node, List<Match> found)
      throws IOException {
    Query rewritten = searcher.rewrite(query);
    Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1f);
    Matches matches = weight.matches(searcher.getIndexReader().leaves().getFirst(), 0);
    MatchesIterator iterator = matches == null ? null : matches.getMatches(field.id());
    while (iterator != null && iterator.next()) {
      found.add(new Match(node, iterator.startOffset(), iterator.endOffset()));
    }
  }
}

package imr.text;

import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Quotation;
import imr.letter.Sentences;
import imr.query.QueryNode;
import imr.text.HitMarker.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Highlights the words that made an issue match, and picks the passages that show them best.
/// Thread-safe.
public final class PassageHighlighter {
  private static final int MAX_PASSAGES = 3;

  /// The maximum length of a passage in characters. The longest sentence in 98 real letters has
  /// 900.
  private static final int MAX_PASSAGE = 1_200;

  /// The text fields that passages come from, best first.
  private static final List<Field> SHOWN =
      List.of(
          Field.RATIONALE,
          Field.SUMMARY,
          Field.REVIEWER_GUIDELINE_TEXT,
          Field.CLAIMS_GUIDELINE_TEXT);

  /// The text fields that come first. Other fields don't repeat what these show.
  private static final List<Field> SHOWN_FIRST = List.of(Field.REQUEST, Field.RATIONALE);

  private final LetterAnalyzer analyzer = LetterAnalyzer.forText();
  private final PatternCompiler compiler;
  private final IssueValues values;
  private final LuceneMarks lucene;

  /// @param values the values of issues, for query nodes that match codes
  public PassageHighlighter(PatternCompiler compiler, IssueValues values, LuceneMarks lucene) {
    this.compiler = compiler;
    this.values = values;
    this.lucene = lucene;
  }

  /// The marks of some nodes in an issue's texts, in order, without overlaps. Texts without a mark
  /// are absent.
  public Map<Field, List<Passage.Mark>> marks(
      Determination letter, Issue issue, List<QueryNode> nodes) {
    Map<Field, List<Match>> byField = byField(marker(letter, issue).matches(nodes));
    Map<Field, List<Passage.Mark>> marks = new EnumMap<>(Field.class);
    byField.forEach((field, matches) ->
        marks.put(field, merged(matches, 0, IssueValues.text(field, letter, issue).length())));
    return marks;
  }

  /// The passages and marks of a hit.
  ///
  /// @param passages at most three, best first
  /// @param requestMarks the matched words of the request
  public record Shown(List<Passage> passages, List<Passage.Mark> requestMarks) {
    public Shown {
      passages = List.copyOf(passages);
      requestMarks = List.copyOf(requestMarks);
    }
  }

  /// The best passages of an issue: the sentences in which most nodes match. They come from the
  /// rationale first, then from other texts if those match nodes that neither the rationale nor the
  /// request does. The reviewer's reason comes first if nothing matches in the rationale but what
  /// the request shows too, or a sentence that states the decision alone.
  public Shown shown(Determination letter, Issue issue, List<QueryNode> nodes) {
    HitMarker marker = marker(letter, issue);
    Quotation quotation = issue.codes().quotation();
    Map<Field, List<Match>> byField = byField(marker.matchesWithin(nodes, SHOWN_FIRST));
    Set<Integer> inRequest = nodesOf(byField.getOrDefault(Field.REQUEST, List.of()));
    Set<Integer> seen = new HashSet<>(inRequest);
    List<Passage> passages = new ArrayList<>();
    boolean reasonless = false;
    for (Field field : SHOWN) {
      boolean rationale = field == Field.RATIONALE;
      List<Match> own =
          byField.getOrDefault(field, List.of()).stream()
              .filter(m -> rationale || !seen.contains(m.node()))
              .toList();
      if (!own.isEmpty()) {
        seen.addAll(nodesOf(own));
        List<Candidate> best =
            candidates(
                marker.text(field).sentences(),
                own,
                nodes,
                new Verdicts(rationale ? Set.copyOf(quotation.verdicts()) : Set.of(), inRequest));
        reasonless |= rationale && (best.isEmpty() || best.getFirst().addsNothing(inRequest));
        int room = passages.isEmpty() ? MAX_PASSAGES : 1;
        while (passages.size() + room > MAX_PASSAGES) {
          passages.removeLast();
        }
        String text = IssueValues.text(field, letter, issue);
        List<Passage> chosen = passages(field, text, best, own);
        passages.addAll(chosen.subList(0, Math.min(room, chosen.size())));
      }
    }
    if (reasonless || passages.isEmpty()) {
      addReason(passages, issue, quotation, byField.getOrDefault(Field.RATIONALE, List.of()));
    }
    List<Passage.Mark> request =
        merged(byField.getOrDefault(Field.REQUEST, List.of()), 0, issue.request().length());
    return new Shown(passages, request);
  }

  /// Adds the sentence with the reviewer's reason as the first passage, whole.
  private static void addReason(
      List<Passage> passages, Issue issue, Quotation quotation, List<Match> matches) {
    Sentences.Span span = quotation.sentence();
    if (span == null) {
      if (passages.isEmpty()) {
        passages.addAll(conclusion(issue.rationale()));
      }
      return;
    }
    Passage reason =
        new Passage(
            Field.RATIONALE,
            issue.rationale().substring(span.start(), span.end()),
            merged(matches, span.start(), span.end()));
    passages.removeIf(p -> p.field() == Field.RATIONALE && p.text().equals(reason.text()));
    passages.addFirst(reason);
    while (passages.size() > MAX_PASSAGES) {
      passages.removeLast();
    }
  }

  private static Set<Integer> nodesOf(List<Match> matches) {
    Set<Integer> nodes = new HashSet<>();
    matches.forEach(m -> nodes.add(m.node()));
    return nodes;
  }

  private HitMarker marker(Determination letter, Issue issue) {
    return new HitMarker(compiler, analyzer, values, lucene, letter, issue);
  }

  private static Map<Field, List<Match>> byField(List<Match> matches) {
    Map<Field, List<Match>> byField = new EnumMap<>(Field.class);
    for (Match match : matches) {
      byField.computeIfAbsent(match.field(), f -> new ArrayList<>()).add(match);
    }
    return byField;
  }

  /// The end of a rationale whose sentences are all too long to quote.
  private static List<Passage> conclusion(String text) {
    List<Sentences.Span> sentences = Sentences.of(text);
    return sentences.isEmpty()
        ? List.of()
        : List.of(passage(Field.RATIONALE, text, sentences.getLast(), List.of()));
  }

  /// The sentences that state the decision alone, and the nodes that match in the request.
  private record Verdicts(Set<Sentences.Span> sentences, Set<Integer> inRequest) {}

  /// The passages to choose from, best first: those with a reason before those that state the
  /// decision alone. The latter are left out if they show nothing that is not shown otherwise.
  private static List<Candidate> candidates(
      List<Sentences.Span> sentences,
      List<Match> matches,
      List<QueryNode> nodes,
      Verdicts verdicts) {
    List<Candidate> candidates = new ArrayList<>();
    for (Sentences.Span span : windows(sentences, matches)) {
      candidates.add(candidate(span, matches, nodes, verdicts.sentences.contains(span)));
    }
    Set<Integer> shown = new HashSet<>(verdicts.inRequest);
    candidates.stream().filter(c -> !c.verdict()).forEach(c -> shown.addAll(c.shown()));
    candidates.removeIf(c -> c.weight() == 0 || (c.verdict() && shown.containsAll(c.shown())));
    candidates.sort(
        Comparator.comparing(Candidate::verdict)
            .thenComparing(
                Comparator.comparingInt(Candidate::weight)
                    .thenComparingInt(Candidate::chars)
                    .reversed())
            .thenComparingInt(c -> c.span().end() - c.span().start())
            .thenComparingInt(c -> c.span().start()));
    return candidates;
  }

  private static List<Passage> passages(
      Field field, String text, List<Candidate> candidates, List<Match> matches) {
    List<Passage> passages = new ArrayList<>();
    List<Sentences.Span> taken = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Candidate candidate : candidates) {
      Sentences.Span span = candidate.span();
      boolean seen = taken.stream().anyMatch(t -> t.start() < span.end() && span.start() < t.end());
      if (passages.size() < MAX_PASSAGES && !seen) {
        Passage passage = passage(field, text, span, matches);
        if (said.add(passage.text())) {
          passages.add(passage);
          taken.add(span);
        }
      }
    }
    return passages;
  }

  /// The sentences, and the runs of sentences that a match spans. A quotation is shown whole even
  /// if it is longer than a passage.
  private static List<Sentences.Span> windows(List<Sentences.Span> sentences, List<Match> matches) {
    Set<Sentences.Span> windows = new HashSet<>(sentences);
    List<Sentences.Span> all = new ArrayList<>(sentences);
    for (Match match : matches) {
      Sentences.Span first = null;
      Sentences.Span last = null;
      for (Sentences.Span sentence : sentences) {
        boolean touched = sentence.start() < match.end() && match.start() < sentence.end();
        first = touched && first == null ? sentence : first;
        last = touched ? sentence : last;
      }
      if (first == null || last == null) {
        continue;
      }
      boolean fits = last.end() - first.start() <= MAX_PASSAGE;
      if (fits || (isRun(match) && !first.equals(last))) {
        int start = fits ? first.start() : match.start(); // a long quotation begins the passage
        Sentences.Span window = new Sentences.Span(start, last.end());
        if (windows.add(window)) {
          all.add(window);
        }
      }
    }
    return all;
  }

  /// Whether a match is a run of adjacent words.
  private static boolean isRun(Match match) {
    return match.marks().size() == 1;
  }

  /// A candidate passage.
  ///
  /// @param weight the total weight of the nodes that match in it
  /// @param chars the total length of each node's longest match, because long phrases are more
  ///   informative than short words
  /// @param shown the nodes that match in it
  /// @param verdict whether it states the decision alone
  private record Candidate(
      Sentences.Span span, int weight, int chars, Set<Integer> shown, boolean verdict) {
    /// Whether it shows neither a reason nor a match that the request doesn't show.
    private boolean addsNothing(Set<Integer> inRequest) {
      return verdict || inRequest.containsAll(shown);
    }
  }

  private static Candidate candidate(
      Sentences.Span span, List<Match> matches, List<QueryNode> nodes, boolean verdict) {
    Map<Integer, Integer> longest = new HashMap<>();
    for (Match match : matches) {
      if (match.start() >= span.start() && match.end() <= span.end()) {
        int chars = match.marks().stream().mapToInt(m -> m.end() - m.start()).sum();
        longest.merge(match.node(), chars, Math::max);
      }
    }
    int chars = longest.values().stream().mapToInt(Integer::intValue).sum();
    int weight = longest.keySet().stream().mapToInt(n -> weight(nodes.get(n))).sum();
    return new Candidate(span, weight, chars, longest.keySet(), verdict);
  }

  /// The weight of a node. Typed words weigh more than labels of recognized values, which the
  /// outcome and the request already show.
  private static int weight(QueryNode node) {
    return node instanceof QueryNode.Best ? 1 : 3;
  }

  private static Passage passage(
      Field field, String text, Sentences.Span span, List<Match> matches) {
    int end = Math.min(span.end(), span.start() + MAX_PASSAGE);
    if (end < span.end()) {
      int blank = text.lastIndexOf(' ', end);
      end = blank > span.start() ? blank : end;
      for (Match match : matches) {
        boolean whole = isRun(match) && match.start() == span.start() && match.end() <= span.end();
        end = whole ? Math.max(end, match.end()) : end;
      }
    }
    return new Passage(
        field, text.substring(span.start(), end), merged(matches, span.start(), end));
  }

  /// The marks within a range, relative to its start. Marks that touch or overlap are merged.
  private static List<Passage.Mark> merged(List<Match> matches, int from, int to) {
    List<Passage.Mark> inside =
        matches.stream()
            .flatMap(m -> m.marks().stream())
            .filter(m -> m.start() >= from && m.end() <= to)
            .sorted(Comparator.comparingInt(Passage.Mark::start).thenComparingInt(m -> -m.end()))
            .toList();
    List<Passage.Mark> marks = new ArrayList<>();
    for (Passage.Mark mark : inside) {
      Passage.Mark last = marks.isEmpty() ? null : marks.getLast();
      int start = mark.start() - from;
      int end = mark.end() - from;
      if (last != null && start <= last.end()) {
        marks.set(marks.size() - 1, new Passage.Mark(last.start(), Math.max(end, last.end())));
      } else {
        marks.add(new Passage.Mark(start, end));
      }
    }
    return marks;
  }
}

package imr.search;

import imr.Letters;
import imr.engine.CompareAnswer;
import imr.engine.ComparePlan;
import imr.engine.CountAnswer;
import imr.engine.CountPlan;
import imr.engine.EngineState;
import imr.engine.Facet;
import imr.engine.FacetCounts;
import imr.engine.Index;
import imr.engine.IndexProvider;
import imr.engine.IndexStatus;
import imr.engine.IndexTerms;
import imr.engine.IssueQuery;
import imr.engine.IssueReceiver;
import imr.engine.IssueSet;
import imr.engine.LoadedIssue;
import imr.engine.Match;
import imr.engine.SearchEngine;
import imr.engine.SplitAnswer;
import imr.engine.SplitPlan;
import imr.engine.StoredLetter;
import imr.engine.Window;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.letter.RejectedFile;
import imr.query.QueryNode;
import imr.query.TextPattern;
import imr.text.WordPattern;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An index that holds no letter: it counts what a test says, and remembers what it was asked.
final class CountingIndex implements Index, IndexProvider {
  /// Issue counts by query, as formatted by `asked`; 0 for all others.
  final Map<String, Long> counts = new HashMap<>();

  /// Issues of each value, by field.
  final Map<Field, Map<String, Long>> values = new EnumMap<>(Field.class);

  /// The corrections of a misspelled word.
  final Map<String, List<String>> corrections = new HashMap<>();

  /// Case numbers, in order.
  final List<String> cases = new ArrayList<>();

  /// What was counted, in order.
  final List<String> asked = new ArrayList<>();

  private String fingerprint = "one";

  SearchService service() {
    return new SearchService(
        new SearchEngine(this, new IssueValues(Letters.VOCABULARY)),
        Letters.TERMS,
        Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC),
        "test");
  }

  /// Another state of the index.
  void changed() {
    fingerprint += "+";
  }

  /// A set of issues in a line: words, then filters.
  private static String asked(IssueSet issues) {
    List<String> parts = new ArrayList<>();
    add(issues.words(), parts);
    for (FieldFilter filter : issues.filters()) {
      parts.add(filter.field() + "=" + String.join("|", filter.values()));
    }
    return String.join(" ", parts);
  }

  private static void add(QueryNode node, List<String> to) {
    switch (node) {
      case QueryNode.Everything _ -> {}
      case QueryNode.All(var nodes) -> nodes.forEach(n -> add(n, to));
      case QueryNode.Text(TextPattern.Words(var text, var _), var _) -> to.add(text);
      case QueryNode.Not(QueryNode.Coded(var filter)) ->
          to.add("-" + filter.field() + "=" + String.join("|", filter.values()));
      default -> to.add(node.toString());
    }
  }

  @Override
  public <T extends @Nullable Object> T ask(Function<Index, T> work) {
    return work.apply(this);
  }

  @Override
  public IndexStatus status() {
    return new IndexStatus(
        new IndexStatus.Contents(1, 1, 0, 0, 0, 0, Map.of()),
        null,
        null,
        new IndexStatus.Commit(fingerprint, fingerprint, "rules"),
        null,
        "");
  }

  @Override
  public List<? extends Match> top(IssueQuery query, Window window) {
    return List.of();
  }

  @Override
  public FacetCounts facets(IssueSet issues, Collection<Field> fields) {
    String line = asked(issues);
    asked.add(line);
    long found = counts.getOrDefault(line, 0L);
    Map<Field, Map<String, Facet.Count>> facets = new EnumMap<>(Field.class);
    for (Field field : fields) {
      Map<String, Facet.Count> all = new HashMap<>();
      values.getOrDefault(field, Map.of()).forEach((v, n) -> all.put(v, new Facet.Count(n, n)));
      facets.put(field, all);
    }
    return new FacetCounts(found, found, facets);
  }

  @Override
  public <T> T terms(Function<IndexTerms, T> work) {
    return work.apply(
        new IndexTerms() {
          @Override
          public List<String> cases(String prefix, int limit) {
            return cases.stream().filter(c -> c.startsWith(prefix)).limit(limit).toList();
          }

          @Override
          public List<String> corrections(String word) {
            return corrections.getOrDefault(word, List.of());
          }

          @Override
          public double documents() {
            throw unasked();
          }

          @Override
          public double coded(FieldFilter filter) {
            throw unasked();
          }

          @Override
          public double word(WordPattern.Leaf word, Field text) {
            throw unasked();
          }

          @Override
          public double sentence(String hash) {
            throw unasked();
          }

          @Override
          public WordPattern known(TextPattern pattern) {
            throw unasked();
          }
        });
  }

  private static AssertionError unasked() {
    return new AssertionError("nothing but counts and terms is asked here");
  }

  @Override
  public CountAnswer count(CountPlan plan) {
    throw unasked();
  }

  @Override
  public CompareAnswer compare(ComparePlan plan) {
    throw unasked();
  }

  @Override
  public SplitAnswer split(SplitPlan plan) {
    throw unasked();
  }

  @Override
  public void read(IssueSet issues, IssueReceiver receiver) {
    throw unasked();
  }

  @Override
  public @Nullable StoredLetter letter(String id) {
    throw unasked();
  }

  @Override
  public List<LoadedIssue> load(List<? extends Match> matches) {
    return List.of();
  }

  @Override
  public List<RejectedFile> rejected() {
    return List.of();
  }

  @Override
  public EngineState state() {
    throw unasked();
  }

  @Override
  public int parallelism() {
    return 1;
  }

  @Override
  public void close() {}
}

package imr.engine;

import imr.Letters;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.RejectedFile;
import imr.query.QueryNode;
import imr.query.TextPattern;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An index in lists, for tests of what is decided above an index. It scores by how many words of a
/// query's text nodes an issue says, and notes what it is asked.
final class MemoryIndex implements Index, IndexProvider {
  private static final IssueValues VALUES = new IssueValues(Letters.VOCABULARY);

  final List<String> asked = new ArrayList<>();
  private final List<Determination> letters;
  String commit = "1";
  String missing = "";

  MemoryIndex(List<Determination> letters) {
    this.letters = letters;
  }

  private record Found(Determination letter, Issue issue, float score, boolean isExact)
      implements Match {
    @Override
    public Object key() {
      return letter.id() + "#" + issue.number();
    }

    String order() {
      return String.format(Locale.ROOT, "%s#%03d", letter.id(), issue.number());
    }

    LocalDate decided() {
      LocalDate day = letter.dates().decided();
      return day == null ? LocalDate.MIN : day;
    }
  }

  private static float score(QueryNode node, Determination letter, Issue issue) {
    return switch (node) {
      case QueryNode.Everything() -> 1;
      case QueryNode.Text(TextPattern.Words words, var in) ->
          in.stream()
              .filter(f ->
                  IssueValues.text(f, letter, issue)
                      .toLowerCase(Locale.ROOT)
                      .contains(words.text()))
              .count();
      case QueryNode.Coded(var filter) -> VALUES.meets(filter, letter, issue) ? 1 : 0;
      case QueryNode.All(var nodes) -> {
        float sum = 0;
        for (QueryNode each : nodes) {
          float own = score(each, letter, issue);
          if (own == 0) {
            yield 0;
          }
          sum += own;
        }
        yield sum;
      }
      case QueryNode.Any(var nodes) ->
          (float) nodes.stream().mapToDouble(n -> score(n, letter, issue)).sum();
      case QueryNode.Best(var nodes) ->
          (float) nodes.stream().mapToDouble(n -> score(n, letter, issue)).max().orElse(0);
      case QueryNode.Not(var inner) -> score(inner, letter, issue) > 0 ? 0 : 1;
      case QueryNode.Weighted(var inner, var weight) -> weight * score(inner, letter, issue);
      case QueryNode.Text _, QueryNode.Lucene _ -> throw new IllegalArgumentException("" + node);
    };
  }

  private static boolean meets(IssueSet set, Determination letter, Issue issue) {
    return score(set.words(), letter, issue) > 0
        && set.filters().stream().allMatch((FieldFilter f) -> VALUES.meets(f, letter, issue));
  }

  private List<Found> all(IssueQuery query) {
    List<Found> found = new ArrayList<>();
    for (Determination letter : letters) {
      for (Issue issue : letter.issues()) {
        IssueSet exact = query.exact();
        boolean isExact = exact == null || meets(exact, letter, issue);
        if (meets(query.issues(), letter, issue) && !(query.partialOnly() && isExact)) {
          found.add(
              new Found(letter, issue, score(query.issues().words(), letter, issue), isExact));
        }
      }
    }
    return found;
  }

  @Override
  public List<Match> top(IssueQuery query, Window window) {
    asked.add("top " + window.offset() + "+" + window.limit());
    Comparator<Found> newest =
        Comparator.comparing(Found::decided).reversed().thenComparing(Found::order);
    Comparator<Found> order =
        switch (window.order()) {
          case RELEVANCE ->
              Comparator.comparingDouble((Found f) -> -f.score()).thenComparing(newest);
          case NEWEST -> newest;
          case OLDEST -> Comparator.comparing(Found::decided).thenComparing(Found::order);
        };
    Map<Object, List<Match>> groups = new LinkedHashMap<>();
    for (Found each : all(query).stream().sorted(order).toList()) {
      Object group = window.grouping() == Grouping.LETTER ? each.letter().id() : each;
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(each);
    }
    return groups.values().stream()
        .skip(window.offset())
        .limit(window.limit())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public FacetCounts facets(IssueSet issues, Collection<Field> fields) {
    asked.add("facets " + fields.size());
    List<Found> found = all(IssueQuery.exact(issues, List.of()));
    Map<Field, Map<String, Facet.Count>> values = new EnumMap<>(Field.class);
    for (Field field : fields) {
      Map<String, Facet.Count> counts = new HashMap<>();
      found.forEach(f ->
          VALUES
              .of(f.letter(), f.issue())
              .getOrDefault(field, List.of())
              .forEach(v -> counts.merge(v, new Facet.Count(1, 1), Facet.Count::plus)));
      values.put(field, counts);
    }
    Set<String> ids = new HashSet<>();
    found.forEach(f -> ids.add(f.letter().id()));
    return new FacetCounts(found.size(), ids.size(), values);
  }

  @Override
  public List<LoadedIssue> load(List<? extends Match> matches) {
    return matches.stream()
        .map(Found.class::cast)
        .map(f -> new LoadedIssue(f, f.letter(), f.issue()))
        .toList();
  }

  @Override
  public IndexStatus status() {
    return new IndexStatus(
        new IndexStatus.Contents(letters.size(), 0, 0, 0, 0, 0, Map.of()),
        null,
        null,
        new IndexStatus.Commit(commit, "fingerprint-" + commit, ""),
        null,
        missing);
  }

  @Override
  public void read(IssueSet issues, IssueReceiver receiver) throws IOException {
    List<Found> found =
        all(IssueQuery.exact(issues, List.of())).stream()
            .sorted(Comparator.comparing(Found::order))
            .toList();
    receiver.begin(status().fingerprint(), found.size());
    for (int i = 0; i < found.size(); i++) {
      if (receiver.wants(i)) {
        receiver.issue(found.get(i).letter(), found.get(i).issue());
      }
    }
  }

  @Override
  public @Nullable StoredLetter letter(String id) {
    return letters.stream()
        .filter(l -> l.id().equalsIgnoreCase(id))
        .map(l -> new StoredLetter(l, List.of()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public <T extends @Nullable Object> T ask(Function<Index, T> work) {
    return work.apply(this);
  }

  @Override
  public CountAnswer count(CountPlan plan) {
    throw new IllegalStateException("not asked for here");
  }

  @Override
  public CompareAnswer compare(ComparePlan plan) {
    throw new IllegalStateException("not asked for here");
  }

  @Override
  public SplitAnswer split(SplitPlan plan) {
    throw new IllegalStateException("not asked for here");
  }

  @Override
  public <T> T terms(Function<IndexTerms, T> work) {
    throw new IllegalStateException("not asked for here");
  }

  @Override
  public List<RejectedFile> rejected() {
    return List.of();
  }

  @Override
  public EngineState state() {
    throw new IllegalStateException("not asked for here");
  }

  @Override
  public int parallelism() {
    return 1;
  }

  @Override
  public void close() {}
}

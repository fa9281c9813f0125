package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.CompareAnswer;
import imr.engine.ComparePlan;
import imr.engine.CountAnswer;
import imr.engine.CountPlan;
import imr.engine.EngineAnswer;
import imr.engine.EngineState;
import imr.engine.Hit;
import imr.engine.IndexStatus;
import imr.engine.IssueReceiver;
import imr.engine.SearchEngine;
import imr.engine.SearchPlan;
import imr.engine.SplitAnswer;
import imr.engine.SplitPlan;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.field.SearchException.IndexUnusable;
import imr.letter.CaseNumber;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Issue;
import imr.query.QueryNode;
import imr.store.CaseLetters;
import imr.text.LuceneSyntax;
import imr.text.NearIssues;
import imr.text.OwnTexts;
import imr.text.Passage;
import imr.text.PassageHighlighter;
import imr.text.PatternCompiler;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The engine on an OpenSearch cluster. Each answer comes from a single [Snapshot]; what a run
/// commits is seen within [Snapshots#REFRESH]. Safe to share between threads.
public final class OpenSearchEngine implements SearchEngine {
  /// A node works on one and a half times as many as it has processors, and queues the rest.
  private static final int AT_ONCE_A_NODE = 8;

  private final Cluster cluster;
  private final Sessions sessions;
  private final LuceneSyntax syntax = new LuceneSyntax();
  private final PatternCompiler patterns = new PatternCompiler();
  private final PatternMapper mapper = new PatternMapper(patterns);
  private final IssueValues values;
  private final PassageHighlighter highlighter;
  private final OwnTexts texts;
  private final KeptCounts kept;
  private volatile @Nullable Known status;

  /// What a snapshot holds. Every answer tells of it.
  private record Known(Snapshot snapshot, IndexStatus status) {}

  private OpenSearchEngine(Cluster cluster, Vocabulary vocabulary, long broad) {
    this.cluster = cluster;
    kept = new KeptCounts(broad);
    sessions = new Sessions(cluster);
    values = new IssueValues(vocabulary);
    highlighter = new PassageHighlighter(patterns, values, syntax);
    texts = new OwnTexts(values);
  }

  /// Connects to a cluster that holds an index.
  ///
  /// @param vocabulary by which issues have their values
  /// @throws IndexUnusable when it cannot be used, or holds none of ours
  public static OpenSearchEngine open(ClusterOptions options, Vocabulary vocabulary) {
    return open(options, vocabulary, KeptCounts.BROAD);
  }

  /// @param broad how many issues are many, which are counted in another way
  static OpenSearchEngine open(ClusterOptions options, Vocabulary vocabulary, long broad) {
    Cluster cluster = Cluster.connect(options);
    try {
      OpenSearchEngine engine = new OpenSearchEngine(cluster, vocabulary, broad);
      engine.sessions.asked(Session::snapshot);
      return engine;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private QueryMapper queries(Session session) {
    return new QueryMapper(new Verified(session, mapper, patterns, texts)::query, syntax);
  }

  private ClusterFrequencies frequencies(Session session) {
    return new ClusterFrequencies(session, queries(session), patterns);
  }

  private <T extends @Nullable Object> T asked(Function<Session, T> work) {
    return sessions.asked(work);
  }

  @Override
  public EngineAnswer search(SearchPlan plan) {
    return asked(session ->
        new Execution(
                session,
                queries(session),
                highlighter,
                frequencies(session),
                texts,
                new Facets(session, kept, false),
                plan)
            .answer());
  }

  @Override
  public CountAnswer count(CountPlan plan) {
    return asked(session -> new Counting(session, queries(session)).count(plan));
  }

  @Override
  public CompareAnswer compare(ComparePlan plan) {
    return asked(session -> new Counting(session, queries(session)).compare(plan));
  }

  @Override
  public SplitAnswer split(SplitPlan plan) {
    return asked(session -> new Counting(session, queries(session)).split(plan));
  }

  @Override
  public void read(QueryNode words, List<FieldFilter> filters, IssueReceiver receiver)
      throws IOException {
    IssueReader reader = new IssueReader(receiver);
    IOException ended =
        asked(session -> reader.read(session, queries(session).matching(words, filters)));
    if (ended != null) {
      throw ended;
    }
  }

  @Override
  public @Nullable Determination determination(String id) {
    int tilde = id.indexOf('~');
    CaseNumber number = CaseNumber.parse(tilde < 0 ? id : id.substring(0, tilde));
    String typed = number == null ? id : number + (tilde < 0 ? "" : id.substring(tilde));
    JsonNode letter = letter(typed.strip());
    return letter == null ? null : StoredLetter.letter(letter);
  }

  @Override
  public List<FileFacts> files(String id) {
    JsonNode letter = letter(id);
    return letter == null ? List.of() : StoredLetter.files(letter);
  }

  /// The document of a letter, null where there is none. Ids differ in more than case.
  private @Nullable JsonNode letter(String id) {
    ObjectNode query =
        Dsl.object(
            "bool",
            Dsl.object(
                "filter",
                List.of(
                    Schema.whole(),
                    Dsl.object(
                        "term",
                        Dsl.object(
                            Schema.OF, Dsl.object("value", id, "case_insensitive", true))))));
    return asked(session -> {
      JsonNode hit =
          session
              .ask(Dsl.object("query", query, "size", 1), true)
              .path("hits")
              .path("hits")
              .path(0);
      return hit.isMissingNode() ? null : hit.path("_source");
    });
  }

  @Override
  public Map<Field, List<Passage.Mark>> marks(
      Determination letter, Issue issue, List<QueryNode> nodes) {
    return highlighter.marks(letter, issue, nodes);
  }

  @Override
  public Hit hit(Determination letter, Issue issue, List<QueryNode> nodes) {
    return Hit.of(letter, issue, 0f, false, highlighter.shown(letter, issue, nodes));
  }

  @Override
  public Map<String, Long> values(Field field) {
    Map<String, Long> values = new HashMap<>();
    ObjectNode issues = QueryMapper.term(Schema.KIND, Schema.ISSUE);
    asked(session -> new Facets(session, kept, true).count(issues, List.of(field)))
        .of(field)
        .forEach((value, count) -> values.put(value, count.issues()));
    return values;
  }

  @Override
  public List<String> cases(String prefix, int most) {
    return asked(session -> new Lookups(session).cases(prefix, most));
  }

  @Override
  public List<String> spellings(String word) {
    return asked(session -> new Lookups(session).spellings(patterns, word));
  }

  @Override
  public List<Hit> similar(Determination letter, Issue issue, @Nullable String outcome, int most) {
    List<FieldFilter> filters =
        outcome == null ? List.of() : List.of(FieldFilter.of(Field.OUTCOME, outcome));
    return asked(session -> {
      List<NearIssues.Argument> arguments =
          frequencies(session).asked(index -> new NearIssues(index, patterns).arguments(issue));
      QueryNode near = NearIssues.query(values.of(letter, issue), arguments);
      QueryMapper queries = queries(session);
      ObjectNode query =
          Dsl.object(
              "bool",
              Dsl.object(
                  "must", queries.map(near),
                  "filter", queries.filtered(filters),
                  "must_not", QueryMapper.term(Schema.KEY, CaseLetters.key(letter))));
      return Execution.hits(session, highlighter, query, most, NearIssues.marking(arguments));
    });
  }

  @Override
  public List<RejectedFile> rejected() {
    return asked(session -> new Lookups(session).rejected());
  }

  @Override
  public IndexStatus status() {
    return asked(session -> {
      Snapshot snapshot = session.snapshot();
      Known known = status;
      if (known == null || !known.snapshot.equals(snapshot)) {
        // Shards that do not answer are told with what is found, not here.
        known = new Known(snapshot, new Lookups(session).status());
        status = snapshot.gap().isEmpty() ? known : null;
      }
      return known.status;
    });
  }

  @Override
  public EngineState state() {
    return sessions.state();
  }

  /// The work is done elsewhere.
  @Override
  public int atOnce() {
    return AT_ONCE_A_NODE * cluster.options().nodes().size();
  }

  @Override
  public void close() {
    sessions.close();
    cluster.close();
  }
}

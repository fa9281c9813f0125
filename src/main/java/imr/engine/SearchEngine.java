package imr.engine;

import imr.deadline.Deadline;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.field.SearchException.IndexUnusable;
import imr.letter.CaseNumber;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Issue;
import imr.letter.RejectedFile;
import imr.query.QueryNode;
import imr.text.LuceneSyntax;
import imr.text.Passage;
import imr.text.PassageHighlighter;
import imr.text.PatternCompiler;
import imr.text.SimilarIssues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers plans from the newest committed state of an index, the same way for every kind of index.
/// Each answer comes from a single state. One that comes after its [Deadline] is not given.
/// Thread-safe.
public final class SearchEngine implements AutoCloseable {
  private final IndexProvider indexes;
  private final IssueValues values;
  private final PatternCompiler patterns = new PatternCompiler();
  private final PassageHighlighter highlighter;
  private final HitReader reader;
  private final CountCache counts = new CountCache(CountCache.BROAD);

  /// @param indexes the provider, closed with this engine
  /// @param values the reader of an issue's values, the same that the index was written with
  public SearchEngine(IndexProvider indexes, IssueValues values) {
    this.indexes = indexes;
    this.values = values;
    highlighter = new PassageHighlighter(patterns, values, new LuceneSyntax());
    reader = new HitReader(highlighter);
  }

  /// Runs work on the newest committed state, unless its time is over before or after.
  private <T extends @Nullable Object> T ask(Function<Index, T> work) {
    Deadline deadline = Deadline.current();
    deadline.check();
    T answer = indexes.ask(work);
    deadline.check();
    return answer;
  }

  /// Runs a search.
  ///
  /// @throws imr.field.SearchException if the index cannot answer
  public EngineAnswer search(SearchPlan plan) {
    return ask(index -> new SearchExecution(index, counts, reader, plan).answer());
  }

  /// Counts a set of issues.
  ///
  /// @throws imr.field.SearchException if the index cannot answer, or more combinations occur than
  ///   the plan allows
  public CountAnswer count(CountPlan plan) {
    return ask(index -> index.count(plan));
  }

  /// Compares two groups.
  ///
  /// @throws imr.field.SearchException if the index cannot answer
  public CompareAnswer compare(ComparePlan plan) {
    return ask(index -> index.compare(plan));
  }

  /// Compares the issues with each value of some fields with the issues without it.
  ///
  /// @throws imr.field.SearchException if the index cannot answer
  public SplitAnswer split(SplitPlan plan) {
    return ask(index -> index.split(plan));
  }

  /// Passes every issue of a set to a receiver, in the order of ids.
  ///
  /// @throws IOException if the receiver throws it
  /// @throws imr.field.SearchException if the index cannot answer
  public void read(IssueSet issues, IssueReceiver receiver) throws IOException {
    ResumedReceiver resumed = new ResumedReceiver(receiver);
    IOException ended =
        ask(index -> {
          try {
            index.read(issues, resumed);
            return null;
          } catch (IOException e) {
            return e;
          }
        });
    if (ended != null) {
      throw ended;
    }
  }

  /// The letter with an id or case number, in any common spelling; null if the index has none.
  public @Nullable Determination determination(String id) {
    int tilde = id.indexOf('~');
    CaseNumber number = CaseNumber.parse(tilde < 0 ? id : id.substring(0, tilde));
    String typed = number == null ? id : number + (tilde < 0 ? "" : id.substring(tilde));
    StoredLetter letter = ask(index -> index.letter(typed.strip()));
    return letter == null ? null : letter.letter();
  }

  /// The files that a letter was read from, empty if the index has no such letter.
  ///
  /// @param id an id as in [Determination#id()]
  public List<FileFacts> files(String id) {
    StoredLetter letter = ask(index -> index.letter(id));
    return letter == null ? List.of() : letter.files();
  }

  /// The marks of some nodes in an issue's texts, in order. Texts without a mark are left out.
  public Map<Field, List<Passage.Mark>> marks(
      Determination letter, Issue issue, List<QueryNode> nodes) {
    return highlighter.marks(letter, issue, nodes);
  }

  /// Highlights an issue as if the nodes had found it.
  public Hit hit(Determination letter, Issue issue, List<QueryNode> nodes) {
    return Hit.of(letter, issue, 0f, null, highlighter.shown(letter, issue, nodes));
  }

  /// The number of issues in the whole index with each value of a field. The field must hold codes
  /// and be a facet.
  ///
  /// @throws imr.field.SearchException if the index cannot answer completely
  public Map<String, Long> values(Field field) {
    return ask(index -> {
      Map<String, Long> values = new HashMap<>();
      counts
          .count(index, IssueSet.ALL, List.of(field))
          .of(field)
          .forEach((value, count) -> values.put(value, count.issues()));
      String missing = index.status().missing();
      if (!missing.isEmpty()) {
        throw new IndexUnusable(missing);
      }
      return values;
    });
  }

  /// The first case numbers with a prefix, in order.
  ///
  /// @param prefix in the printed spelling, such as `CM17-00`
  /// @param limit at least 1
  public List<String> cases(String prefix, int limit) {
    return ask(index -> index.terms(terms -> terms.cases(prefix, limit)));
  }

  /// Spelling corrections of a word, the likeliest first. There are none if the index has the word
  /// or another word with the same stem.
  public List<String> spellings(String word) {
    return ask(index -> index.terms(terms -> terms.corrections(word)));
  }

  /// The issues most similar to another, best first, without those of its own case. Among those of
  /// another outcome, the nearest show what is missing here, or miss what is shown here. Each has
  /// the reviewer's reason as its passage.
  ///
  /// @param outcome the outcome id that they must have, null for any
  /// @param limit 1 to 100
  public List<Hit> similar(Determination letter, Issue issue, @Nullable String outcome, int limit) {
    List<FieldFilter> filters =
        outcome == null ? List.of() : List.of(FieldFilter.of(Field.OUTCOME, outcome));
    return ask(index -> {
      List<SimilarIssues.Argument> arguments =
          index.terms(terms -> new SimilarIssues(terms, patterns).arguments(issue));
      IssueSet near =
          new IssueSet(
              SimilarIssues.query(values.of(letter, issue), arguments, turned(issue, outcome)),
              filters);
      List<Hit> hits = new ArrayList<>();
      int window = limit + letter.issues().size();
      for (int offset = 0; hits.size() < limit; offset += window) {
        var found =
            index.top(
                IssueQuery.exact(near, List.of()),
                new Window(Order.RELEVANCE, Grouping.NONE, offset, window));
        for (int from = 0; from < found.size() && hits.size() < limit; from += limit) {
          List<? extends Match> some = found.subList(from, Math.min(found.size(), from + limit));
          reader.hits(index, some, List.of()).stream()
              .filter(hit -> !hit.letter().caseKey().equals(letter.caseKey()))
              .limit(limit - hits.size())
              .forEach(hits::add);
        }
        if (found.size() < window) {
          break;
        }
      }
      return hits;
    });
  }

  private static boolean turned(Issue issue, @Nullable String outcome) {
    return outcome != null
        && issue.outcome() != null
        && !outcome.equals(IssueValues.id(issue.outcome()));
  }

  /// The files that could not be read as letters, ordered by path.
  public List<RejectedFile> rejected() {
    return indexes.rejected();
  }

  /// The contents of the index now.
  public IndexStatus status() {
    return ask(Index::status);
  }

  /// The engine's health and load. Cheap: it does not ask the index.
  public EngineState state() {
    return indexes.state();
  }

  /// The number of requests, at least 1, that it can answer at the same time.
  public int parallelism() {
    return indexes.parallelism();
  }

  @Override
  public void close() {
    reader.close();
    indexes.close();
  }
}

package imr.search;

import imr.engine.CompareAnswer;
import imr.engine.ComparePlan;
import imr.engine.CountAnswer;
import imr.engine.CountPlan;
import imr.engine.EngineAnswer;
import imr.engine.Grouping;
import imr.engine.IssueReceiver;
import imr.engine.IssueSet;
import imr.engine.MatchMode;
import imr.engine.SearchEngine;
import imr.engine.SearchPlan;
import imr.engine.SplitAnswer;
import imr.engine.SplitPlan;
import imr.engine.Window;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.FieldValues;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Basis;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.query.QueryLanguage;
import imr.query.QueryNode;
import imr.search.SearchRequest.Where;
import imr.vocabulary.Coder;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// Handles searches, counts, comparisons and reasons: reads the words, makes a plan, and lets the
/// engine execute it. Thread-safe.
public final class SearchService {
  private final SearchEngine engine;
  private final QueryLanguage language;
  private final Labels labels;
  private final IssueValues issueValues;
  private final Adviser adviser;
  private final SpellingCorrector corrector;
  private final Suggester suggester;
  private final SearchTerms terms;
  private final Clock clock;
  private final String version;

  /// @param version the program's version, for receipts
  public SearchService(SearchEngine engine, SearchTerms terms, Clock clock, String version) {
    this.engine = engine;
    this.terms = terms;
    this.labels = terms.labels();
    this.issueValues = terms.values();
    this.language = terms.language();
    this.adviser = new Adviser(this, labels);
    this.corrector = new SpellingCorrector(this, terms.words());
    this.suggester = new Suggester(engine, language);
    this.clock = clock;
    this.version = version;
  }

  public SearchEngine engine() {
    return engine;
  }

  /// The program's version.
  public String version() {
    return version;
  }

  /// The autocomplete.
  public Suggester suggester() {
    return suggester;
  }

  /// The values of issues in all fields.
  public IssueValues issueValues() {
    return issueValues;
  }

  public Labels labels() {
    return labels;
  }

  /// The coder of letters, to explain how one was coded.
  public Coder coder() {
    return terms.coder();
  }

  /// The values of fields, as people type them.
  public FieldValues values() {
    return language.values();
  }

  /// Reads a query without searching.
  ///
  /// @throws SearchException if it can't be read
  public QueryLanguage.Read read(SearchRequest request) {
    return switch (request.syntax()) {
      case PLAIN ->
          WhereSaid.in(request.where(), language.read(request.words(), request.understand()));
      case LUCENE -> QueryLanguage.lucene(request.words());
    };
  }

  /// Searches. If nothing meets all of the query and a word is misspelled, the corrected query is
  /// searched, and a note says so.
  ///
  /// @throws SearchException if the search fails
  public SearchResponse search(SearchRequest request) {
    SearchResponse response = searched(request);
    boolean plain = request.syntax() == SearchRequest.Syntax.PLAIN && request.understand();
    if (!plain || response.answer().issues() > 0) {
      return plain ? corrector.offered(response) : response;
    }
    SpellingCorrector.Correction correction = corrector.correct(request, response.interpretation());
    return correction == null
        ? response
        : searched(request.corrected(correction.q())).correcting(request, correction);
  }

  private SearchResponse searched(SearchRequest request) {
    QueryLanguage.Read read = read(request);
    EngineAnswer answer = engine.search(plan(request, read, request.size()));
    Treatment treatment = read.treatment() == null ? null : Treatment.of(read.treatment(), labels);
    return new SearchResponse(
        request,
        adviser.explained(request, read).with(answer.missing()),
        answer,
        adviser.advise(request, read, treatment, answer),
        treatment,
        said(request, read, answer.issues()),
        receipt(answer.fingerprint(), request.described(), read));
  }

  private SearchResponse.@Nullable Said said(
      SearchRequest request, QueryLanguage.Read read, long issues) {
    if (request.page() > 1 || !request.facets()) {
      return null;
    }
    SearchRequest anywhere = request.withWhere(Where.ANYWHERE);
    if (!WhereSaid.matters(request.where() == Where.ANYWHERE ? read : read(anywhere))) {
      return null;
    }
    long all = request.where() == Where.ANYWHERE ? issues : count(anywhere);
    long reviewer =
        request.where() == Where.REVIEWER ? issues : count(request.withWhere(Where.REVIEWER));
    return new SearchResponse.Said(reviewer, all - reviewer);
  }

  /// The search without conditions on the outcome.
  ///
  /// @throws SearchException if it can't be read
  public AnyOutcome anyOutcome(SearchRequest request) {
    return AnyOutcome.of(request, this::read);
  }

  /// @param asked the request in one line
  private SearchResponse.Receipt receipt(
      String fingerprint, String asked, QueryLanguage.Read read) {
    return new SearchResponse.Receipt(
        fingerprint,
        version,
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        asked,
        read.interpretation().parsed(),
        engine.status().synthetic());
  }

  /// Counts.
  ///
  /// @throws SearchException if the count fails
  public CountTable count(CountRequest request) {
    QueryLanguage.Read read = read(request.question());
    CountAnswer answer =
        engine.count(
            new CountPlan(issues(request.question(), read), request.by(), CountRequest.MAX_CELLS));
    return new CountTable(
        request,
        read.interpretation(),
        answer,
        receipt(answer.fingerprint(), request.described(), read));
  }

  /// Counts the issues of the index that have a value in a field.
  public long known(Field field) {
    String any =
        switch (field.kind()) {
          case DAY -> ">=0001-01-01";
          case NUMBER -> ">=0";
          case CODE, TEXT -> FieldFilter.UNKNOWN;
        };
    long met = count(SearchRequest.of("").with(FieldFilter.of(field, any)));
    return field.kind() == Field.Kind.CODE ? engine.status().issues() - met : met;
  }

  /// Compares two groups.
  ///
  /// @throws SearchException if the comparison fails
  public ComparedGroups compare(CompareRequest request) {
    AnyOutcome any = anyOutcome(request.question());
    AnyOutcome ofA = anyOutcome(any.question().withQ(request.a()));
    AnyOutcome ofB = anyOutcome(any.question().withQ(request.b()));
    boolean apart = CompareRequest.areTwo(ofA.question().q(), ofB.question().q());
    SearchRequest question = any.question();
    QueryLanguage.Read read = read(question);
    QueryLanguage.Read a = read(apart ? ofA.question() : question.withQ(request.a()));
    QueryLanguage.Read b = read(apart ? ofB.question() : question.withQ(request.b()));
    CompareAnswer answer =
        engine.compare(
            new ComparePlan(
                issues(question, read),
                new IssueSet(a.words(), a.filters()),
                new IssueSet(b.words(), b.filters())));
    return new ComparedGroups(
        request,
        read.interpretation(),
        a.interpretation(),
        b.interpretation(),
        any.dropped() || ofA.dropped() || ofB.dropped(),
        answer,
        receipt(answer.fingerprint(), request.described(question), read));
  }

  /// Counts the criteria that reviewers found met or not met, or mentioned, whatever the outcome.
  ///
  /// @param meritsOnly whether to leave out issues that were not decided on the merits
  /// @throws SearchException if the search fails
  public ReasonsFound reasons(SearchRequest request, boolean meritsOnly) {
    AnyOutcome any = anyOutcome(request);
    SearchRequest question = any.question();
    QueryLanguage.Read read = read(question);
    IssueSet issues = issues(question, read);
    CountAnswer byBasis =
        engine.count(new CountPlan(issues, List.of(Field.BASIS), CountRequest.MAX_CELLS));
    IssueSet counted =
        meritsOnly
            ? issues.with(FieldFilter.of(Field.BASIS, IssueValues.id(Basis.MERITS)))
            : issues;
    SplitAnswer answer = engine.split(new SplitPlan(counted, ReasonsFound.FIELDS));
    CountAnswer crossed =
        engine.count(new CountPlan(counted, ReasonsFound.SENSES, CountRequest.MAX_CELLS));
    return new ReasonsFound(
        question,
        any.dropped(),
        read.interpretation(),
        byBasis.margins().getOrDefault(Field.BASIS, Map.of()),
        meritsOnly,
        answer,
        ReasonsFound.both(crossed),
        receipt(answer.fingerprint(), question.described(), read));
  }

  /// The newest exact matches of a search, without highlights.
  ///
  /// @param most the maximum number, 1 to 1,000
  /// @throws SearchException if the search fails
  public EngineAnswer newest(SearchRequest question, int most) {
    QueryLanguage.Read read = read(question);
    return engine.search(SearchPlan.newest(issues(question, read), most));
  }

  /// Reads all exact matches of a search.
  ///
  /// @param begun receives the receipt and the number of issues, before the first issue
  /// @throws IOException if the receiver throws it
  /// @throws SearchException if the search fails
  public void read(
      SearchRequest question, ObjLongConsumer<SearchResponse.Receipt> begun, IssueReceiver receiver)
      throws IOException {
    QueryLanguage.Read read = read(question);
    engine.read(
        issues(question, read),
        new IssueReceiver() {
          @Override
          public void begin(String fingerprint, long issues) throws IOException {
            begun.accept(receipt(fingerprint, question.described(), read), issues);
            receiver.begin(fingerprint, issues);
          }

          @Override
          public boolean wants(long place) {
            return receiver.wants(place);
          }

          @Override
          public void issue(Determination letter, Issue issue) throws IOException {
            receiver.issue(letter, issue);
          }
        });
  }

  /// Counts the exact matches of a search.
  ///
  /// @throws SearchException if the count fails
  long count(SearchRequest request) {
    return engine.search(plan(request, read(request), 0)).issues();
  }

  private IssueSet issues(SearchRequest request, QueryLanguage.Read read) {
    return new IssueSet(read.words(), filters(request, read.filters()));
  }

  private List<FieldFilter> filters(SearchRequest request, List<FieldFilter> understood) {
    List<FieldFilter> filters = new ArrayList<>();
    request.filters().forEach(f -> filters.add(values().known(f)));
    filters.addAll(understood);
    return filters;
  }

  private SearchPlan plan(SearchRequest request, QueryLanguage.Read read, int limit) {
    int offset = (request.page() - 1) * request.size();
    return new SearchPlan(
        issues(request, read),
        limit > 0 ? WhereSaid.first(read) : read.evidence(),
        limit > 0 ? partial(request, read) : null,
        request.match(),
        new Window(request.sort(), request.group(), offset, limit),
        request.facets() && limit > 0 ? Field.facets() : List.of(),
        true);
  }

  private SearchPlan.@Nullable Partial partial(SearchRequest request, QueryLanguage.Read read) {
    QueryNode words = read.partial();
    if (words == null || request.match() == MatchMode.ALL || request.group() == Grouping.LETTER) {
      return null;
    }
    return new SearchPlan.Partial(
        new IssueSet(words, filters(request, read.binding())),
        read.concepts(),
        read.words() instanceof QueryNode.Everything ? 1 : SearchPlan.FEW_EXACT,
        read.treatment() == null || !(read.words() instanceof QueryNode.Everything)
            ? null // what else was said is what most of the query is about
            : Treatment.of(read.treatment(), labels).nearest(read, filters(request, List.of())),
        read.vague() == null
            ? null
            : new SearchPlan.Broader(
                new IssueSet(read.vague().partial(), filters(request, read.binding())),
                read.vague().concepts()));
  }
}

package imr.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.CompareAnswer;
import imr.engine.ComparePlan;
import imr.engine.CountAnswer;
import imr.engine.CountPlan;
import imr.engine.FacetCounts;
import imr.engine.Index;
import imr.engine.IndexStatus;
import imr.engine.IndexTerms;
import imr.engine.IssueQuery;
import imr.engine.IssueReceiver;
import imr.engine.IssueSet;
import imr.engine.LoadedIssue;
import imr.engine.Match;
import imr.engine.SplitAnswer;
import imr.engine.SplitPlan;
import imr.engine.StoredLetter;
import imr.engine.Window;
import imr.field.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One commit, at a point in time that the cluster keeps open. Not thread-safe.
final class OpenSearchIndex implements Index {
  private final Session session;
  private final QueryMapper queries;
  private final Letters letters;
  private final ClusterTerms terms;
  private final TopIssues top;
  private final Facets facets;
  private final Function<Session, IndexStatus> known;
  private final Map<ObjectNode, Long> found = new HashMap<>();
  private @Nullable IndexStatus status;

  /// @param tools shared by all questions
  /// @param known provides the status of the index, cached if possible
  OpenSearchIndex(Session session, Tools tools, Function<Session, IndexStatus> known) {
    this.session = session;
    this.known = known;
    queries = tools.queries(session);
    letters = new Letters(session);
    terms = new ClusterTerms(session, queries, tools.patterns());
    top = new TopIssues(session, queries, letters, terms, tools.texts());
    facets = new Facets(session, tools.broad());
  }

  @Override
  public IndexStatus status() {
    if (status == null) {
      status = known.apply(session);
    }
    return status.without(session.missing());
  }

  @Override
  public List<Found> top(IssueQuery query, Window window) {
    TopIssues.Matches matches = top.top(query, window);
    if (query.exact() == null) {
      found.put(queries.matching(query.issues()), matches.total());
    }
    return matches.list();
  }

  @Override
  public FacetCounts facets(IssueSet issues, Collection<Field> fields) {
    ObjectNode query = queries.matching(issues);
    Long count = found.get(query);
    return facets.count(query, fields, count == null ? session.count(query, false) : count);
  }

  @Override
  public CountAnswer count(CountPlan plan) {
    return new Counting(session, queries).count(plan);
  }

  @Override
  public CompareAnswer compare(ComparePlan plan) {
    return new Counting(session, queries).compare(plan);
  }

  @Override
  public SplitAnswer split(SplitPlan plan) {
    return new Counting(session, queries).split(plan);
  }

  @Override
  public void read(IssueSet issues, IssueReceiver receiver) throws IOException {
    new IssueReader(session, receiver).read(queries.matching(issues));
  }

  @Override
  public @Nullable StoredLetter letter(String id) {
    return letters.whole(id);
  }

  @Override
  public List<LoadedIssue> load(List<? extends Match> matches) {
    List<Found> all = matches.stream().map(Found.class::cast).toList();
    letters.read(all.stream().map(Found::letter).toList());
    List<LoadedIssue> loaded = new ArrayList<>();
    for (Found each : all) {
      LoadedIssue issue = letters.issue(each);
      if (issue != null) {
        loaded.add(issue);
      }
    }
    return loaded;
  }

  @Override
  public <T> T terms(Function<IndexTerms, T> work) {
    return terms.asked(work);
  }
}

package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.LoadedIssue;
import imr.field.Field;
import imr.field.SearchException.BadRequest;
import imr.query.TextPattern;
import imr.text.PatternCompiler;
import imr.text.TextMatcher;
import imr.text.WordPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Verifies patterns for which the cluster's query matches too much: reads the candidates, and
/// builds a query for the ids of those in which the pattern matches. Not thread-safe.
final class Verified {
  /// The maximum number of candidates for one pattern. OpenSearch accepts 65,536 ids per query.
  private static final int MAX = 5_000;

  private static final int PAGE = 500;

  private static final List<String> SOURCE = List.of(Schema.OF, Schema.PLACE, Schema.ORDER);

  private final Session session;
  private final PatternMapper patterns;
  private final PatternCompiler compiler;
  private final TextMatcher texts;
  private final Map<ObjectNode, ObjectNode> known = new HashMap<>();

  Verified(Session session, PatternMapper patterns, PatternCompiler compiler, TextMatcher texts) {
    this.session = session;
    this.patterns = patterns;
    this.compiler = compiler;
    this.texts = texts;
  }

  /// A query for the issues in which a pattern matches one text, ranked by the pattern's words.
  ObjectNode query(TextPattern pattern, Field field) {
    ObjectNode found = patterns.query(pattern, field);
    if (patterns.isExact(pattern)) {
      return found;
    }
    ObjectNode matching = known.get(found);
    if (matching == null) {
      matching = Dsl.terms(Schema.ORDER, matching(pattern, field, found));
      known.put(found, matching);
    }
    return Dsl.of("bool", "must", found, "filter", matching);
  }

  private List<String> matching(TextPattern pattern, Field field, ObjectNode query) {
    WordPattern compiled = compiler.compile(pattern);
    List<String> matching = new ArrayList<>();
    int read = 0;
    for (JsonNode hits : session.pages(query, PAGE, SOURCE, false)) {
      if (read >= MAX && !hits.isEmpty()) {
        throw new BadRequest(
            String.format(
                Locale.ROOT,
                "phrases or nearby words as choices inside w/n, /s or /p are compared one by one, and"
                    + " more than %,d issues may match: narrow the search",
                MAX));
      }
      read += hits.size();
      List<Found> found = new ArrayList<>();
      hits.forEach(hit -> found.add(Found.of(hit, true)));
      Letters letters = new Letters(session);
      letters.read(found.stream().map(Found::letter).toList());
      for (int i = 0; i < found.size(); i++) {
        LoadedIssue issue = letters.issue(found.get(i));
        if (issue != null && texts.holds(compiled, field, issue.letter(), issue.issue())) {
          matching.add(hits.get(i).path("_source").path(Schema.ORDER).asText());
        }
      }
    }
    return matching;
  }
}

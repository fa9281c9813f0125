package imr.web.api;

import imr.field.Field;
import imr.json.DocumentedLetter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every route of the server takes and answers.
public final class Routes {
  /// A route.
  ///
  /// @param answer its JSON, null where it answers otherwise
  /// @param own parameters of its own; a path's are taken from the path
  /// @param filters of the search that it takes, none where it takes no search
  public record Route(
      String path,
      String summary,
      String mediaType,
      @Nullable Class<?> answer,
      List<Field> filters,
      List<Parameter> own) {
    /// The parameters that a route takes, those in its path left aside.
    List<Parameter> parameters() {
      List<Parameter> all = new ArrayList<>(own);
      if (!filters.isEmpty()) {
        SEARCH.stream()
            .filter(p -> own.stream().noneMatch(o -> o.name.equals(p.name)))
            .forEach(all::add);
        for (Field field : filters) {
          all.add(
              Parameter.of(
                  field.id(),
                  field.label()
                      + switch (field.kind()) {
                        case DAY -> ": 2016, 2016-07, 2016..2017, >=2016-07.";
                        case NUMBER -> ": 12, 60..70, >12.";
                        case CODE, TEXT -> "; given again, any of the values.";
                      }));
        }
      }
      return all;
    }
  }

  /// What a route takes.
  ///
  /// @param values the only ones there are; none where any goes
  public record Parameter(String name, String meaning, List<String> values) {
    static Parameter of(String name, String meaning, String... values) {
      return new Parameter(name, meaning, List.of(values));
    }
  }

  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final String PLAIN = "text/plain";
  private static final String CSV = "text/csv";

  static final Parameter ID =
      Parameter.of("id", "An issue's id, such as CM17-0001234#1; may be given again.");

  private static final Parameter DECIDED_ON =
      Parameter.of(
          "decided-on", "Whether only what the merits decided is looked at.", "merits", "anything");

  private static final Parameter SEED =
      Parameter.of("seed", "Of the draw of at most 20,000 issues; 1 where none is given.");

  private static final List<Field> SEARCHES = Field.filters();
  private static final List<Field> NO_SEARCH = List.of();

  /// Groups that are chosen by outcome are not compared.
  private static final List<Field> NOT_BY_OUTCOME =
      SEARCHES.stream().filter(f -> f != Field.OUTCOME && f != Field.LETTER_OUTCOME).toList();

  /// Every route, the API's under its first version.
  public static final List<Route> ALL =
      List.of(
          route("/", "The search page.", HTML, null, SEARCHES),
          route(
              "/determinations/{case}",
              "A letter's page.",
              HTML,
              null,
              SEARCHES,
              Parameter.of("similar", "The number of an issue whose like are shown."),
              Parameter.of("mark", "The number of the marked word that is looked at.")),
          route(
              "/determinations/{case}/original",
              "The file that a letter was read from, as it was read.",
              "application/octet-stream",
              null,
              NO_SEARCH),
          route("/help", "How to search.", HTML, null, NO_SEARCH),
          route("/about", "What this is, and how far to trust it.", HTML, null, NO_SEARCH),
          route("/corpus", "What is loaded, and what could not be read.", HTML, null, NO_SEARCH),
          route("/codebook", "What each column of an export holds: a page.", HTML, null, NO_SEARCH),
          route("/api/v1/search", "Issues that match.", JSON, SearchAnswer.class, SEARCHES),
          route(
              "/api/v1/determinations/{case}",
              "A letter as `parse` prints it.",
              JSON,
              DocumentedLetter.class,
              NO_SEARCH),
          route(
              "/api/v1/counts",
              "Counts by one to three fields.",
              JSON,
              CountsAnswer.class,
              SEARCHES,
              Parameter.of("by", "Fields, separated by commas; outcome where none is named."),
              Parameter.of("of", "What is counted.", "issues", "letters"),
              Parameter.of("format", "The shape of the answer.", "json", "csv"),
              Parameter.of("limit", "The most rows of JSON; 10,000 where none is given.")),
          route(
              "/api/v1/compare",
              "Two groups side by side.",
              JSON,
              ComparisonAnswer.class,
              NOT_BY_OUTCOME,
              Parameter.of("a", "The first group, in the query language."),
              Parameter.of("b", "The second group, in the query language.")),
          route(
              "/counts",
              "Counts by one to three fields: a page.",
              HTML,
              null,
              SEARCHES,
              Parameter.of("by", "Fields, separated by commas; procedure where none is named."),
              Parameter.of("of", "What is counted.", "issues", "letters")),
          route(
              "/why",
              "Why issues were decided as they were: a page.",
              HTML,
              null,
              NOT_BY_OUTCOME,
              DECIDED_ON),
          route(
              "/why/sentences",
              "What reviewers said of one criterion: a page.",
              HTML,
              null,
              NOT_BY_OUTCOME,
              DECIDED_ON,
              Parameter.of("finding", "A criterion and its sense: functional-gain:missing.")),
          route(
              "/api/v1/why",
              "What reviewers found shown and missing, and how those issues were decided.",
              JSON,
              ReasonsAnswer.class,
              NOT_BY_OUTCOME,
              DECIDED_ON),
          route(
              "/why/words",
              "Words and phrases that separate overturned from upheld: a page.",
              HTML,
              null,
              NOT_BY_OUTCOME,
              DECIDED_ON,
              SEED),
          route(
              "/api/v1/why/words",
              "Words and phrases that separate overturned from upheld rationales.",
              JSON,
              WordsAnswer.class,
              NOT_BY_OUTCOME,
              DECIDED_ON,
              SEED),
          route(
              "/api/v1/why/decisions",
              "The newest decisions of each outcome, with what was found in them.",
              JSON,
              DecisionsAnswer.class,
              NOT_BY_OUTCOME,
              DECIDED_ON,
              Parameter.of("limit", "Decisions of each, 1 to 300; 20 where none is given.")),
          route(
              "/api/v1/suggest",
              "Ways to go on typing.",
              JSON,
              SuggestAnswer.class,
              NO_SEARCH,
              Parameter.of("q", "What was typed.")),
          route(
              "/api/v1/similar/{case}/{issue}",
              "The nearest decisions of other cases.",
              JSON,
              SimilarAnswer.class,
              NO_SEARCH,
              Parameter.of(
                  "outcome",
                  "Which they must have.",
                  "any",
                  "same",
                  "opposite",
                  "overturned",
                  "upheld"),
              Parameter.of("size", "How many, 1 to 50; 10 where none is given.")),
          route(
              "/api/v1/citations",
              "Decisions as a list: those named, or the page of a search.",
              PLAIN,
              null,
              SEARCHES,
              ID,
              Parameter.of("format", "The shape of the answer.", "text", "csv")),
          route("/api/v1/fields", "The codebook.", JSON, FieldsAnswer.class, NO_SEARCH),
          route("/api/v1/codebook.csv", "The codebook.", CSV, null, NO_SEARCH),
          route("/api/v1/export.csv", "Every exact match, one a row.", CSV, null, SEARCHES),
          route(
              "/api/v1/export.ndjson",
              "Every exact match, an object a line.",
              "application/x-ndjson",
              null,
              SEARCHES),
          route(
              "/feed",
              "New decisions of a search, as Atom.",
              "application/atom+xml",
              null,
              SEARCHES),
          route("/openapi.json", "This document.", JSON, null, NO_SEARCH),
          route(
              "/health/live",
              "Whether the server runs. On --admin-port where others use the server.",
              PLAIN,
              null,
              NO_SEARCH),
          route(
              "/health/ready",
              "Whether it can answer. On --admin-port where others use the server.",
              PLAIN,
              null,
              NO_SEARCH),
          route(
              "/metrics",
              "What is measured, for Prometheus. On --admin-port where others use the server.",
              PLAIN,
              null,
              NO_SEARCH));

  private static final List<Parameter> SEARCH =
      List.of(
          Parameter.of("q", "Words and operators, see the help page; none ask for everything."),
          Parameter.of("page", "From 1; hits down to the 10,000th."),
          Parameter.of("size", "Hits on a page, 1 to 100; 20 where none is given."),
          Parameter.of("sort", "In which order.", "relevance", "newest", "oldest"),
          Parameter.of(
              "understand", "Whether words are read with the vocabulary.", "true", "false"),
          Parameter.of("syntax", "The language of the words.", "plain", "lucene"),
          Parameter.of(
              "match", "Whether partial matches follow exact ones.", "auto", "all", "best"),
          Parameter.of("facets", "none leaves the facets out."),
          Parameter.of("group", "What a page is made of.", "none", "letter"));

  private Routes() {}

  private static Route route(
      String path,
      String summary,
      String mediaType,
      @Nullable Class<?> answer,
      List<Field> filters,
      Parameter... own) {
    return new Route(path, summary, mediaType, answer, filters, List.of(own));
  }
}

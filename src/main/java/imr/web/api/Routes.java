package imr.web.api;

import imr.field.Field;
import imr.json.DocumentedLetter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All routes of the server, with their parameters and answers.
public final class Routes {
  /// A route.
  ///
  /// @param answer the record of its JSON, null if it doesn't return JSON
  /// @param own the route's own query parameters; OpenAPI derives path parameters from the path
  /// @param filters the filters that it accepts, empty if it takes no search
  public record Route(
      String path,
      String summary,
      String mediaType,
      @Nullable Class<?> answer,
      List<Field> filters,
      List<Parameter> own) {
    /// The route's query parameters.
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
                        case CODE, TEXT -> ". Repeat it to match any of several values.";
                      }));
        }
      }
      return all;
    }
  }

  /// A query parameter.
  ///
  /// @param values the allowed values, empty if it is free text
  public record Parameter(String name, String description, List<String> values) {
    static Parameter of(String name, String description, String... values) {
      return new Parameter(name, description, List.of(values));
    }
  }

  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final String PLAIN = "text/plain";
  private static final String CSV = "text/csv";

  static final Parameter ID =
      Parameter.of("id", "The id of an issue, such as CM17-0001234#1. Can be repeated.");

  private static final Parameter DECIDED_ON =
      Parameter.of(
          "decided-on", "Issues decided on the merits only, or on anything.", "merits", "anything");

  private static final Parameter SEED =
      Parameter.of(
          "seed", "The seed of the random sample of at most 20,000 issues. The default is 1.");

  private static final Parameter SORT =
      Parameter.of(
          "sort-by",
          "The column to sort by: a field, count, overturned, upheld, rate, rate-low, or rate-high,"
              + " with a minus before it for the largest first. The default is by the fields.");

  private static final List<Field> SEARCHES = Field.filters();
  private static final List<Field> NO_SEARCH = List.of();

  /// The filters for routes that compare outcomes.
  private static final List<Field> NOT_BY_OUTCOME =
      SEARCHES.stream().filter(f -> f != Field.OUTCOME && f != Field.LETTER_OUTCOME).toList();

  /// All routes; those of the API are under its first version.
  public static final List<Route> ALL =
      List.of(
          route("/", "The search page.", HTML, null, SEARCHES),
          route(
              "/determinations/{case}",
              "A letter's page.",
              HTML,
              null,
              SEARCHES,
              Parameter.of("similar", "The number of an issue, to show decisions similar to it."),
              Parameter.of("mark", "The number of the current marked word.")),
          route(
              "/determinations/{case}/original",
              "The original file of a letter.",
              "application/octet-stream",
              null,
              NO_SEARCH),
          route(
              "/determinations/{case}/coding",
              "Why the findings of a letter were coded.",
              HTML,
              null,
              NO_SEARCH),
          route("/help", "How to search.", HTML, null, NO_SEARCH),
          route("/about", "About the program and its reliability.", HTML, null, NO_SEARCH),
          route(
              "/corpus",
              "The collection, and the files that could not be read.",
              HTML,
              null,
              NO_SEARCH),
          route("/codebook", "The codebook of export columns, as a page.", HTML, null, NO_SEARCH),
          route("/api/v1/search", "Matching issues.", JSON, SearchAnswer.class, SEARCHES),
          route(
              "/api/v1/determinations/{case}",
              "A letter, as `parse` prints it.",
              JSON,
              DocumentedLetter.class,
              NO_SEARCH),
          route(
              "/api/v1/determinations/{case}/coding",
              "Why the findings of a letter were coded.",
              JSON,
              CodingAnswer.class,
              NO_SEARCH),
          route(
              "/api/v1/counts",
              "Counts by one to three fields.",
              JSON,
              CountsAnswer.class,
              SEARCHES,
              Parameter.of("by", "Fields, separated by commas. The default is outcome."),
              Parameter.of("of", "The unit to count.", "issues", "letters"),
              Parameter.of("format", "The format of the answer.", "json", "csv"),
              Parameter.of("limit", "The most rows of JSON. The default is 10,000."),
              SORT,
              Parameter.of(
                  "min", "The fewest issues to rely on a rate. The default is 35, in 20 letters.")),
          route(
              "/api/v1/averages",
              "Means and medians of a quantity of letters, with intervals.",
              JSON,
              AveragesAnswer.class,
              SEARCHES,
              Parameter.of(
                  "of",
                  "What to average. The default is days-from-application.",
                  Field.counted().stream()
                      .filter(Field::isQuantity)
                      .map(Field::id)
                      .toArray(String[]::new)),
              Parameter.of("by", "Up to two fields, separated by commas. The default is none."),
              Parameter.of("format", "The format of the answer.", "json", "csv")),
          route(
              "/api/v1/compare",
              "A comparison of two groups.",
              JSON,
              ComparisonAnswer.class,
              NOT_BY_OUTCOME,
              Parameter.of("a", "The first group, in the query language."),
              Parameter.of("b", "The second group, in the query language.")),
          route(
              "/counts",
              "Counts by one to three fields, as a page.",
              HTML,
              null,
              SEARCHES,
              Parameter.of("by", "Fields, separated by commas. The default is procedure."),
              Parameter.of("of", "The unit to count.", "issues", "letters"),
              SORT),
          route(
              "/why", "Reasons for decisions, as a page.", HTML, null, NOT_BY_OUTCOME, DECIDED_ON),
          route(
              "/why/sentences",
              "Sentences about one criterion, as a page.",
              HTML,
              null,
              NOT_BY_OUTCOME,
              DECIDED_ON,
              Parameter.of(
                  "finding",
                  "A criterion and shown, missing, or mentioned, such as functional-gain:missing.")),
          route(
              "/api/v1/why",
              "What reviewers said about each criterion, and how those issues were decided.",
              JSON,
              ReasonsAnswer.class,
              NOT_BY_OUTCOME,
              DECIDED_ON),
          route(
              "/why/words",
              "Words that distinguish overturned from upheld rationales, as a page.",
              HTML,
              null,
              NOT_BY_OUTCOME,
              DECIDED_ON,
              SEED),
          route(
              "/api/v1/why/words",
              "Words and phrases that distinguish overturned from upheld rationales.",
              JSON,
              WordsAnswer.class,
              NOT_BY_OUTCOME,
              DECIDED_ON,
              SEED),
          route(
              "/api/v1/why/decisions",
              "The newest decisions of each outcome, with the reviewers' findings.",
              JSON,
              DecisionsAnswer.class,
              NOT_BY_OUTCOME,
              DECIDED_ON,
              Parameter.of("limit", "Decisions of each outcome, 1 to 300. The default is 20.")),
          route(
              "/api/v1/suggest",
              "Autocomplete.",
              JSON,
              SuggestAnswer.class,
              NO_SEARCH,
              Parameter.of("q", "The text typed so far.")),
          route(
              "/api/v1/similar/{case}/{issue}",
              "The most similar decisions of other cases.",
              JSON,
              SimilarAnswer.class,
              NO_SEARCH,
              Parameter.of(
                  "outcome",
                  "The outcome that they must have.",
                  "any",
                  "same",
                  "opposite",
                  "overturned",
                  "upheld"),
              Parameter.of("size", "The number of decisions, 1 to 50. The default is 10.")),
          route(
              "/api/v1/citations",
              "A list of decisions: those with the ids, or a page of a search.",
              PLAIN,
              null,
              SEARCHES,
              ID,
              Parameter.of("format", "The format of the answer.", "text", "csv")),
          route("/api/v1/fields", "The codebook.", JSON, FieldsAnswer.class, NO_SEARCH),
          route("/api/v1/codebook.csv", "The codebook.", CSV, null, NO_SEARCH),
          route("/api/v1/export.csv", "All exact matches, one per row.", CSV, null, SEARCHES),
          route(
              "/api/v1/export.ndjson",
              "All exact matches, one JSON object per line.",
              "application/x-ndjson",
              null,
              SEARCHES),
          route(
              "/feed",
              "The newest decisions of a search, as an Atom feed.",
              "application/atom+xml",
              null,
              SEARCHES),
          route("/openapi.json", "This document.", JSON, null, NO_SEARCH),
          route(
              "/health/live",
              "Whether the server is live. On --admin-port if other machines use the server.",
              PLAIN,
              null,
              NO_SEARCH),
          route(
              "/health/ready",
              "Whether the server is ready. On --admin-port if other machines use the server.",
              PLAIN,
              null,
              NO_SEARCH),
          route(
              "/metrics",
              "Metrics for Prometheus. On --admin-port if other machines use the server.",
              PLAIN,
              null,
              NO_SEARCH));

  private static final List<Parameter> SEARCH =
      List.of(
          Parameter.of(
              "q", "The query: words and operators; see the help page. Empty for everything."),
          Parameter.of("page", "The page, from 1, up to the 10,000th hit."),
          Parameter.of("size", "Hits per page, 1 to 100. The default is 20."),
          Parameter.of("sort", "The order of hits.", "relevance", "newest", "oldest"),
          Parameter.of(
              "understand", "Whether to interpret words with the vocabulary.", "true", "false"),
          Parameter.of("syntax", "The query language.", "plain", "lucene"),
          Parameter.of(
              "where",
              "Where the words must be: anywhere, in the request or the reviewer's rationale, or"
                  + " only in the case summary.",
              "anywhere",
              "reviewer",
              "summary"),
          Parameter.of("match", "Which partial matches to include.", "auto", "all", "best"),
          Parameter.of("facets", "Set to none to omit facets."),
          Parameter.of("group", "Whether to group hits by letter.", "none", "letter"));

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

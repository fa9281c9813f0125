package imr.search;

import imr.engine.EngineAnswer;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import imr.query.Interpretation;
import imr.query.Interpretation.Chip;
import imr.query.QueryLanguage;
import imr.query.QueryNode;
import imr.query.WordRemover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds other searches to offer the user by running variants of the search. Thread-safe.
final class Adviser {
  /// The maximum number of conditions to try dropping. Each costs a search.
  private static final int MAX_DROPS = 8;

  private static final SearchRequest.Reading AS_TYPED =
      new SearchRequest.Reading(false, SearchRequest.Syntax.PLAIN);

  private final SearchService service;
  private final Labels labels;

  Adviser(SearchService service, Labels labels) {
    this.service = service;
    this.labels = labels;
  }

  /// @param treatment that the words ask for, null for none
  Advice advise(
      SearchRequest request,
      QueryLanguage.Read read,
      @Nullable Treatment treatment,
      EngineAnswer answer) {
    boolean plain = request.syntax() == SearchRequest.Syntax.PLAIN;
    boolean first = request.page() == 1 && request.facets();
    if (!first || !plain) {
      return Advice.NONE;
    }
    boolean none = answer.issues() == 0;
    return new Advice(
        none ? drops(request, read.interpretation()) : List.of(),
        further(request, read),
        List.of(),
        none && treatment != null ? absence(request, read, treatment) : null);
  }

  /// How the words were read. If they name a letter, all of its issues are found, and a note says
  /// how many of them meet the other words.
  Interpretation explained(SearchRequest request, QueryLanguage.Read read) {
    Interpretation said = read.interpretation();
    List<Chip> cases =
        said.chips().stream().filter(c -> c.field() == Field.CASE && !c.typed()).toList();
    String others = cases.isEmpty() ? "" : WordRemover.without(request.q(), cases);
    boolean more =
        said.chips().stream().anyMatch(c -> c.field() != Field.CASE) || !said.sought().isEmpty();
    if (cases.isEmpty() || !more || request.page() > 1 || !request.facets()) {
      return said;
    }
    FieldFilter letter =
        new FieldFilter(Field.CASE, cases.stream().map(Chip::value).distinct().toList());
    long all = service.count(request.withQ("").with(letter));
    if (all == 0) {
      return said;
    }
    SearchRequest other = request.withQ(others).with(letter);
    long met = service.count(other);
    String number = cases.stream().map(Chip::label).distinct().collect(Collectors.joining(" and "));
    if (met > 0 && met < all) {
      return said.offering(
          new Interpretation.Alternative(
              String.format(
                  Locale.US,
                  "All %,d issues of %s are shown. Your other words match %,d of them.",
                  all,
                  number,
                  met),
              "show only " + (met == 1 ? "that one" : "those"),
              "case:" + String.join(" case:", letter.values()) + " " + others));
    }
    if (met > 0) {
      return said.with("Your other words match every issue of " + number + ".");
    }
    long mentions = service.count(other.withReading(AS_TYPED));
    return said.with(
        mentions == 0
            ? "Your other words match no issue of " + number + ". All of its issues are shown."
            : String.format(
                Locale.US,
                "No issue of %s is about your other words, but %,d of %,d mention them. All of its"
                    + " issues are shown.",
                number,
                mentions,
                all));
  }

  private Advice.Absence absence(
      SearchRequest request, QueryLanguage.Read read, Treatment treatment) {
    long issues = count(treatment.filter());
    List<Advice.Broader> broader = new ArrayList<>();
    if (issues > 0) {
      broader.add(new Advice.Broader(treatment.label(), treatment.filter(), issues));
    }
    long most = issues;
    for (Treatment.Group wider : treatment.classes()) {
      long found = count(wider.filter());
      if (found > most) {
        broader.removeIf(narrower -> narrower.label().equals(wider.label()));
        broader.add(new Advice.Broader(wider.label(), wider.filter(), found));
        most = found;
      }
    }
    return new Advice.Absence(
        treatment, sentence(request, read, treatment, issues), issues, broader);
  }

  private long count(FieldFilter filter) {
    return service.count(SearchRequest.of("").with(filter));
  }

  private String sentence(
      SearchRequest request, QueryLanguage.Read read, Treatment treatment, long issues) {
    if (issues == 0) {
      long all = service.engine().status().issues();
      return String.format(
          Locale.US,
          "No %s%s is in %s.",
          treatment.decisions(true),
          typed(read, treatment),
          all == 1
              ? "this collection of one decision"
              : String.format(Locale.US, "these %,d decisions", all));
    }
    String outcome = onlyOutcome(request, read, treatment);
    String about = treatment.decisions(issues == 1);
    if (!outcome.isEmpty()) {
      return issues == 1
          ? String.format(Locale.US, "The only %s here was not %s.", about, outcome)
          : String.format(Locale.US, "None of the %,d %s here was %s.", issues, about, outcome);
    }
    return issues == 1
        ? String.format(
            Locale.US, "There is one %s here, but it does not match all of your terms.", about)
        : String.format(
            Locale.US, "There are %,d %s here, but none matches all of your terms.", issues, about);
  }

  /// The words for the treatment in parentheses if its name has none of them, as of a brand.
  private static String typed(QueryLanguage.Read read, Treatment treatment) {
    String label = treatment.label().toLowerCase(Locale.ROOT);
    return read.interpretation().chips().stream()
        .filter(chip -> chip.field() == treatment.filter().field() && !chip.excluded())
        .map(Chip::text)
        .filter(text ->
            List.of(text.toLowerCase(Locale.ROOT).split("\\W+")).stream()
                .noneMatch(label::contains))
        .findFirst()
        .map(text -> " (\"" + text + "\")")
        .orElse("");
  }

  /// The outcome if that is all that is asked beside the treatment, such as `overturned`; empty if
  /// there is more.
  private static String onlyOutcome(
      SearchRequest request, QueryLanguage.Read read, Treatment treatment) {
    List<FieldFilter> others = new ArrayList<>(read.filters());
    others.addAll(request.filters());
    others.remove(treatment.filter());
    boolean only =
        read.words() instanceof QueryNode.Everything
            && others.size() == 1
            && others.getFirst().field() == Field.OUTCOME
            && others.getFirst().values().size() == 1;
    String outcome = only ? others.getFirst().values().getFirst() : "";
    return outcome.equals("overturned") || outcome.equals("upheld") ? outcome : "";
  }

  private List<Advice.Drop> drops(SearchRequest request, Interpretation read) {
    List<Advice.Drop> drops = new ArrayList<>();
    int conditions = read.chips().size() + read.text().size() + request.filters().size();
    if (conditions < 2) {
      return drops;
    }
    List<String> tried = new ArrayList<>();
    for (Chip chip : read.chips()) {
      String without = without(request, chip, read);
      if (drops.size() < MAX_DROPS && !tried.contains(without)) {
        tried.add(without);
        drops.add(drop(request, label(chip, read), without));
      }
    }
    for (Interpretation.Sought words : read.sought()) {
      if (drops.size() < MAX_DROPS) {
        drops.add(drop(request, words.text(), words.without()));
      }
    }
    for (FieldFilter filter : request.filters()) {
      if (drops.size() < MAX_DROPS) {
        String values =
            String.join(
                " or ", filter.values().stream().map(v -> labels.of(filter.field(), v)).toList());
        SearchRequest without = request.without(filter);
        drops.add(
            new Advice.Drop(
                filter.field().label() + ": " + values,
                request.q(),
                filter,
                service.count(without)));
      }
    }
    drops.sort((a, b) -> Long.compare(b.issues(), a.issues()));
    return drops;
  }

  /// The query without a condition, wherever it is said: `topical cream compound` says it twice.
  private static String without(SearchRequest request, Chip chip, Interpretation read) {
    List<Chip> same =
        read.chips().stream()
            .filter(each ->
                each.field() == chip.field()
                    && each.value().equals(chip.value())
                    && each.excluded() == chip.excluded())
            .toList();
    return same.size() == 1 ? chip.without() : WordRemover.without(request.q(), same);
  }

  /// The condition of a chip, with all that its words may mean.
  private static String label(Chip chip, Interpretation read) {
    String values =
        read.chips().stream()
            .filter(each -> each.start() == chip.start() && each.field() == chip.field())
            .map(Chip::label)
            .distinct()
            .collect(Collectors.joining(" or "));
    return chip.field().label() + ": " + (chip.excluded() ? "not " : "") + values;
  }

  private Advice.Drop drop(SearchRequest request, String label, String q) {
    return new Advice.Drop(label, q, null, service.count(request.withQ(q)));
  }

  /// Combines all regions of the query: "cervical or thoracic" is one condition.
  private List<Advice.Further> further(SearchRequest request, QueryLanguage.Read read) {
    if (read.filters().stream().noneMatch(filter -> filter.field() == Field.REGION)) {
      return List.of(); // none, or one of several alternatives
    }
    List<Chip> regions =
        read.interpretation().chips().stream()
            .filter(c -> c.field() == Field.REGION && !c.excluded() && !c.typed())
            .toList();
    if (regions.isEmpty()) {
      return List.of();
    }
    String rest = WordRemover.without(request.q(), regions);
    FieldFilter concerns =
        new FieldFilter(Field.CONCERNS, regions.stream().map(Chip::value).distinct().toList());
    long issues =
        service.count(
            request
                .withQ(rest)
                .with(concerns)
                .with(FieldFilter.of(Field.REGION, FieldFilter.UNKNOWN)));
    String label = String.join(" or ", regions.stream().map(Chip::label).distinct().toList());
    return issues == 0 ? List.of() : List.of(new Advice.Further(label, rest, concerns, issues));
  }
}

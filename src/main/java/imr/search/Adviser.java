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
        further(request, read.interpretation()),
        List.of(),
        none && treatment != null ? absence(request, read, treatment) : null);
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
          "No %s is in %s.",
          treatment.decisions(true),
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
      if (drops.size() < MAX_DROPS && !tried.contains(chip.without())) {
        tried.add(chip.without());
        drops.add(drop(request, label(chip, read), chip.without()));
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
  private List<Advice.Further> further(SearchRequest request, Interpretation read) {
    List<Chip> regions =
        read.chips().stream()
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

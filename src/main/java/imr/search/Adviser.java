package imr.search;

import imr.engine.EngineAnswer;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import imr.query.Interpretation;
import imr.query.Interpretation.Chip;
import imr.query.WordRemover;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds other searches to offer the user by running variants of the search. Thread-safe.
final class Adviser {
  /// The maximum number of conditions to try dropping. Each costs a search.
  private static final int MAX_DROPS = 8;

  private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,30}");

  private final SearchService service;
  private final Labels labels;

  Adviser(SearchService service, Labels labels) {
    this.service = service;
    this.labels = labels;
  }

  Advice advise(SearchRequest request, Interpretation read, EngineAnswer answer) {
    boolean plain = request.syntax() == SearchRequest.Syntax.PLAIN;
    boolean first = request.page() == 1 && request.facets();
    return first && plain
        ? new Advice(
            answer.issues() == 0 ? drops(request, read) : List.of(),
            further(request, read),
            spellings(request, read))
        : Advice.NONE;
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
        String not = chip.excluded() ? "not " : "";
        drops.add(drop(request, chip.field().label() + ": " + not + chip.label(), chip.without()));
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

  private List<Advice.Spelling> spellings(SearchRequest request, Interpretation read) {
    List<Advice.Spelling> spellings = new ArrayList<>();
    for (String word : read.text()) {
      if (WORD.matcher(word).matches()) {
        for (String meant : service.engine().spellings(word)) {
          Matcher typed =
              Pattern.compile("(?<![\\p{L}])" + Pattern.quote(word) + "(?![\\p{L}])")
                  .matcher(request.q());
          spellings.add(
              new Advice.Spelling(
                  word, meant, typed.replaceFirst(Matcher.quoteReplacement(meant))));
        }
      }
    }
    return spellings;
  }
}

package imr.vocabulary;

import imr.letter.Check;
import imr.letter.Check.Span;
import imr.letter.Flag;
import imr.letter.GuidelineCitation;
import imr.letter.Issue;
import imr.letter.Quantity;
import imr.match.FilteredPattern;
import imr.table.Rules;
import imr.vocabulary.ChapterFamilies.Family;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares a request with its rationale and guidelines.
final class MismatchChecks {
  private static final Pattern SIDE = Rules.read(Rules.REQUESTS).pattern("side");

  /// The maximum distance from a side to the body part after it, in characters.
  private static final int NEAR = 30;

  private static final Pattern DECIDED_NUMBER = Rules.read(Rules.AMOUNTS).pattern("decided-number");

  private static final FilteredPattern ABOUT_REQUEST =
      Rules.read(Rules.REQUESTS).finder("about-request");

  private final RegionCoder regions;

  MismatchChecks(RegionCoder regions) {
    this.regions = regions;
  }

  /// @param injured the injured regions, for requests that name no region
  List<Check> of(Issue issue, List<String> injured) {
    List<Check> found = new ArrayList<>();
    add(found, "side-mismatch", side(issue));
    add(found, "level-mismatch", levels(issue));
    add(found, "quantity-mismatch", visits(issue));
    add(found, "chapter-for-another-region", chapter(issue, injured));
    return found;
  }

  private static void add(List<Check> found, String id, List<Span> spans) {
    if (!spans.isEmpty()) {
      found.add(new Check(id, spans));
    }
  }

  /// Finds a side mismatch: the request names one side, and the rationale names only the other side
  /// of the same body part.
  private List<Span> side(Issue issue) {
    boolean left = issue.codes().flags().contains(Flag.LEFT);
    boolean right = issue.codes().flags().contains(Flag.RIGHT);
    if (left == right || issue.codes().flags().contains(Flag.BILATERAL)) {
      return List.of();
    }
    String own = left ? "left" : "right";
    List<Span> others = new ArrayList<>();
    Matcher m = SIDE.matcher(issue.rationale());
    while (m.find()) {
      if (isAboutTheRequest(issue.rationale(), m.start())) {
        continue; // a conclusion repeats the request
      }
      String said = m.group(1).toLowerCase(Locale.ROOT);
      if (said.equals(own) || said.equals("bilateral")) {
        return List.of();
      }
      int end = Math.min(issue.rationale().length(), m.end() + NEAR);
      boolean samePart =
          regions.all(issue.rationale().substring(m.end(), end)).stream()
              .anyMatch(issue.codes().regions()::contains);
      if (samePart) {
        others.add(new Span(CheckCoder.RATIONALE, m.start(), m.end()));
      }
    }
    return others.isEmpty() ? others : withRequest(issue, own, others);
  }

  private static boolean isAboutTheRequest(String rationale, int at) {
    int start = rationale.lastIndexOf(". ", at) + 1;
    int end = rationale.indexOf(". ", at);
    return ABOUT_REQUEST.isIn(rationale.substring(start, end < 0 ? rationale.length() : end));
  }

  private static List<Span> withRequest(Issue issue, String word, List<Span> others) {
    int at = issue.request().toLowerCase(Locale.ROOT).indexOf(word);
    List<Span> spans = new ArrayList<>();
    if (at >= 0) {
      spans.add(new Span(CheckCoder.REQUEST, at, at + word.length()));
    }
    spans.addAll(others);
    return spans;
  }

  /// Finds a level mismatch: both name spinal levels, but the rationale names none of the
  /// request's.
  private static List<Span> levels(Issue issue) {
    List<Span> requested = new ArrayList<>();
    List<Span> discussed = new ArrayList<>();
    Set<String> own = SpineLevels.in(issue.request(), CheckCoder.REQUEST, requested);
    Set<String> others = SpineLevels.in(issue.rationale(), CheckCoder.RATIONALE, discussed);
    Set<String> common = new HashSet<>(own);
    common.retainAll(others);
    if (own.isEmpty() || others.isEmpty() || !common.isEmpty()) {
      return List.of();
    }
    requested.addAll(discussed);
    return requested;
  }

  /// Finds a quantity mismatch: the rationale states a different number of requested visits.
  private static List<Span> visits(Issue issue) {
    Set<Double> stated = new HashSet<>();
    for (Quantity quantity : issue.codes().quantities()) {
      if (quantity.kind() == Quantity.Kind.DISPUTED && quantity.what().equals("visits")) {
        stated.add(quantity.value());
      }
    }
    List<Span> others = new ArrayList<>();
    Matcher m = DECIDED_NUMBER.matcher(issue.rationale());
    while (!stated.isEmpty() && m.find()) {
      if (stated.contains(Double.valueOf(m.group(1)))) {
        return List.of();
      }
      others.add(new Span(CheckCoder.RATIONALE, m.start(1), m.end(1)));
    }
    return others;
  }

  /// Finds a chapter mismatch: no cited chapter covers a region that the request names. If the
  /// request names none, the injured regions count.
  private List<Span> chapter(Issue issue, List<String> injured) {
    List<String> named = issue.codes().regions();
    List<String> parts = named.isEmpty() ? injured : named;
    List<Span> spans = new ArrayList<>();
    for (GuidelineCitation citation : issue.reviewerGuideline().citations()) {
      Set<String> covered = covered(citation.chapter());
      if (covered == null || parts.isEmpty() || parts.stream().anyMatch(covered::contains)) {
        return List.of();
      }
      String chapter = String.valueOf(citation.chapter());
      int at = issue.reviewerGuideline().text().indexOf(chapter);
      spans.add(
          new Span(CheckCoder.GUIDELINE, Math.max(0, at), Math.max(0, at) + chapter.length()));
    }
    return spans;
  }

  /// The regions that a chapter covers, or null if the chapter is unknown or covers no region.
  private static @Nullable Set<String> covered(@Nullable String chapter) {
    Family family = chapter == null ? null : ChapterFamilies.all().of(chapter);
    return family == null || family.regions().isEmpty() ? null : family.regions();
  }
}

package imr.field;

import imr.letter.Check;
import imr.letter.Condition;
import imr.letter.CriterionFinding;
import imr.letter.Determination;
import imr.letter.GuidelineBasis;
import imr.letter.GuidelineCitation;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Quantity;
import imr.letter.Typography;
import imr.vocabulary.ChapterFamilies;
import imr.vocabulary.ChapterFamilies.Family;
import imr.vocabulary.FormularyStatus;
import imr.vocabulary.Procedure;
import imr.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An issue's values in each field. Every engine filters and counts by them.
public final class IssueValues {
  private final Vocabulary vocabulary;

  public IssueValues(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// An issue's distinct values by field. Fields without a value are absent.
  public Map<Field, List<String>> of(Determination letter, Issue issue) {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (field.kind() == Field.Kind.CODE) {
        List<String> found = of(field, letter, issue).filter(Objects::nonNull).distinct().toList();
        if (!found.isEmpty()) {
          values.put(field, found);
        }
      }
    }
    return values;
  }

  /// A letter's day in a day field, or null if the letter doesn't print it.
  public static @Nullable LocalDate day(Field field, Determination letter) {
    return switch (field) {
      case DECIDED -> letter.dates().decided();
      case INJURED -> letter.dates().injured();
      case DENIED -> letter.dates().denied();
      case RECEIVED -> letter.dates().received();
      case ASSIGNED -> letter.dates().assigned();
      default -> throw new IllegalArgumentException(field + " is not a day field");
    };
  }

  /// An issue's amounts in a number field, or an empty list if none is stated.
  public static List<Double> numbers(Field field, Determination letter, Issue issue) {
    Integer age = letter.patient().age();
    return switch (field) {
      case AGE -> age == null ? List.of() : List.of(age.doubleValue());
      case ISSUE -> List.of((double) issue.number());
      case VISITS, COUNT, MG ->
          issue.codes().quantities().stream()
              .filter(q -> q.kind() == Quantity.Kind.DISPUTED && q.what().equals(field.id()))
              .map(Quantity::value)
              .toList();
      default -> throw new IllegalArgumentException(field + " is not a number field");
    };
  }

  /// An issue's text in a text field.
  public static String text(Field field, Determination letter, Issue issue) {
    return switch (field) {
      case REQUEST -> issue.request();
      case RATIONALE -> issue.rationale();
      case SUMMARY -> letter.summary();
      case CLAIMS_GUIDELINE_TEXT -> issue.claimsGuideline().text();
      case REVIEWER_GUIDELINE_TEXT -> issue.reviewerGuideline().text();
      default -> throw new IllegalArgumentException(field + " is not a text field");
    };
  }

  /// Whether an issue passes a filter.
  public boolean meets(FieldFilter filter, Determination letter, Issue issue) {
    Field field = filter.field();
    return switch (field.kind()) {
      case CODE -> {
        List<String> codes =
            of(field, letter, issue).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        yield codes.stream().anyMatch(filter::hasCode)
            || (codes.isEmpty() && filter.values().contains(FieldFilter.UNKNOWN));
      }
      case DAY -> {
        LocalDate day = day(field, letter);
        yield day != null
            && filter.values().stream().anyMatch(v -> DayRange.parse(field, v).contains(day));
      }
      case NUMBER ->
          numbers(field, letter, issue).stream()
              .anyMatch(number ->
                  filter.values().stream()
                      .anyMatch(v -> NumberRange.parse(field, v).contains(number)));
      case TEXT -> false;
    };
  }

  /// The id of an enum constant, such as `partly-overturned`.
  public static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Stream<@Nullable String> of(Field field, Determination letter, Issue issue) {
    return switch (field) {
      case OUTCOME -> Stream.of(outcome(issue.outcome()));
      case LETTER_OUTCOME -> Stream.of(outcome(letter.outcome()));
      case PROCEDURE -> stream(issue.codes().procedures());
      case PROCEDURES -> Stream.of(together(issue.codes().procedures().stream()));
      case FIRST_SPECIALTY -> specialties(letter).limit(1);
      case SPECIALTIES -> Stream.of(together(specialties(letter)));
      case GUIDELINES_COMPARED -> Stream.of(GuidelinesCompared.of(issue));
      case CATEGORY -> procedures(issue).map(Procedure::category);
      case SUBCATEGORY -> procedures(issue).map(Procedure::subcategory);
      case REGION -> stream(issue.codes().regions());
      case CONCERNS ->
          issue.codes().regions().isEmpty()
              ? stream(letter.codes().injuredRegions())
              : stream(issue.codes().regions());
      case FLAG -> issue.codes().flags().stream().map(IssueValues::id);
      case INJURED_REGION -> stream(letter.codes().injuredRegions());
      case CONDITION -> conditions(letter, Condition.Sense.CONFIRMED);
      case CONDITION_SUSPECTED -> conditions(letter, Condition.Sense.SUSPECTED);
      case CONDITION_NEGATED -> conditions(letter, Condition.Sense.NEGATED);
      case SERVICE -> Stream.of(id(issue.codes().service()));
      case BASIS -> Stream.of(id(issue.codes().basis()));
      case UR -> Stream.of(id(issue.codes().urDecision()));
      case TIMING -> Stream.of(id(issue.codes().timing()));
      case SPECIALTY -> specialties(letter).map(s -> s);
      case LICENSED -> stream(letter.reviewer().licensedIn());
      case GUIDELINE -> cited(issue.reviewerGuideline()).map(GuidelineCitation::source);
      case CHAPTER_FAMILY -> cited(issue.reviewerGuideline()).map(IssueValues::family);
      case FORMULARY -> FormularyStatus.of(issue).stream();
      case CHAPTER -> cited(issue.reviewerGuideline()).map(IssueValues::chapter);
      case EDITION -> cited(issue.reviewerGuideline()).map(IssueValues::edition);
      case CLAIMS_GUIDELINE -> cited(issue.claimsGuideline()).map(GuidelineCitation::source);
      case CLAIMS_CHAPTER -> cited(issue.claimsGuideline()).map(IssueValues::chapter);
      case DECIDED_YEAR, DECIDED_QUARTER, DECIDED_MONTH ->
          Stream.of(period(field, letter.dates().decided()));
      case INJURED_YEAR -> Stream.of(period(Field.DECIDED_YEAR, letter.dates().injured()));
      case DAYS_FROM_DENIAL -> Stream.of(days(letter.dates().denied(), letter));
      case DAYS_FROM_APPLICATION -> Stream.of(days(letter.dates().received(), letter));
      case DAYS_FROM_ASSIGNMENT -> Stream.of(days(letter.dates().assigned(), letter));
      case REQUESTS -> Stream.of(String.valueOf(letter.issues().size()));
      case DOCUMENTS ->
          letter.documents().isEmpty()
              ? Stream.empty()
              : Stream.of(String.valueOf(letter.documents().lines().count()));
      case CRITERION -> criteria(issue, CriterionFinding.Sense.SHOWN);
      case CRITERION_MISSING -> criteria(issue, CriterionFinding.Sense.MISSING);
      case CRITERION_MENTIONED -> issue.codes().mentions().stream().map(CriterionFinding::id);
      case CHECK ->
          Stream.of(letter.codes().checks(), issue.codes().checks(), sameDay(letter))
              .flatMap(List::stream)
              .map(Check::id);
      case SINCE_INJURY ->
          Stream.of(Bands.sinceInjury(letter.dates().injured(), letter.dates().denied()));
      case UR_TO_APPLICATION ->
          Stream.of(Bands.days(letter.dates().denied(), letter.dates().received()));
      case TO_DECISION ->
          Stream.of(Bands.days(letter.dates().received(), letter.dates().decided()));
      case AGE_BAND -> Stream.of(Bands.age(letter.patient().age()));
      case SEX -> Stream.of(letter.patient().sex() == null ? null : id(letter.patient().sex()));
      case PRIORITY -> Stream.of(letter.priority());
      case CASE -> Stream.of(letter.caseNumber() == null ? null : letter.caseNumber().value());
      case DECIDED, INJURED, DENIED, RECEIVED, ASSIGNED -> Stream.empty();
      case AGE, VISITS, COUNT, MG, ISSUE -> Stream.empty();
      case REQUEST, RATIONALE, SUMMARY, CLAIMS_GUIDELINE_TEXT, REVIEWER_GUIDELINE_TEXT ->
          Stream.empty();
    };
  }

  private static Stream<String> criteria(Issue issue, CriterionFinding.Sense sense) {
    return issue.codes().criteria().stream()
        .filter(finding -> finding.isSure() && finding.sense() == sense)
        .map(CriterionFinding::id)
        .distinct();
  }

  private Stream<String> specialties(Determination letter) {
    return letter.reviewer().specialties().stream().map(vocabulary.specialties()::counted);
  }

  /// Several values joined into one, or null if there is none.
  private static @Nullable String together(Stream<String> values) {
    String all = values.distinct().sorted().collect(Collectors.joining("+"));
    return all.isEmpty() ? null : all;
  }

  private static Stream<@Nullable String> stream(Collection<String> values) {
    return values.stream().map(v -> v);
  }

  private static Stream<@Nullable String> conditions(Determination letter, Condition.Sense sense) {
    return letter.codes().conditions().stream().filter(c -> c.sense() == sense).map(Condition::id);
  }

  private Stream<Procedure> procedures(Issue issue) {
    return issue.codes().procedures().stream()
        .map(vocabulary::procedure)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  private static Stream<GuidelineCitation> cited(GuidelineBasis basis) {
    return basis.citations().stream();
  }

  private static @Nullable String outcome(@Nullable Outcome outcome) {
    return outcome == null ? null : id(outcome);
  }

  static @Nullable String chapter(GuidelineCitation citation) {
    return citation.chapter() == null
        ? null
        : citation.source() + ": " + folded(citation.chapter());
  }

  /// A chapter over all its editions. A chapter that no family has is its own.
  private static @Nullable String family(GuidelineCitation citation) {
    Family family =
        citation.chapter() == null ? null : ChapterFamilies.all().of(citation.chapter());
    return family == null ? chapter(citation) : citation.source() + ": " + family.name();
  }

  /// The whole days from a date to the decision, or null if one is missing or they are out of
  /// order.
  private static @Nullable String days(@Nullable LocalDate from, Determination letter) {
    LocalDate decided = letter.dates().decided();
    return from == null || decided == null || decided.isBefore(from)
        ? null
        : String.valueOf(ChronoUnit.DAYS.between(from, decided));
  }

  private static @Nullable String edition(GuidelineCitation citation) {
    return citation.chapter() == null || citation.year() == null
        ? null
        : chapter(citation) + " " + citation.year();
  }

  /// A chapter in its normalized spelling, so that `Neck & upper back` and `Neck and Upper Back`
  /// count together.
  private static String folded(String chapter) {
    LinkedHashSet<String> small = new LinkedHashSet<>(List.of("and", "of", "the", "for", "in"));
    return Stream.of(
            chapter.replace("&", " and ").replaceAll(",? and", " and").strip().split("\\s+"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .map(word -> small.contains(word) ? word : Typography.capitalized(word))
        .collect(Collectors.joining(" "));
  }

  /// A period such as `2016`, `2016-Q3`, or `2016-07`.
  private static @Nullable String period(Field field, @Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    return switch (field) {
      case DECIDED_QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case DECIDED_MONTH -> YearMonth.from(day).toString();
      default -> Integer.toString(day.getYear());
    };
  }

  /// A check on letters of the same case with the same date but a different text.
  private static List<Check> sameDay(Determination letter) {
    return letter.standing().sameDay().isEmpty()
        ? List.of()
        : List.of(new Check("same-day-letters", List.of()));
  }
}

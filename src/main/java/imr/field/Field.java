package imr.field;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All fields that can be searched, filtered, counted, or shown. Queries, URL parameters, command
/// options, facets, and exports use the same id for a field.
public enum Field {
  OUTCOME("outcome", "Outcome", Kind.CODE, true),
  CATEGORY("category", "Category", Kind.CODE, true),
  SUBCATEGORY("subcategory", "Subcategory", Kind.CODE, true),
  PROCEDURE("procedure", "Procedure", Kind.CODE, true),
  PROCEDURES("procedures", "Combination of procedures", Kind.CODE, false),
  REGION("region", "Body region", Kind.CODE, true),
  CONCERNS("concerns", "Body region, requested or injured", Kind.CODE, false),
  INJURED_REGION("injured-region", "Injured region", Kind.CODE, true),
  CONDITION("condition", "Condition", Kind.CODE, true),
  CONDITION_SUSPECTED("condition-suspected", "Condition, suspected", Kind.CODE, false),
  CONDITION_NEGATED("condition-negated", "Condition, negated", Kind.CODE, false),
  SPECIALTY("specialty", "Reviewer specialty", Kind.CODE, true),
  FIRST_SPECIALTY("first-specialty", "Reviewer specialty named first", Kind.CODE, false),
  SPECIALTIES("specialties", "Combination of reviewer specialties", Kind.CODE, false),
  GUIDELINE("guideline", "Guideline", Kind.CODE, true),
  CHAPTER_FAMILY("chapter-family", "Guideline chapter, all editions", Kind.CODE, false),
  CHAPTER("chapter", "Guideline chapter", Kind.CODE, true),
  EDITION("edition", "Guideline edition", Kind.CODE, true),
  CLAIMS_GUIDELINE("claims-guideline", "Claims administrator's guideline", Kind.CODE, true),
  CLAIMS_CHAPTER("claims-chapter", "Claims administrator's chapter", Kind.CODE, true),
  GUIDELINES_COMPARED("guidelines-compared", "Both sides' guidelines compared", Kind.CODE, false),
  FORMULARY("formulary", "Drug formulary status", Kind.CODE, false),
  DECIDED_YEAR("decided-year", "Year decided", Kind.CODE, true),
  DECIDED_QUARTER("decided-quarter", "Quarter decided", Kind.CODE, false),
  DECIDED_MONTH("decided-month", "Month decided", Kind.CODE, false),
  INJURED_YEAR("injured-year", "Year of injury", Kind.CODE, false),
  FLAG("flag", "Request says", Kind.CODE, true),
  SERVICE("service", "Service", Kind.CODE, true),
  BASIS("basis", "Decided on", Kind.CODE, true),
  UR("ur", "UR decision", Kind.CODE, true),
  TIMING("timing", "Timing", Kind.CODE, true),
  CRITERION("criterion", "Reason for the request", Kind.CODE, true),
  CRITERION_MISSING("criterion-missing", "Reason against the request", Kind.CODE, true),
  CRITERION_MENTIONED("criterion-mentioned", "Criterion also discussed", Kind.CODE, false),
  CHECK("check", "Possible fault", Kind.CODE, true),
  LETTER_OUTCOME("letter-outcome", "Letter as a whole", Kind.CODE, true),
  SINCE_INJURY("since-injury", "Injury to UR decision", Kind.CODE, true),
  UR_TO_APPLICATION("ur-to-application", "UR decision to application", Kind.CODE, true),
  TO_DECISION("application-to-decision", "Application to decision", Kind.CODE, true),
  DAYS_FROM_DENIAL("days-from-denial", "Days from UR decision to decision", Kind.CODE, false),
  DAYS_FROM_APPLICATION(
      "days-from-application", "Days from application to decision", Kind.CODE, false),
  DAYS_FROM_ASSIGNMENT(
      "days-from-assignment", "Days from assignment to decision", Kind.CODE, false),
  REQUESTS("requests", "Requests in the letter", Kind.CODE, false),
  DOCUMENTS("documents", "Documents reviewed", Kind.CODE, false),
  AGE_BAND("age-band", "Age", Kind.CODE, true),
  AGE("age", "Age in years", Kind.NUMBER, false),
  SEX("sex", "Sex", Kind.CODE, true),
  PRIORITY("priority", "Priority", Kind.CODE, true),
  LICENSED("licensed", "Reviewer licensed in", Kind.CODE, true),
  VISITS("visits", "Disputed visits", Kind.NUMBER, false),
  COUNT("count", "Disputed count", Kind.NUMBER, false),
  MG("mg", "Disputed milligrams", Kind.NUMBER, false),
  CASE("case", "Case number", Kind.CODE, false),
  ISSUE("issue", "Issue number in the letter", Kind.NUMBER, false),
  DECIDED("decided", "Decision date", Kind.DAY, false),
  INJURED("injured", "Date of injury", Kind.DAY, false),
  DENIED("denied", "UR decision date", Kind.DAY, false),
  RECEIVED("received", "Application received", Kind.DAY, false),
  ASSIGNED("assigned", "Date assigned", Kind.DAY, false),
  REQUEST("request", "Request", Kind.TEXT, false),
  RATIONALE("rationale", "Rationale", Kind.TEXT, false),
  SUMMARY("summary", "Case summary", Kind.TEXT, false),
  CLAIMS_GUIDELINE_TEXT(
      "claims-guideline-text", "Claims administrator's guideline, as printed", Kind.TEXT, false),
  REVIEWER_GUIDELINE_TEXT(
      "reviewer-guideline-text", "Reviewer's guideline, as printed", Kind.TEXT, false);

  /// The type of a field's values.
  public enum Kind {
    /// One of many fixed values. An issue can have several.
    CODE,
    /// A day; filters are ranges.
    DAY,
    /// Numbers. An issue can have several; filters are ranges.
    NUMBER,
    /// Text that is searched by its words.
    TEXT
  }

  private static final Set<Field> OF_LETTER =
      Collections.unmodifiableSet(
          EnumSet.of(
              LETTER_OUTCOME,
              INJURED_REGION,
              CONDITION,
              CONDITION_SUSPECTED,
              CONDITION_NEGATED,
              SPECIALTY,
              SPECIALTIES,
              LICENSED,
              DECIDED_YEAR,
              DECIDED_QUARTER,
              DECIDED_MONTH,
              INJURED_YEAR,
              FIRST_SPECIALTY,
              DAYS_FROM_DENIAL,
              DAYS_FROM_APPLICATION,
              DAYS_FROM_ASSIGNMENT,
              REQUESTS,
              DOCUMENTS,
              SINCE_INJURY,
              UR_TO_APPLICATION,
              TO_DECISION,
              AGE_BAND,
              SEX,
              PRIORITY));

  private static final Set<Field> QUANTITIES =
      Collections.unmodifiableSet(
          EnumSet.of(
              DAYS_FROM_DENIAL, DAYS_FROM_APPLICATION, DAYS_FROM_ASSIGNMENT, REQUESTS, DOCUMENTS));

  private static final Map<String, Field> BY_ID =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Field::id, Function.identity()));

  private final String id;
  private final String label;
  private final Kind kind;
  private final boolean facet;

  Field(String id, String label, Kind kind, boolean facet) {
    this.id = id;
    this.label = label;
    this.kind = kind;
    this.facet = facet;
  }

  /// The name in queries, URLs, options, and exports.
  public String id() {
    return id;
  }

  /// The name for people.
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  /// Whether its values are counted next to the results.
  public boolean isFacet() {
    return facet;
  }

  /// Whether a parameter with this name is a filter.
  public boolean isFilter() {
    return kind != Kind.TEXT;
  }

  /// Whether issues can be counted by its values.
  public boolean isCounted() {
    return kind == Kind.CODE && this != CASE;
  }

  /// Whether all issues of a letter have the same values.
  public boolean isOfLetter() {
    return OF_LETTER.contains(this);
  }

  /// Whether its values are calendar periods, which sort as text.
  public boolean isPeriod() {
    return this == DECIDED_YEAR || this == DECIDED_QUARTER || this == DECIDED_MONTH;
  }

  /// Whether its values are whole numbers of a letter, which can be averaged.
  public boolean isQuantity() {
    return QUANTITIES.contains(this);
  }

  /// Whether its values sort by themselves and not by how often they occur.
  public boolean isOrdered() {
    return isPeriod() || isQuantity() || this == INJURED_YEAR;
  }

  /// The field with an id, or null if there is none.
  public static @Nullable Field of(String id) {
    return BY_ID.get(id);
  }

  /// The fields for which [#isFacet] is true, in the order in which pages show them.
  public static List<Field> facets() {
    return Arrays.stream(values()).filter(Field::isFacet).toList();
  }

  /// The fields for which [#isCounted] is true, in order.
  public static List<Field> counted() {
    return Arrays.stream(values()).filter(Field::isCounted).toList();
  }

  /// The fields that can be filtered, in order.
  public static List<Field> filters() {
    return Arrays.stream(values()).filter(Field::isFilter).toList();
  }

  /// The text fields, in order.
  public static List<Field> texts() {
    return Arrays.stream(values()).filter(f -> f.kind == Kind.TEXT).toList();
  }

  @Override
  public String toString() {
    return id;
  }
}

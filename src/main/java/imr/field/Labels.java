package imr.field;

import imr.letter.CriterionFinding.Sense;
import imr.letter.Flag;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Quantity;
import imr.letter.Typography;
import imr.vocabulary.BodyRegion;
import imr.vocabulary.Criterion;
import imr.vocabulary.Procedure;
import imr.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Labels of field values, for people.
public final class Labels {
  private static final Map<String, String> OUTCOMES =
      Map.of(
          "upheld", "Upheld", "overturned", "Overturned", "partly-overturned", "Partly overturned");
  private static final Map<String, String> FLAGS =
      Map.of(
          "left", "Left",
          "right", "Right",
          "bilateral", "Bilateral",
          "retrospective", "Retrospective",
          "remainder", "Remainder of a partial approval",
          "associated-surgical", "Associated surgical service");
  private static final Map<String, String> SOURCES =
      Map.of(
          "NONE", "None cited",
          "OTHER", "Other sources",
          "FORMULARY", "MTUS drug formulary");
  private static final Map<String, String> FORMULARY =
      Map.of(
          "exempt", "Exempt drug",
          "non-exempt", "Non-exempt drug",
          "unlisted", "Unlisted drug");
  private static final Map<String, String> SINCE =
      Map.of(
          "0-30d", "0 to 30 days",
          "31-90d", "31 to 90 days",
          "91-365d", "91 to 365 days",
          "1-5y", "1 to 5 years",
          "over-5y", "Over 5 years");

  private static final Map<String, String> NATURE =
      Map.of(
          "not-stated", "Not stated as retrospective",
          "retrospective", "Retrospective",
          "primary", "Requested on its own",
          "perioperative", "Accompanies a surgery",
          "merits", "Its merits",
          "follows-another-item", "Another item's outcome",
          "already-approved", "An earlier approval",
          "request-incomplete", "An incomplete request",
          "modified", "Part was authorized",
          "denied-or-not-stated", "Denied, or not stated");

  private static final Map<String, String> COMPARED =
      Map.of(
          "same-chapter", "The same chapter",
          "same-source", "The same source, another chapter",
          "different", "Different sources",
          "claims-none", "The administrator cites none",
          "reviewer-none", "The reviewer cites none",
          "both-none", "Neither cites any");

  /// Subcategories that are named as parts of their category.
  private static final Map<String, String> BARE =
      Map.of(
          "Spine", "Surgery",
          "Arthroscopic", "Surgery",
          "Non-arthroscopic", "Surgery",
          "Epidural", "Injection");

  private final Vocabulary vocabulary;
  private final Map<String, Criterion> criteria;

  public Labels(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    criteria = vocabulary.criteria().stream().collect(Collectors.toMap(Criterion::id, c -> c));
  }

  /// The label of a value, or the value itself if it has no label.
  public String of(Field field, String value) {
    if (field.kind() == Field.Kind.DAY) {
      return DayLabel.of(field, value);
    }
    if (field.kind() == Field.Kind.NUMBER) {
      return numbers(value);
    }
    if (FieldFilter.isPattern(value)) {
      String core = value.replaceAll("^\\*|\\*$", "");
      return core.isEmpty() ? "any" : core.equals(value) ? value : "… " + core + " …";
    }
    if (!value.equals(FieldFilter.UNKNOWN)) {
      return known(field, value);
    }
    return field == Field.CRITERION || field == Field.CRITERION_MISSING
        ? "nothing certain"
        : "not known";
  }

  /// A range of numbers, such as `60 or more`.
  private static String numbers(String value) {
    return value
        .replaceFirst("^>=(.+)$", "$1 or more")
        .replaceFirst("^>(.+)$", "over $1")
        .replaceFirst("^<=(.+)$", "$1 or less")
        .replaceFirst("^<(.+)$", "under $1")
        .replaceFirst("^(.+)\\.\\.$", "$1 or more")
        .replaceFirst("^\\.\\.(.+)$", "$1 or less")
        .replaceFirst("\\.\\.", " to ");
  }

  private String known(Field field, String value) {
    return switch (field) {
      case OUTCOME, LETTER_OUTCOME -> OUTCOMES.getOrDefault(value, value);
      case FLAG -> FLAGS.getOrDefault(value, value);
      case GUIDELINE, CLAIMS_GUIDELINE -> SOURCES.getOrDefault(value, value);
      case GUIDELINES_COMPARED -> COMPARED.getOrDefault(value, value);
      case FORMULARY -> FORMULARY.getOrDefault(value, value);
      case SERVICE, BASIS, UR, TIMING -> NATURE.getOrDefault(value, value);
      case SINCE_INJURY -> SINCE.getOrDefault(value, value);
      case SEX -> Typography.capitalized(value);
      case PROCEDURE -> {
        Procedure procedure = vocabulary.procedure(value);
        yield procedure == null ? value : procedure.name();
      }
      case PROCEDURES ->
          Arrays.stream(value.split("\\+", -1))
              .map(each -> known(Field.PROCEDURE, each))
              .collect(Collectors.joining(" + "));
      case CHECK -> vocabulary.checkName(value);
      case CRITERION -> phrase(value, Sense.SHOWN);
      case CRITERION_MISSING -> phrase(value, Sense.MISSING);
      case CRITERION_MENTIONED -> criterion(value);
      case UR_TO_APPLICATION, TO_DECISION ->
          value.startsWith("over-")
              ? "Over 90 days"
              : value.replace("-", " to ").replace("d", " days");
      case CONDITION, CONDITION_SUSPECTED, CONDITION_NEGATED -> vocabulary.conditionName(value);
      case REGION, INJURED_REGION, CONCERNS -> {
        BodyRegion region = vocabulary.region(value);
        yield region == null ? value : region.name();
      }
      case SUBCATEGORY -> subcategory(value);
      default -> value;
    };
  }

  /// A subcategory as it is understood without its category: "Spine" of surgery is "Spine surgery".
  private String subcategory(String value) {
    String category = parent(Field.SUBCATEGORY, value);
    return category != null && category.equals(BARE.get(value))
        ? value + " " + category.toLowerCase(Locale.ROOT)
        : value;
  }

  /// The category of a procedure, or null if there is no such procedure.
  public @Nullable String category(String procedure) {
    Procedure known = vocabulary.procedure(procedure);
    return known == null ? null : known.category();
  }

  /// The parent of a value in its hierarchy: the subcategory of a procedure, the category of a
  /// subcategory, the chapter of an edition, the guideline of a chapter.
  ///
  /// @return null if the field is the top of its hierarchy
  public @Nullable String parent(Field field, String value) {
    return switch (field) {
      case PROCEDURE -> {
        Procedure procedure = vocabulary.procedure(value);
        yield procedure == null ? null : procedure.subcategory();
      }
      case SUBCATEGORY ->
          vocabulary.procedures().stream()
              .filter(p -> p.subcategory().equals(value))
              .map(Procedure::category)
              .findFirst()
              .orElse(null);
      case EDITION -> value.replaceFirst(" \\d{4}$", "");
      case CHAPTER, CLAIMS_CHAPTER, CHAPTER_FAMILY -> value.replaceFirst(": .*", "");
      default -> null;
    };
  }

  /// The name of a criterion, or its id if the vocabulary doesn't have it.
  public String criterion(String id) {
    Criterion criterion = criteria.get(id);
    return criterion == null ? id : criterion.name();
  }

  /// The advice to a treating physician on a criterion, empty if the vocabulary doesn't have it.
  public String advice(String id) {
    Criterion criterion = criteria.get(id);
    return criterion == null ? "" : criterion.advice();
  }

  /// What a reviewer did who made a finding, such as `Reviewer said the amount exceeds the
  /// guideline`.
  ///
  /// @param id the criterion's id; without one in the vocabulary, the id itself
  public String phrase(String id, Sense sense) {
    Criterion criterion = criteria.get(id);
    return criterion == null
        ? id
        : switch (sense) {
          case SHOWN -> criterion.shown();
          case MISSING -> criterion.missing();
          case REQUIRED -> criterion.name();
        };
  }

  /// The criteria of medical necessity with their labels.
  public List<Criterion> criteria() {
    return vocabulary.criteria();
  }

  /// The meaning of a check, in a sentence for people.
  public String checkMeaning(String check) {
    return vocabulary.checkMeaning(check);
  }

  /// An issue's outcome in full, as every page and list shows it. If the request was the remainder
  /// of a partial approval, the text names the approved part.
  public static String outcomeInFull(Issue issue) {
    if (issue.outcome() == Outcome.UPHELD && issue.codes().flags().contains(Flag.REMAINDER)) {
      String approved =
          issue.codes().quantities().stream()
              .filter(q -> q.kind() == Quantity.Kind.AUTHORIZED && isReduced(q, issue))
              .findFirst()
              .map(Labels::amount)
              .orElse("");
      return "Upheld: nothing beyond "
          + (approved.isEmpty() ? "what was already approved" : approved + " already approved");
    }
    return outcomeInFull(issue.outcome());
  }

  /// Whether less was approved than requested. A drug's strength doesn't count, because it stays
  /// the same.
  private static boolean isReduced(Quantity approved, Issue issue) {
    return issue.codes().quantities().stream()
        .anyMatch(q ->
            q.kind() == Quantity.Kind.ORIGINAL
                && q.what().equals(approved.what())
                && q.value() > approved.value());
  }

  /// An amount such as `the 6 visits`.
  private static String amount(Quantity quantity) {
    String unit = quantity.what();
    String number = BigDecimal.valueOf(quantity.value()).stripTrailingZeros().toPlainString();
    if (unit.equals("count")) {
      return "the " + number;
    }
    boolean one = quantity.value() == 1 && unit.endsWith("s");
    return "the " + number + " " + (one ? unit.substring(0, unit.length() - 1) : unit);
  }

  /// An outcome in full, as every page and list shows it.
  ///
  /// @param outcome null if the letter states none
  public static String outcomeInFull(@Nullable Outcome outcome) {
    return outcomeInFull(outcome == null ? "unknown" : IssueValues.id(outcome));
  }

  /// An outcome in full, by its id, as every page and list shows it.
  ///
  /// @param outcome an id, or `unknown`
  public static String outcomeInFull(String outcome) {
    return switch (outcome) {
      case "upheld" -> "Upheld: denial stands";
      case "overturned" -> "Overturned: treatment approved";
      case "partly-overturned" -> "Partly overturned";
      default -> "Not stated";
    };
  }
}

package imr.engine;

import com.fasterxml.jackson.databind.JsonNode;
import imr.Letters;
import imr.field.Bands;
import imr.field.Field;
import imr.vocabulary.ChapterFamilies;
import imr.vocabulary.ChapterFamilies.Family;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What `imr parse` prints of an issue, read as a stranger would who counts by hand: each field's
/// values, worked out from the JSON alone.
final class NdjsonValues {
  private NdjsonValues() {}

  /// The values, `unknown` if there are none.
  static Set<String> of(Field field, JsonNode letter, JsonNode issue) {
    Set<String> values = new TreeSet<>(found(field, letter, issue));
    return values.isEmpty() ? Set.of("unknown") : values;
  }

  private static List<String> found(Field field, JsonNode letter, JsonNode issue) {
    return switch (field) {
      case OUTCOME -> texts(issue.path("outcome"));
      case LETTER_OUTCOME -> letterOutcome(letter);
      case PROCEDURE -> texts(issue.path("procedures"));
      case PROCEDURES -> {
        List<String> all = texts(issue.path("procedures"));
        yield all.isEmpty() ? all : List.of(String.join("+", new TreeSet<>(all)));
      }
      case SPECIALTIES -> {
        Set<String> all = new TreeSet<>(found(Field.SPECIALTY, letter, issue));
        yield all.isEmpty() ? List.of() : List.of(String.join("+", all));
      }
      case GUIDELINES_COMPARED -> compared(issue);
      case CATEGORY ->
          texts(issue.path("procedures")).stream().map(p -> procedure(p, true)).toList();
      case SUBCATEGORY ->
          texts(issue.path("procedures")).stream().map(p -> procedure(p, false)).toList();
      case REGION -> texts(issue.path("regions"));
      case CONCERNS ->
          issue.path("regions").isEmpty()
              ? texts(letter.path("injuredRegions"))
              : texts(issue.path("regions"));
      case INJURED_REGION -> texts(letter.path("injuredRegions"));
      case CONDITION -> conditions(letter, "confirmed");
      case CONDITION_SUSPECTED -> conditions(letter, "suspected");
      case CONDITION_NEGATED -> conditions(letter, "negated");
      case SPECIALTY ->
          texts(letter.path("reviewer").path("specialties")).stream()
              .map(Letters.VOCABULARY.specialties()::counted)
              .toList();
      case LICENSED -> texts(letter.path("reviewer").path("licensedIn"));
      case GUIDELINE -> citations(issue, "reviewerGuideline", 0);
      case CHAPTER -> citations(issue, "reviewerGuideline", 1);
      case EDITION -> citations(issue, "reviewerGuideline", 2);
      case CLAIMS_GUIDELINE -> citations(issue, "claimsGuideline", 0);
      case CLAIMS_CHAPTER -> citations(issue, "claimsGuideline", 1);
      case CHAPTER_FAMILY ->
          citations(issue, "reviewerGuideline", 1).stream().map(NdjsonValues::family).toList();
      case FORMULARY -> formulary(issue);
      case FIRST_SPECIALTY -> found(Field.SPECIALTY, letter, issue).stream().limit(1).toList();
      case INJURED_YEAR ->
          texts(letter.path("injured")).stream().map(day -> day.substring(0, 4)).toList();
      case DAYS_FROM_DENIAL -> daysToDecision(letter, "denied");
      case DAYS_FROM_APPLICATION -> daysToDecision(letter, "received");
      case DAYS_FROM_ASSIGNMENT -> daysToDecision(letter, "assigned");
      case REQUESTS -> List.of(String.valueOf(letter.path("issues").size()));
      case DOCUMENTS ->
          letter.path("documents").asText().isEmpty()
              ? List.of()
              : List.of(String.valueOf(letter.path("documents").asText().split("\n").length));
      case DECIDED_YEAR -> decided(letter, 4);
      case DECIDED_MONTH -> decided(letter, 7);
      case DECIDED_QUARTER ->
          decided(letter, 7).stream()
              .map(m -> m.substring(0, 4) + "-Q" + (Integer.parseInt(m.substring(5)) + 2) / 3)
              .toList();
      case FLAG -> texts(issue.path("flags"));
      case SERVICE -> texts(issue.path("service"));
      case BASIS -> texts(issue.path("basis"));
      case UR -> texts(issue.path("urDecision"));
      case TIMING -> texts(issue.path("timing"));
      case CRITERION -> criteria(issue, "shown");
      case CRITERION_MISSING -> criteria(issue, "missing");
      case CRITERION_MENTIONED -> mentioned(issue);
      case CHECK -> {
        List<String> checks = new ArrayList<>();
        letter.path("checks").forEach(c -> checks.add(c.path("id").asText()));
        issue.path("checks").forEach(c -> checks.add(c.path("id").asText()));
        yield checks;
      }
      case SINCE_INJURY ->
          band(
              letter.path("injured"),
              letter.path("denied"),
              new int[] {30, 90, 365},
              List.of("0-30d", "31-90d", "91-365d"));
      case UR_TO_APPLICATION ->
          band(
              letter.path("denied"),
              letter.path("received"),
              new int[] {14, 30, 45, 60, 90},
              Bands.STEPS);
      case TO_DECISION ->
          band(
              letter.path("received"),
              letter.path("decided"),
              new int[] {14, 30, 45, 60, 90},
              Bands.STEPS);
      case AGE_BAND -> {
        JsonNode age = letter.path("patient").path("age");
        yield age.isNumber() ? List.of(ageBand(age.asInt())) : List.of();
      }
      case SEX -> texts(letter.path("patient").path("sex"));
      case PRIORITY -> texts(letter.path("priority"));
      default -> throw new IllegalArgumentException(field + " is not counted");
    };
  }

  private static List<String> daysToDecision(JsonNode letter, String from) {
    if (!letter.path(from).isTextual() || !letter.path("decided").isTextual()) {
      return List.of();
    }
    long days =
        ChronoUnit.DAYS.between(
            LocalDate.parse(letter.path(from).asText()),
            LocalDate.parse(letter.path("decided").asText()));
    return days < 0 ? List.of() : List.of(String.valueOf(days));
  }

  private static String family(String chapter) {
    String source = chapter.substring(0, chapter.indexOf(": ") + 2);
    Family family = ChapterFamilies.all().of(chapter.substring(source.length()));
    return family == null ? chapter : source + family.name();
  }

  private static List<String> formulary(JsonNode issue) {
    String text =
        (issue.path("rationale").asText()
                + " / "
                + issue.path("reviewerGuideline").path("text").asText())
            .toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    if (text.contains("non-exempt drug")) {
      found.add("non-exempt");
    }
    return found;
  }

  private static List<String> criteria(JsonNode issue, String sense) {
    Set<String> ids = new LinkedHashSet<>();
    issue
        .path("criteria")
        .forEach(c -> {
          if (c.path("sense").asText().equals(sense) && c.path("tier").asText().equals("sure")) {
            ids.add(c.path("id").asText());
          }
        });
    return List.copyOf(ids);
  }

  private static List<String> mentioned(JsonNode issue) {
    Set<String> ids = new LinkedHashSet<>();
    issue
        .path("criteria")
        .forEach(c -> {
          if (c.path("tier").asText().equals("mention")) {
            ids.add(c.path("id").asText());
          }
        });
    ids.removeAll(criteria(issue, "shown"));
    ids.removeAll(criteria(issue, "missing"));
    return List.copyOf(ids);
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    if (node.isArray()) {
      node.forEach(each -> texts.add(each.asText()));
    }
    return texts;
  }

  private static List<String> letterOutcome(JsonNode letter) {
    Set<String> all = new TreeSet<>();
    letter
        .path("issues")
        .forEach(i -> {
          if (i.path("outcome").isTextual()) {
            all.add(i.path("outcome").asText());
          }
        });
    return all.size() > 1 ? List.of("partly-overturned") : List.copyOf(all);
  }

  private static String procedure(String id, boolean category) {
    var procedure = Letters.VOCABULARY.procedure(id);
    if (procedure == null) {
      throw new IllegalStateException(id);
    }
    return category ? procedure.category() : procedure.subcategory();
  }

  private static List<String> conditions(JsonNode letter, String sense) {
    List<String> ids = new ArrayList<>();
    letter
        .path("conditions")
        .forEach(c -> {
          if (c.path("sense").asText().equals(sense)) {
            ids.add(c.path("id").asText());
          }
        });
    return ids;
  }

  /// @param depth 0 for sources, 1 for chapters, 2 for editions
  private static List<String> citations(JsonNode issue, String basis, int depth) {
    List<String> found = new ArrayList<>();
    issue
        .path(basis)
        .path("citations")
        .forEach(c -> {
          String source = c.path("source").asText();
          boolean chapter = c.path("chapter").isTextual();
          boolean year = c.path("year").isNumber();
          if (depth == 0) {
            found.add(source);
          } else if (chapter && (depth == 1 || year)) {
            String name = source + ": " + title(c.path("chapter").asText());
            found.add(depth == 1 ? name : name + " " + c.path("year").asInt());
          }
        });
    return found;
  }

  /// `Neck & upper back` and `Neck and Upper Back` are one chapter.
  private static String title(String chapter) {
    List<String> small = List.of("and", "of", "the", "for", "in");
    String even = chapter.replace("&", " and ").replace(", and", " and").strip();
    return List.of(even.split("\\s+", -1)).stream()
        .map(w -> w.toLowerCase(Locale.ROOT))
        .map(w ->
            small.contains(w) ? w : w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static List<String> compared(JsonNode issue) {
    List<List<String>> sides = new ArrayList<>();
    for (String side : List.of("claimsGuideline", "reviewerGuideline")) {
      sides.add(citations(issue, side, 0));
      sides.add(citations(issue, side, 1));
    }
    List<String> claims = sides.get(0);
    List<String> reviewer = sides.get(2);
    if (claims.isEmpty() || reviewer.isEmpty()) {
      return List.of();
    }
    boolean noClaims = Set.copyOf(claims).equals(Set.of("NONE"));
    boolean noReviewer = Set.copyOf(reviewer).equals(Set.of("NONE"));
    if (noClaims && noReviewer) {
      return List.of("both-none");
    }
    if (noClaims) {
      return List.of("claims-none");
    }
    if (noReviewer) {
      return List.of("reviewer-none");
    }
    if (sides.get(3).stream().anyMatch(sides.get(1)::contains)) {
      return List.of("same-chapter");
    }
    return reviewer.stream().anyMatch(claims::contains)
        ? List.of("same-source")
        : List.of("different");
  }

  private static List<String> decided(JsonNode letter, int length) {
    return texts(letter.path("decided")).stream().map(d -> d.substring(0, length)).toList();
  }

  private static List<String> band(JsonNode from, JsonNode to, int[] ends, List<String> names) {
    LocalDate start = day(from);
    LocalDate end = day(to);
    if (start == null || end == null || end.isBefore(start)) {
      return List.of();
    }
    long days = ChronoUnit.DAYS.between(start, end);
    for (int i = 0; i < ends.length; i++) {
      if (days <= ends[i]) {
        return List.of(names.get(i));
      }
    }
    if (names.size() > ends.length) {
      return List.of(names.getLast());
    }
    return List.of(end.isBefore(start.plusYears(5)) ? "1-5y" : "over-5y");
  }

  private static @Nullable LocalDate day(JsonNode node) {
    return node.isTextual() ? LocalDate.parse(node.asText()) : null;
  }

  private static String ageBand(int age) {
    if (age < 18) {
      return "0-17";
    }
    if (age < 30) {
      return "18-29";
    }
    return age > 79 ? "80+" : String.format(Locale.ROOT, "%d0-%d9", age / 10, age / 10);
  }
}

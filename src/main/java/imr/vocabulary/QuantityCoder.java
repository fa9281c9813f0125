package imr.vocabulary;

import imr.letter.Quantity;
import imr.table.NumberWords;
import imr.table.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the amounts that a request states: visits, weeks, doses, and counts.
final class QuantityCoder {
  private static final Rules RULES = Rules.read(Rules.AMOUNTS);
  private static final List<Pattern> COURSE = RULES.patterns("course");
  private static final Pattern PRODUCT = RULES.pattern("product");
  private static final Pattern VISITS = RULES.pattern("visits");
  private static final Pattern VISITS_BEHIND = RULES.pattern("visits-behind");
  private static final Pattern TIMES = RULES.pattern("times");
  private static final Pattern DOSE = RULES.pattern("dose");
  private static final Pattern COUNT = RULES.pattern("count");
  private static final Pattern REFILLS = RULES.pattern("refills");
  private static final Pattern SPAN = RULES.pattern("span");

  /// A number in words and in digits, of which the digits count: `twenty-four (24)`, `24
  /// (twenty-four)`.
  private static final Pattern SPELLED = RULES.pattern("spelled");

  private static final List<Pattern> PARTIAL = RULES.patterns("partial");

  /// Whether the request states that a part was authorized.
  static boolean isModified(String request) {
    return PARTIAL.stream().anyMatch(form -> form.matcher(request).matches());
  }

  /// The amounts in printed order, with all three kinds if a part was authorized.
  List<Quantity> code(String printed, List<String> categories) {
    String request = SPELLED.matcher(printed).replaceAll("${digits}${before}");
    CountUnit unit = CountUnit.of(categories);
    List<Quantity> found = new ArrayList<>();
    for (Pattern form : PARTIAL) {
      Matcher m = form.matcher(request);
      if (m.matches()) {
        for (Quantity.Kind kind : Quantity.Kind.values()) {
          read(m.group(kind.name().toLowerCase(Locale.ROOT)), kind, unit, found);
        }
        return found;
      }
    }
    read(request, Quantity.Kind.DISPUTED, unit, found);
    return found;
  }

  private static void read(String text, Quantity.Kind kind, CountUnit unit, List<Quantity> found) {
    boolean counted = course(text, kind, found);
    if (!counted && unit != CountUnit.DOSES) {
      Matcher visits = VISITS.matcher(text);
      Matcher behind = VISITS_BEHIND.matcher(text);
      Matcher times = TIMES.matcher(text);
      Matcher count = COUNT.matcher(text);
      if (visits.find()) {
        found.add(new Quantity(kind, "visits", NumberWords.value(visits.group(1))));
      } else if (behind.find()) {
        found.add(new Quantity(kind, "visits", NumberWords.value(behind.group(1))));
      } else if (times.find()) {
        found.add(new Quantity(kind, "visits", NumberWords.value(times.group(1))));
      } else if (count.find()) {
        found.add(
            new Quantity(
                kind,
                unit == CountUnit.VISITS ? "visits" : "count",
                NumberWords.value(first(count))));
      }
    }
    if (unit == CountUnit.DOSES) {
      add(DOSE, "mg", text, kind, found);
      Matcher count = COUNT.matcher(text);
      if (count.find()) {
        found.add(new Quantity(kind, "count", NumberWords.value(first(count))));
      }
      add(REFILLS, "refills", text, kind, found);
    }
    Matcher span = SPAN.matcher(text);
    while (span.find()) {
      String printed = span.group(2).toLowerCase(Locale.ROOT);
      String what = printed.endsWith("s") ? printed : printed + "s";
      if (found.stream().noneMatch(q -> q.kind() == kind && q.what().equals(what))) {
        found.add(new Quantity(kind, what, NumberWords.value(span.group(1))));
      }
    }
  }

  /// Reads a course of treatment: "2 times a week for 6 weeks" is 12 visits in 6 weeks.
  private static boolean course(String text, Quantity.Kind kind, List<Quantity> found) {
    for (Pattern form : COURSE) {
      Matcher m = form.matcher(text);
      if (m.find()) {
        double weeks = NumberWords.value(m.group(2));
        found.add(new Quantity(kind, "visits", NumberWords.value(m.group(1)) * weeks));
        found.add(new Quantity(kind, "weeks", weeks));
        return true;
      }
    }
    Matcher product = PRODUCT.matcher(text);
    if (product.find()) {
      found.add(
          new Quantity(
              kind,
              "visits",
              NumberWords.value(product.group(1)) * NumberWords.value(product.group(2))));
      found.add(new Quantity(kind, "weeks", NumberWords.value(product.group(2))));
      return true;
    }
    return false;
  }

  private static void add(
      Pattern pattern, String what, String text, Quantity.Kind kind, List<Quantity> found) {
    Matcher m = pattern.matcher(text);
    if (m.find()) {
      found.add(new Quantity(kind, what, NumberWords.value(m.group(1))));
    }
  }

  private static String first(Matcher m) {
    for (int group = 1; group <= m.groupCount(); group++) {
      if (m.group(group) != null) {
        return m.group(group);
      }
    }
    throw new IllegalStateException("a match without a group");
  }
}

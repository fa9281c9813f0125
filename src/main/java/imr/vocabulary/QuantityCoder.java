package imr.vocabulary;

import imr.letter.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the amounts that a request states: visits, weeks, doses, counts.
final class QuantityCoder {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("once", 1),
          Map.entry("two", 2),
          Map.entry("twice", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("eighteen", 18),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30));
  private static final String NUMBER =
      "(\\d+(?:\\.\\d+)?|" + String.join("|", NUMBERS.keySet()) + ")";
  private static final String EXTRA = "(?:[\\p{L}()-]+ ){0,4}?";

  private static final Pattern COURSE =
      of(
          NUMBER
              + "(?: times?| visits| sessions|x)?(?: (?:a|per|each) ?|/)(?:week|wk)(?:ly)?,?"
              + " ?(?:for|times|x|over)? ?"
              + NUMBER
              + " (?:weeks?|wks?)");
  private static final Pattern WEEKLY = of(NUMBER + " times weekly,? for " + NUMBER + " weeks?");
  private static final Pattern PRODUCT = of("\\b(\\d+) (?:times|x) (\\d+)\\b(?! ?mg)");
  private static final Pattern VISITS =
      of(NUMBER + "(?:[- ]\\d+| \\(\\d+\\))? " + EXTRA + "(?:visits?|sessions?|treatments)\\b");
  private static final Pattern VISITS_BEHIND = of("(?:visits|sessions),? #?(\\d+)");
  private static final Pattern TIMES =
      of("(?:times|x) ?(\\d+)(?: visits| sessions)?\\b(?! ?weeks?)");
  private static final Pattern DOSE = of("(\\d+(?:\\.\\d+)?)(?:[/-]\\d+(?:\\.\\d+)?)? ?mg\\b");
  private static final Pattern COUNT =
      of("# ?(\\d+)\\b|\\bqty:? ?(\\d+)\\b|\\bquantity:? ?(\\d+)\\b");
  private static final Pattern REFILLS = of(NUMBER + " refills?\\b");
  private static final Pattern SPAN =
      of(NUMBER + "[- ](hours?|days?|weeks?|months?)(?! (?:a|per|each|on|off) )\\b");

  private static final Pattern PARTIAL =
      Pattern.compile(
          "(?<original>.*?) was the original request\\.? (?<authorized>.*?) (?:was|were) authorized"
              + " by the Claims Administrator\\.? The remaining IMR[- ]eligible portion of the"
              + " original request,? (?<disputed>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PARTIAL_WHOLE =
      Pattern.compile(
          "(?<original>.*?) was the original request\\.? The Claims Administrator authorized"
              + " (?<authorized>.*?), leaving the original request IMR[- ]eligible\\.? The original"
              + " request,? (?<disputed>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// What a bare number in a request counts.
  private enum Unit {
    DOSES,
    VISITS,
    PIECES;

    static Unit of(List<String> categories) {
      if (categories.contains("Pharmaceuticals")) {
        return DOSES;
      }
      return categories.contains("Rehabilitation") || categories.contains("Behavioral Health")
          ? VISITS
          : PIECES;
    }
  }

  /// Whether the letter says that a part was authorized.
  static boolean isModified(String request) {
    return PARTIAL.matcher(request).matches() || PARTIAL_WHOLE.matcher(request).matches();
  }

  /// The amounts in printed order, each of the three kinds where a part was authorized.
  List<Quantity> code(String request, List<String> categories) {
    Unit unit = Unit.of(categories);
    List<Quantity> found = new ArrayList<>();
    for (Pattern form : new Pattern[] {PARTIAL, PARTIAL_WHOLE}) {
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

  private static void read(String text, Quantity.Kind kind, Unit unit, List<Quantity> found) {
    boolean counted = course(text, kind, found);
    if (!counted && unit != Unit.DOSES) {
      Matcher visits = VISITS.matcher(text);
      Matcher behind = VISITS_BEHIND.matcher(text);
      Matcher times = TIMES.matcher(text);
      Matcher count = COUNT.matcher(text);
      if (visits.find()) {
        found.add(new Quantity(kind, "visits", number(visits.group(1))));
      } else if (behind.find()) {
        found.add(new Quantity(kind, "visits", number(behind.group(1))));
      } else if (times.find()) {
        found.add(new Quantity(kind, "visits", number(times.group(1))));
      } else if (count.find()) {
        found.add(
            new Quantity(kind, unit == Unit.VISITS ? "visits" : "count", number(first(count))));
      }
    }
    if (unit == Unit.DOSES) {
      add(DOSE, "mg", text, kind, found);
      Matcher count = COUNT.matcher(text);
      if (count.find()) {
        found.add(new Quantity(kind, "count", number(first(count))));
      }
      add(REFILLS, "refills", text, kind, found);
    }
    Matcher span = SPAN.matcher(text);
    while (span.find()) {
      String printed = span.group(2).toLowerCase(Locale.ROOT);
      String what = printed.endsWith("s") ? printed : printed + "s";
      if (found.stream().noneMatch(q -> q.kind() == kind && q.what().equals(what))) {
        found.add(new Quantity(kind, what, number(span.group(1))));
      }
    }
  }

  /// "2 times a week for 6 weeks" is 12 visits in 6 weeks.
  private static boolean course(String text, Quantity.Kind kind, List<Quantity> found) {
    for (Pattern form : new Pattern[] {COURSE, WEEKLY}) {
      Matcher m = form.matcher(text);
      if (m.find()) {
        double weeks = number(m.group(2));
        found.add(new Quantity(kind, "visits", number(m.group(1)) * weeks));
        found.add(new Quantity(kind, "weeks", weeks));
        return true;
      }
    }
    Matcher product = PRODUCT.matcher(text);
    if (product.find()) {
      found.add(new Quantity(kind, "visits", number(product.group(1)) * number(product.group(2))));
      found.add(new Quantity(kind, "weeks", number(product.group(2))));
      return true;
    }
    return false;
  }

  private static void add(
      Pattern pattern, String what, String text, Quantity.Kind kind, List<Quantity> found) {
    Matcher m = pattern.matcher(text);
    if (m.find()) {
      found.add(new Quantity(kind, what, number(m.group(1))));
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

  private static double number(String text) {
    Integer named = NUMBERS.get(text.toLowerCase(Locale.ROOT));
    return named != null ? named : Double.parseDouble(text);
  }

  private static Pattern of(String regex) {
    return Pattern.compile("(?<![\\p{L}\\d.])" + regex, Pattern.CASE_INSENSITIVE);
  }
}

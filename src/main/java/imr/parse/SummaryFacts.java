package imr.parse;

import imr.deadline.TimedText;
import imr.letter.Patient;
import imr.letter.PrintedDates;
import imr.letter.Sex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads facts from the sentences of the clinical case summary: age and sex from its first
/// sentences, and the dates that replace a missing header.
final class SummaryFacts {
  private static final Pattern AGE =
      Pattern.compile(
          "\\b(\\d{1,3})[\\s-]*(?:years?[\\s-]*(?:old|of[\\s-]age)|y/?o)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SEX =
      Pattern.compile("\\b(female|woman|lady|male|man|gentleman)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE_END = Pattern.compile("\\.\\s+(?=[A-Z\"])");
  private static final Pattern INJURED =
      Pattern.compile(
          "(?:(?:date of injury|injury date|DOI|injur\\w+)(?: \\w+){0,5}?|claim from)[:,]? ("
              + PrintedDates.ANY
              + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DENIED =
      Pattern.compile(
          "utilization review(?: \\w+){0,6}?,? (?:dated|on|of|from) (" + PrintedDates.ANY + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RECEIVED =
      Pattern.compile(
          "application(?: for independent medical review)?,? (?:\\(IMR\\) )?(?:was )?(?:filed|received|submitted|dated)(?: by [^.]{1,60}?)?(?: on)? ("
              + PrintedDates.ANY
              + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:notice of assignment\\b[^.]{0,120}?|(?:case|review|application) was assigned[^.]{0,60}?)(?:on|dated) ("
              + PrintedDates.ANY
              + ")",
          Pattern.CASE_INSENSITIVE);

  private SummaryFacts() {}

  static Patient patient(String summary) {
    Matcher age = AGE.matcher(TimedText.of(summary));
    String opening = sentences(summary, 2);
    Integer years = age.find() && age.start() < Math.max(opening.length(), 400) ? years(age) : null;
    return new Patient(years, sex(sentences(summary, 1), opening));
  }

  /// The date of injury in the summary, or null if there is none.
  static @Nullable LocalDate injured(String summary) {
    return first(INJURED, summary);
  }

  /// The date of the utilization review in the summary, or null if there is none.
  static @Nullable LocalDate denied(String summary) {
    return first(DENIED, summary);
  }

  /// The date on which the application was received by the opening paragraph of a notice, or null.
  static @Nullable LocalDate received(String opening) {
    return first(RECEIVED, opening);
  }

  /// The date on which the review was assigned by the opening paragraph of a notice, or null.
  static @Nullable LocalDate assigned(String opening) {
    return first(ASSIGNED, opening);
  }

  private static @Nullable LocalDate first(Pattern pattern, String text) {
    Matcher m = pattern.matcher(TimedText.of(text));
    return m.find() ? PrintedDates.parse(m.group(1)) : null;
  }

  private static Integer years(Matcher age) {
    return Integer.valueOf(age.group(1));
  }

  private static @Nullable Sex sex(String firstSentence, String opening) {
    Matcher m = SEX.matcher(TimedText.of(firstSentence));
    if (!m.find()) {
      m = SEX.matcher(TimedText.of(opening));
      if (!m.find()) {
        return null;
      }
    }
    return switch (m.group(1).toLowerCase(Locale.ROOT)) {
      case "female", "woman", "lady" -> Sex.FEMALE;
      default -> Sex.MALE;
    };
  }

  private static String sentences(String text, int count) {
    Matcher m = SENTENCE_END.matcher(TimedText.of(text));
    int end = text.length();
    for (int i = 0; i < count; i++) {
      if (!m.find()) {
        return text;
      }
      end = m.start();
    }
    return text.substring(0, end);
  }
}

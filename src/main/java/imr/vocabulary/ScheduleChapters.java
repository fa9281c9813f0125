package imr.vocabulary;

import imr.letter.GuidelineCitation;
import imr.table.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the chapters of the state's schedule (MTUS) and of ACOEM's guidelines, which the schedule
/// adopts: `Low Back Disorders 2019, Section(s): Diagnostic Testing`. A name in
/// `chapter-families.tsv` counts without an edition too. Any other name is a chapter if an edition
/// or sections follow it. Immutable and thread-safe.
final class ScheduleChapters {
  private static final Rules RULES = Rules.read(Rules.CITATIONS);
  private static final Pattern START = RULES.pattern("chapter-start");
  private static final Pattern KNOWN =
      Pattern.compile(
          ChapterFamilies.all().printed()
              + "(?:"
              + RULES.pattern("chapter-name-end").pattern()
              + ")?(?![\\p{L}\\d])");
  private static final Pattern OTHER = RULES.pattern("chapter-other");
  private static final Pattern EDITION = RULES.pattern("chapter-edition");
  private static final Pattern SECTIONS = RULES.pattern("chapter-sections");
  private static final Pattern ENDING = RULES.pattern("chapter-ending");
  private static final Pattern END = RULES.pattern("mtus-end");

  private final String source;

  /// @param source of all citations, such as `MTUS`
  ScheduleChapters(String source) {
    this.source = source;
  }

  /// A chapter in a text.
  ///
  /// @param end where the name and the edition end
  private record Named(String chapter, @Nullable Integer year, int start, int end) {}

  /// The cited chapters in printed order.
  ///
  /// @param text what follows the name of the guideline
  List<GuidelineCitation> read(String text) {
    List<Named> named = named(text);
    List<GuidelineCitation> found = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Named each = named.get(i);
      int next = i + 1 < named.size() ? named.get(i + 1).start : text.length();
      Matcher sections = SECTIONS.matcher(text).region(each.end, next);
      String section = sections.lookingAt() ? text.substring(sections.end(), next) : "";
      found.add(
          CitationCoder.citation(
              source,
              each.chapter,
              each.year,
              CitationCoder.blankAsNull(withoutEnd(section)),
              null));
    }
    return found;
  }

  private static String withoutEnd(String section) {
    return END.matcher(section).replaceFirst("");
  }

  private static List<Named> named(String text) {
    List<Named> found = new ArrayList<>();
    Matcher start = START.matcher(text);
    int from = 0;
    while (start.find(from)) {
      Named named = named(text, start);
      if (named != null) {
        found.add(named);
      }
      from = Math.max(start.end(), named == null ? start.start() + 1 : named.end);
      if (from > text.length()) {
        break;
      }
    }
    return found;
  }

  /// The chapter at a place where one may begin, or null if none does. A known name may be the
  /// first part of a longer one: `General Approaches: Cornerstones of Prevention 2017`.
  private static @Nullable Named named(String text, Matcher start) {
    Named known = known(text, start);
    if (known != null && known.year != null) {
      return known;
    }
    Matcher other = OTHER.matcher(text).region(start.end(), text.length());
    return start.group("list") == null && other.lookingAt()
        ? dated(text, start, other.end("name"))
        : known;
  }

  private static @Nullable Named known(String text, Matcher start) {
    Matcher known = KNOWN.matcher(text).region(start.end(), text.length());
    if (!known.lookingAt()) {
      return null;
    }
    Named named = dated(text, start, known.end());
    boolean lead = start.start() == 0 || start.group("lead") != null;
    return lead || named.year != null || ENDING.matcher(known.group()).find() ? named : null;
  }

  /// A chapter from the end of its start on, with the edition before or after its name.
  private static Named dated(String text, Matcher start, int end) {
    String name = text.substring(start.end(), end);
    Matcher edition = EDITION.matcher(text).region(end, text.length());
    if (edition.lookingAt()) {
      return new Named(name, year(edition), start.start(), edition.end());
    }
    String before = start.group("year");
    return new Named(name, before == null ? null : Integer.valueOf(before), start.start(), end);
  }

  private static @Nullable Integer year(Matcher edition) {
    String year = edition.group("year") == null ? edition.group("of") : edition.group("year");
    return year == null ? null : Integer.valueOf(year);
  }
}

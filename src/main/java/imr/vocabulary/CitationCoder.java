package imr.vocabulary;

import imr.letter.GuidelineCitation;
import imr.table.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Codes the guidelines that a decision cites. A citation has a part from the state's schedule
/// (MTUS) with its drug formulary, and a part from outside it (`Non-MTUS`). The latter is searched
/// for the Official Disability Guidelines and ACOEM. Any other work is coded as `OTHER`.
final class CitationCoder {
  private static final GuidelineCitation NONE = citation("NONE", null, null, null, null);
  private static final GuidelineCitation OTHER = citation("OTHER", null, null, null, null);

  private static final Rules RULES = Rules.read(Rules.CITATIONS);
  private static final Pattern NOTHING_CITED = RULES.pattern("nothing-cited");
  private static final Pattern NON_MTUS = RULES.pattern("outside-mtus");
  private static final Pattern MTUS_LEAD = RULES.pattern("mtus-lead");
  private static final Pattern MTUS_END = RULES.pattern("mtus-end");
  private static final Pattern ACOEM_AS_MTUS = RULES.pattern("acoem-as-mtus");
  private static final Pattern OTHER_WORK = RULES.pattern("other-work");
  private static final Pattern ACOEM = RULES.pattern("acoem");

  private static final Pattern ACOEM_PUBLISHER = RULES.pattern("mdguidelines-acoem");
  private static final Pattern FORMULARY = RULES.pattern("formulary");
  private static final Pattern FORMULARY_SECTION = RULES.pattern("formulary-section");
  private static final String MTUS = "MTUS";

  private final ScheduleChapters adopted = new ScheduleChapters(MTUS);
  private final ScheduleChapters own = new ScheduleChapters("ACOEM");
  private final OdgChapters odg = new OdgChapters();

  /// The distinct citations in printed order.
  List<GuidelineCitation> code(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    if (NOTHING_CITED.matcher(text).find()) {
      return List.of(NONE);
    }
    Set<GuidelineCitation> found = new LinkedHashSet<>();
    Matcher outside = NON_MTUS.matcher(text);
    int split = outside.find() ? outside.start() : text.length();
    found.addAll(mtus(text.substring(0, split)));
    if (split < text.length()) {
      found.addAll(outside(text.substring(outside.end())));
    } else if (found.isEmpty()) {
      found.addAll(outside(text));
    }
    return List.copyOf(found);
  }

  private List<GuidelineCitation> mtus(String text) {
    List<GuidelineCitation> found = new ArrayList<>();
    Matcher prose = ACOEM_AS_MTUS.matcher(text);
    while (prose.find()) {
      found.add(citation(MTUS, prose.group("chapter").strip(), null, null, prose.group("pages")));
    }
    Matcher lead = MTUS_LEAD.matcher(text);
    if (lead.find()) {
      String cited = MTUS_END.matcher(text.substring(lead.end())).replaceFirst("");
      found.addAll(adopted.read(cited));
      if (found.isEmpty() && !cited.isBlank() && !FORMULARY.matcher(text).find()) {
        found.add(citation(MTUS, null, null, null, null));
      }
    }
    if (FORMULARY.matcher(text).find()) {
      Matcher section = FORMULARY_SECTION.matcher(text);
      found.add(citation("FORMULARY", null, null, section.find() ? section.group() : null, null));
    }
    return found;
  }

  private List<GuidelineCitation> outside(String text) {
    List<GuidelineCitation> found = new ArrayList<>();
    Matcher acoem = ACOEM.matcher(text);
    while (acoem.find()) {
      List<GuidelineCitation> chapters =
          acoem.group("rest") == null ? List.of() : own.read(acoem.group("rest"));
      String chapter = acoem.group("chapter");
      found.addAll(
          chapters.isEmpty()
              ? List.of(citation("ACOEM", blankAsNull(chapter), null, null, null))
              : chapters);
    }
    found.addAll(odg.read(text));
    if (found.isEmpty()
        || OTHER_WORK.matcher(ACOEM_PUBLISHER.matcher(text).replaceAll("")).find()) {
      found.add(OTHER);
    }
    return found;
  }

  static GuidelineCitation citation(
      String source,
      @Nullable String chapter,
      @Nullable Integer year,
      @Nullable String section,
      @Nullable String pages) {
    return new GuidelineCitation(source, chapter, year, section, pages);
  }

  static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

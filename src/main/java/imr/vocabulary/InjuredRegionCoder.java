package imr.vocabulary;

import imr.match.FilteredPattern;
import imr.match.FoldedText;
import imr.table.Rules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the body regions that were injured according to the case summary. Reads sentences about
/// the injury, the complaint, or the diagnosis, and ignores where pain radiates to.
final class InjuredRegionCoder {
  private static final Rules RULES = Rules.read(Rules.SPEECH);
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z0-9\"(])");
  private static final FilteredPattern ABOUT_THE_INJURY = RULES.finder("about-the-injury");
  private static final FilteredPattern ABOUT_CARE = RULES.finder("about-care");
  private static final FilteredPattern ASIDE = RULES.finder("aside");
  private static final FilteredPattern EXAMINED = RULES.finder("examined");

  private final RegionCoder regions;

  InjuredRegionCoder(RegionCoder regions) {
    this.regions = regions;
  }

  /// The regions in order of their first mention.
  List<String> code(String summary) {
    Set<String> found = new LinkedHashSet<>();
    for (String sentence : SENTENCE.split(summary, -1)) {
      FoldedText folded = FoldedText.of(sentence);
      boolean tells =
          ABOUT_THE_INJURY.isIn(folded) && !EXAMINED.isIn(folded) && !ABOUT_CARE.isIn(folded);
      if (tells) {
        String told = blanked(sentence);
        found.addAll(regions.all(told));
      }
    }
    GeneralRegions.removeNarrowed(found);
    return List.copyOf(found);
  }

  private static String blanked(String sentence) {
    StringBuilder told = new StringBuilder(sentence);
    for (MatchResult aside : ASIDE.all(sentence)) {
      told.replace(aside.start(), aside.end(), " ".repeat(aside.end() - aside.start()));
    }
    return told.toString();
  }
}

package imr.vocabulary;

import imr.match.Finder;
import imr.match.FoldedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds which parts of the body the case summary says were hurt: in sentences about the injury,
/// the complaint or the diagnosis, where pain radiates to left aside.
final class InjuredRegionCoder {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z0-9\"(])");
  private static final Finder ABOUT_THE_INJURY =
      Finder.ofAnyCase(
          "\\b(?:injur\\w*|hurt|diagnos\\w+|complain\\w*|pain|sprain\\w*|strain\\w*|fractur\\w*"
              + "|contusion\\w*|laceration\\w*|struck|crush\\w*|felt|impression|assessment|symptoms)\\b");
  private static final Finder ABOUT_CARE =
      Finder.ofAnyCase(
          "\\b(?:treatment plan|plan includes?|was requested|requests?|requested|authoriz\\w+"
              + "|utilization review|non-?certified|certified|denied|MRI|x-?rays?|radiograph\\w*|CT scan"
              + "|EMG|medications? (?:include|list)|surger(?:y|ies)|surgical history|therapy)\\b");
  private static final Finder ASIDE =
      Finder.ofAnyCase(
          "\\b(?:radiat\\w+|travel\\w+|refer\\w+|extend\\w+|shoot\\w+)\\b[^.,;]*"
              + "|\\b(?:no|denies|denied|without)\\b[^.,;]*");
  private static final Finder EXAMINED =
      Finder.ofAnyCase(
          "^(?:on |the )?(?:physical )?exam\\w*|\\b(?:range of motion|palpation|reflexes|sensation"
              + "|strength|straight leg|tenderness)\\b");

  /// A general word adds nothing where one of its parts is named.
  private static final Map<String, Set<String>> GENERAL =
      Map.of(
          "spine",
          Set.of("cervical", "thoracic", "lumbar", "sacroiliac"),
          "upper-extremity",
          Set.of("shoulder", "upper-arm", "elbow", "forearm", "wrist", "hand", "finger"),
          "lower-extremity",
          Set.of("hip", "thigh", "knee", "lower-leg", "ankle", "foot", "toe"));

  private final RegionCoder regions;

  InjuredRegionCoder(RegionCoder regions) {
    this.regions = regions;
  }

  /// The regions in the order of their first mention.
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
    GENERAL.forEach((general, parts) -> {
      if (parts.stream().anyMatch(found::contains)) {
        found.remove(general);
      }
    });
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

package imr.vocabulary;

import imr.match.FilteredPattern;
import imr.table.Rules;
import imr.table.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;

/// Finds the body regions that a text names, in printed order.
final class RegionCoder {
  private static final String NOT_A_REGION = "";
  private static final String SPINE = "spine";
  private static final Rules RULES = Rules.read(Rules.REQUESTS);
  private static final FilteredPattern LEVEL = RULES.finder("level");
  private static final FilteredPattern BACK_ALONE = RULES.finder("back-alone");

  private final AliasMatcher<String> matcher;

  RegionCoder() {
    AliasMatcher.Builder<String> builder = new AliasMatcher.Builder<>();
    for (List<String> row : Table.read("/imr/vocabulary/regions.tsv").rows()) {
      for (int column : List.of(2, 3)) {
        Table.split(row.get(column)).forEach(alias -> builder.add(alias, row.get(0)));
      }
    }
    matcher = builder.build();
  }

  List<String> code(DisputedPart request) {
    List<String> own = all(request.text());
    return own.isEmpty() ? all(request.whole()) : own;
  }

  private List<AliasMatcher.Match<String>> find(String text) {
    return matcher.find(text).stream()
        .filter(match -> !match.values().contains(NOT_A_REGION))
        .toList();
  }

  /// The regions that a text names, in printed order.
  List<String> all(String text) {
    Set<String> found = new LinkedHashSet<>();
    find(text).forEach(match -> found.addAll(match.values()));
    for (MatchResult level : LEVEL.all(text)) {
      found.add(
          switch (Character.toUpperCase(level.group(1).charAt(0))) {
            case 'C' -> "cervical";
            case 'T' -> "thoracic";
            default -> "lumbar";
          });
    }
    // "cervical and thoracic spine" names levels; "neck, back" names one level and the back
    if (GeneralRegions.isNarrowed(SPINE, found) && !BACK_ALONE.isIn(text)) {
      found.remove(SPINE);
    }
    return List.copyOf(found);
  }
}

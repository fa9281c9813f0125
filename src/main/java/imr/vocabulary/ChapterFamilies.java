package imr.vocabulary;

import imr.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The chapters of guidelines, each over all its names and editions: `Low Back Complaints` of 2004
/// and `Low Back Disorders` of 2019 are one family. The chapters are those that 8 CCR 9792.22 to
/// 9792.24 adopted since 2009, and those of the Official Disability Guidelines. Immutable and
/// thread-safe.
public final class ChapterFamilies {
  /// A chapter over all its editions.
  ///
  /// @param name such as `Low Back`
  /// @param regions the body regions that it covers, empty if it covers no region of its own
  public record Family(String name, Set<String> regions) {
    public Family {
      regions = Set.copyOf(regions);
    }
  }

  private static final ChapterFamilies INSTANCE = new ChapterFamilies();

  private final Map<String, Family> byName =
      new TreeMap<>(
          Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo));

  private ChapterFamilies() {
    for (List<String> row : Table.read("/imr/vocabulary/chapter-families.tsv").rows()) {
      Family family = new Family(row.get(0), Set.copyOf(Table.split(row.get(2))));
      Table.split(row.get(1)).forEach(name -> byName.put(folded(name), family));
    }
  }

  /// The families of the program.
  public static ChapterFamilies all() {
    return INSTANCE;
  }

  /// The family of a chapter.
  ///
  /// @param chapter as printed
  /// @return null if no family has a chapter whose name begins like this
  public @Nullable Family of(String chapter) {
    String name = folded(chapter);
    for (Map.Entry<String, Family> each : byName.entrySet()) {
      String known = each.getKey();
      if (name.startsWith(known)
          && (name.length() == known.length()
              || !Character.isLetterOrDigit(name.charAt(known.length())))) {
        return each.getValue();
      }
    }
    return null;
  }

  /// A chapter's name as letters print it, for a regular expression.
  String printed() {
    return byName.keySet().stream()
        .map(ChapterFamilies::printed)
        .collect(Collectors.joining("|", "(?i:", ")"));
  }

  private static String printed(String name) {
    return Arrays.stream(name.split(" "))
        .map(word -> word.equals("and") ? "(?:,? and|,? &)" : " " + Pattern.quote(word))
        .collect(Collectors.joining())
        .strip();
  }

  /// Without case, ampersands, and the comma before "and".
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("&", " and ")
        .replaceAll(",?\\s+and\\s+", " and ")
        .strip();
  }
}

package imr.vocabulary;

import imr.table.Rules;
import imr.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides whether an ambiguous alias counts in a request, by the rows of `support.tsv`.
final class Support {
  private static final Pattern REST = Rules.read(Rules.REQUESTS).pattern("beside-alias");

  private final Map<String, Requirement> byAliasAndId = new HashMap<>();
  private final Map<String, Requirement> byCategory = new HashMap<>();

  /// The support that an alias requires.
  ///
  /// @param alone the request names nothing else
  /// @param region a body region is enough
  /// @param absent the words must be absent
  private record Requirement(
      boolean alone, boolean region, boolean absent, @Nullable Pattern words) {
    static Requirement of(String cell) {
      if (cell.equals("alone")) {
        return new Requirement(true, false, false, null);
      }
      boolean absent = cell.startsWith("!");
      String words = absent ? cell.substring(1) : cell;
      boolean region = words.matches("(?:.*\\|)?region(?:\\|.*)?");
      String rest = words.replaceAll("\\|?\\bregion\\b", "").replaceAll("^\\|", "");
      return new Requirement(
          false,
          region,
          absent,
          rest.isEmpty() ? null : Pattern.compile(rest, Pattern.CASE_INSENSITIVE));
    }
  }

  Support() {
    for (List<String> row : Table.read("/imr/vocabulary/support.tsv").rows()) {
      if (row.get(0).startsWith("category:")) {
        byCategory.put(row.get(0).substring("category:".length()), Requirement.of(row.get(2)));
      } else {
        byAliasAndId.put(AliasKey.of(row.get(0), row.get(1)), Requirement.of(row.get(2)));
      }
    }
  }

  /// Whether a request supports an alias.
  ///
  /// @param alias the alias as printed in the request
  /// @param others whether the request contains another alias
  /// @param region whether the request names a body region
  boolean supports(
      String alias, Procedure procedure, String request, boolean others, boolean region) {
    Requirement own = byAliasAndId.get(AliasKey.of(alias, procedure.id()));
    if (own != null) {
      return own.alone() ? !others : (isMet(own, request, region) || isAll(alias, request));
    }
    if (others || isAll(alias, request)) {
      return true;
    }
    Requirement category = byCategory.get(procedure.category());
    return category != null && isMet(category, request, region);
  }

  private static boolean isMet(Requirement requirement, String request, boolean region) {
    boolean words = requirement.words() != null && requirement.words().matcher(request).find();
    if (requirement.absent()) {
      return !words;
    }
    return words || (requirement.region() && region);
  }

  /// Whether the request contains nothing of weight except the alias.
  private static boolean isAll(String alias, String request) {
    String rest = REST.matcher(request.replace(alias, " ")).replaceAll("");
    return rest.isEmpty();
  }

  /// A key that is the same for aliases that differ only in punctuation and plural.
  private static final class AliasKey {
    static String of(String alias, String id) {
      StringBuilder key = new StringBuilder();
      for (Words.Word word : Words.of(alias)) {
        String text = word.text();
        boolean plural = text.length() > 2 && text.endsWith("s") && !text.endsWith("ss");
        key.append(plural ? text.substring(0, text.length() - 1) : text).append(' ');
      }
      return key + ">" + id;
    }
  }
}

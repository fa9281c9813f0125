package imr.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides whether an ambiguous alias counts in a request, by the rows of `support.tsv`.
final class Support {
  private static final Pattern REST = Rules.read(Rules.REQUESTS).pattern("beside-alias");

  private final Map<String, Needs> byAliasAndId = new HashMap<>();
  private final Map<String, Needs> byCategory = new HashMap<>();

  /// @param alone the request names nothing else
  /// @param region a body region will do
  /// @param absent the words must not be there
  private record Needs(boolean alone, boolean region, boolean absent, @Nullable Pattern words) {
    static Needs of(String cell) {
      if (cell.equals("alone")) {
        return new Needs(true, false, false, null);
      }
      boolean absent = cell.startsWith("!");
      String words = absent ? cell.substring(1) : cell;
      boolean region = words.matches("(?:.*\\|)?region(?:\\|.*)?");
      String rest = words.replaceAll("\\|?\\bregion\\b", "").replaceAll("^\\|", "");
      return new Needs(
          false,
          region,
          absent,
          rest.isEmpty() ? null : Pattern.compile(rest, Pattern.CASE_INSENSITIVE));
    }
  }

  Support() {
    for (List<String> row : Table.read("/imr/vocabulary/support.tsv").rows()) {
      if (row.get(0).startsWith("category:")) {
        byCategory.put(row.get(0).substring("category:".length()), Needs.of(row.get(2)));
      } else {
        byAliasAndId.put(AliasKey.of(row.get(0), row.get(1)), Needs.of(row.get(2)));
      }
    }
  }

  /// @param alias as printed in the request
  /// @param others whether another alias was found in the request
  /// @param region whether the request names a body region
  boolean supports(
      String alias, Procedure procedure, String request, boolean others, boolean region) {
    Needs own = byAliasAndId.get(AliasKey.of(alias, procedure.id()));
    if (own != null) {
      return own.alone() ? !others : (isMet(own, request, region) || isAll(alias, request));
    }
    if (others || isAll(alias, request)) {
      return true;
    }
    Needs category = byCategory.get(procedure.category());
    return category != null && isMet(category, request, region);
  }

  private static boolean isMet(Needs needs, String request, boolean region) {
    boolean words = needs.words() != null && needs.words().matcher(request).find();
    if (needs.absent()) {
      return !words;
    }
    return words || (needs.region() && region);
  }

  /// Whether the request is the alias and nothing else of weight.
  private static boolean isAll(String alias, String request) {
    String rest = REST.matcher(request.replace(alias, " ")).replaceAll("");
    return rest.isEmpty();
  }

  /// One spelling for aliases that differ only in signs and plural.
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

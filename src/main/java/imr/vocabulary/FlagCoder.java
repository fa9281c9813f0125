package imr.vocabulary;

import imr.letter.Flag;
import imr.table.Macros;
import imr.table.SidedParts;
import imr.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the flags of a request.
final class FlagCoder {
  private final Map<Flag, List<Pattern>> patterns = new LinkedHashMap<>();

  FlagCoder() {
    Macros macros = new Macros();
    macros.put(SidedParts.MACRO, SidedParts.PATTERN);
    for (List<String> row : Table.read("/imr/vocabulary/flags.tsv").rows()) {
      patterns
          .computeIfAbsent(
              Flag.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
              flag -> new ArrayList<>())
          .add(Pattern.compile(macros.expanded(row.get(1)), Pattern.CASE_INSENSITIVE));
    }
  }

  /// @param request the whole request, including the authorized part
  List<Flag> code(String request) {
    List<Flag> found = new ArrayList<>();
    patterns.forEach((flag, rows) -> {
      if (rows.stream().anyMatch(row -> row.matcher(request).find())) {
        found.add(flag);
      }
    });
    return found;
  }
}

package imr.vocabulary;

import imr.letter.Flag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the flags that a request prints about itself.
final class FlagCoder {
  private final Map<Flag, Pattern> patterns = new LinkedHashMap<>();

  FlagCoder() {
    for (List<String> row : Table.read("/imr/vocabulary/flags.tsv").rows()) {
      patterns.put(
          Flag.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
          Pattern.compile(row.get(1), Pattern.CASE_INSENSITIVE));
    }
  }

  /// @param request with all its words, what was authorized included
  List<Flag> code(String request) {
    List<Flag> found = new ArrayList<>();
    patterns.forEach((flag, pattern) -> {
      if (pattern.matcher(request).find()) {
        found.add(flag);
      }
    });
    return found;
  }
}

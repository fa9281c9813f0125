package imr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Comments are plain American English too. Turns are listed here that read as translated, each
/// with what to write instead; a turn that is right in some comments is not listed.
class PlainCommentsTest {
  private static final Pattern COMMENT = Pattern.compile("(?m)(?<![:\"])(///?) ?(.*)$");
  private static final Pattern CODE = Pattern.compile("`[^`]*`|\"[^\"]*\"|\\[[^\\]]*]");

  private static final Map<String, String> INSTEAD =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("null where|none where|empty where", "or null if"),
              Map.entry("where (there is )?(none|no)\\b", "if there is none"),
              Map.entry("where it (has|is|does|states|prints) (none|no|not)", "if it has none"),
              Map.entry("used by one thread", "not thread-safe"),
              Map.entry("safe to share", "thread-safe"),
              Map.entry("behind (it|its|them|which|the words)|stands? behind", "after"),
              Map.entry("taken? (for|as)|took (for|as)", "read as"),
              Map.entry("tells?|told", "shows, reports, distinguishes"),
              Map.entry("anew", "again"),
              Map.entry("blanks|a blank", "space"),
              Map.entry("small letters", "lower case"),
              Map.entry("beginnings?", "prefix, start"),
              Map.entry("made[ -]up", "synthetic"),
              Map.entry("mend(s|ed|ing)?", "fix, correct, repair"),
              Map.entry("lacks?", "is missing"),
              Map.entry("speaks? of|spoken of", "is about"),
              Map.entry("whoever|who asks", "the caller"),
              Map.entry("as it stands|at hand", "current"),
              Map.entry("some \\d+|some (ten|hundred|thousand|million)", "about"),
              Map.entry("look(s|ed)? for", "search"),
              Map.entry("a (place|thing) of its own", "its own")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus",
        "field",
        "json",
        "letter",
        "match",
        "parse",
        "query",
        "sample",
        "text",
        "vocabulary"
      })
  void noTranslatedTurnIsLeft(String name) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/imr", name))) {
      for (Path file : files.sorted().toList()) {
        String comments = comments(Files.readString(file));
        INSTEAD.forEach((turn, better) -> {
          Matcher use =
              Pattern.compile("(?<![\\w-])(" + turn + ")(?![\\w-])", Pattern.CASE_INSENSITIVE)
                  .matcher(comments);
          while (use.find()) {
            found.add(file.getFileName() + ": \"" + use.group() + "\"; write: " + better);
          }
        });
      }
    }
    assertEquals(List.of(), found);
  }

  /// All comments of a source file as running text, without quoted words and names in code.
  private static String comments(String source) {
    String text =
        COMMENT.matcher(source).results().map(m -> m.group(2)).collect(Collectors.joining(" "));
    return CODE.matcher(text).replaceAll("`");
  }
}

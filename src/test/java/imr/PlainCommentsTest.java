package imr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Comments are plain American English too. Turns are listed here that read as translated, each
/// with what to write instead; a turn that is right in some comments is not listed.
class PlainCommentsTest {
  private static final Pattern COMMENT = Pattern.compile("(?<![:\"])///? ?(.*)$");

  /// Names in code, and quotations.
  private static final Pattern CODE = Pattern.compile("`[^`]*`|\"(?:(?!\n\n)[^\"])*\"|\\[[^\\]]*]");

  private static final ReplacedWords REPLACED =
      new ReplacedWords(
          Map.ofEntries(
              Map.entry("(null|none|empty|-?\\d+) where", "null if, 0 if"),
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
              Map.entry("sp(eaks?|oke|oken) of", "is about"),
              Map.entry("whoever|who asks", "the caller"),
              Map.entry("as it stands|at hand", "current"),
              Map.entry("some \\d+|some (ten|hundred|thousand|million)", "about"),
              Map.entry("look(s|ed)? for", "search"),
              Map.entry("a (place|thing) of its own", "its own"),
              Map.entry("@throws \\S+ (when|where)", "@throws X if"),
              Map.entry("used once, by one thread", "use each instance once"),
              Map.entry("hand(s|ed)? out", "provides, passes on"),
              Map.entry("giv(es?|en) (it |them )?back", "releases, returns"),
              Map.entry("go(es)? without saying", "default"),
              Map.entry("broken off", "interrupted"),
              Map.entry("somebody", "the user, the caller"),
              Map.entry("in vain|in silence", "unnecessarily, silently"),
              Map.entry("to be had", "available"),
              Map.entry("behind the (name|alias)", "that the alias points to"),
              Map.entry("the most [a-z]+s (that|of|in|on|between|to)", "the maximum number of")));

  /// Every package, so that a new one is checked too, and the scripts of pages and clusters.
  static List<Path> packages() throws IOException {
    List<Path> folders = new ArrayList<>(List.of(Path.of("src/main/resources/imr/web")));
    folders.add(Path.of("src/main/resources/imr/opensearch"));
    try (Stream<Path> all = Files.walk(Path.of("src/main/java/imr"))) {
      all.filter(Files::isDirectory).sorted().forEach(folders::add);
    }
    return folders;
  }

  private static boolean isSource(Path file) {
    return file.toString().matches(".*\\.(java|js|painless)") && Files.isRegularFile(file);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void noTranslatedTurnIsLeft(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(PlainCommentsTest::isSource).sorted().toList()) {
        String comments = comments(Files.readString(file));
        REPLACED.in(comments).forEach(use -> found.add(file.getFileName() + " " + use));
      }
    }
    assertEquals(List.of(), found);
  }

  /// The comments of a source file, on their own lines, without quotations and names in code.
  private static String comments(String source) {
    String text = source.lines().map(PlainCommentsTest::comment).collect(Collectors.joining("\n"));
    return ReplacedWords.without(CODE, text);
  }

  private static String comment(String line) {
    Matcher comment = COMMENT.matcher(line);
    return comment.find() ? comment.group(1) : "";
  }
}

package imr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.cli.CommandLines;
import imr.field.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// README and docs/api.md name what there is, and links lead somewhere.
class DocsTest {
  /// A reader who is new here gets through README in four minutes.
  private static final int MAX_README_WORDS = 899;

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /// A file or folder of the repository, as documents name it in backquotes.
  private static final Pattern PATH =
      Pattern.compile("`((?:src|docs|corpus|\\.ci)/[^`\\s*]*|\\w+\\.(?:md|xml))`");

  static List<Path> documents() throws IOException {
    return Documents.all();
  }

  @Test
  void theReadmeIsShort() throws IOException {
    int words = Documents.read(Path.of("README.md")).strip().split("\\s+").length;
    assertTrue(words <= MAX_README_WORDS, words + " words");
  }

  @Test
  void theReadmeNamesTheTwoCommandsOfTheContract() throws IOException {
    String readme = Documents.read(Path.of("README.md"));
    assertTrue(readme.contains("\n./imr serve "), "./imr serve");
    assertTrue(readme.contains("\nmvn -B verify "), "mvn -B verify");
  }

  @Test
  void everyFilterIsNamed() throws IOException {
    String api = Documents.read(Path.of("docs/api.md"));
    for (Field field : Field.filters()) {
      assertTrue(api.contains("`" + field.id() + "`"), field.id());
    }
    for (Field field : Field.texts()) {
      assertTrue(api.contains("`" + field.id() + ":`"), field.id());
    }
  }

  @Test
  void everyCommandAndItsOptionsAreNamed() throws IOException {
    String api = Documents.read(Path.of("docs/api.md"));
    for (CommandLine command : CommandLines.all()) {
      assertTrue(api.contains("| `" + command.getCommandName() + "` |"), command.getCommandName());
      command.getCommandSpec().options().stream()
          .map(CommandLine.Model.OptionSpec::longestName)
          .filter(name -> !List.of("--help", "--version").contains(name))
          .filter(name -> Field.of(name.substring(2)) == null)
          .forEach(name -> assertTrue(api.contains("`" + name + "`"), name));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    String text = Documents.read(document);
    List<String> dead = new ArrayList<>();
    Matcher link = LINK.matcher(Documents.prose(text));
    while (link.find()) {
      String[] parts = link.group(1).split("#", 2);
      if (parts[0].contains("://")) {
        continue;
      }
      Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
      if (!Files.exists(target)
          || (parts.length == 2 && !Documents.anchors(Documents.read(target)).contains(parts[1]))) {
        dead.add(link.group(1));
      }
    }
    assertEquals(List.of(), dead);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyFileThatIsNamedIsThere(Path document) throws IOException {
    List<String> missing = new ArrayList<>();
    Matcher path = PATH.matcher(Documents.read(document));
    while (path.find()) {
      String named = path.group(1);
      boolean isBeside =
          Files.exists(document.resolveSibling(named)) || Files.exists(Path.of("docs", named));
      if (!isBeside && !Files.exists(Path.of(named))) {
        missing.add(named);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void thePicturesAreSmall() throws IOException {
    Matcher picture =
        Pattern.compile("\\]\\((docs/images/[^)]+)\\)")
            .matcher(Documents.read(Path.of("README.md")));
    assertTrue(picture.find());
    do {
      assertTrue(Files.size(Path.of(picture.group(1))) < 300_000, picture.group(1));
    } while (picture.find());
  }
}

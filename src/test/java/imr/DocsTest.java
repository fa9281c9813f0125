package imr;

import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.cli.CommandLines;
import imr.field.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The README names what there is.
class DocsTest {
  private static final String README = read();

  private static String read() {
    try {
      return Files.readString(Path.of("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyFilterIsNamed() {
    for (Field field : Field.filters()) {
      assertTrue(README.contains("`" + field.id() + "`"), field.id());
    }
  }

  @Test
  void everyCommandAndItsOptionsAreNamed() {
    for (CommandLine command : CommandLines.all()) {
      assertTrue(
          README.contains("| `" + command.getCommandName() + "` |"), command.getCommandName());
      command.getCommandSpec().options().stream()
          .map(CommandLine.Model.OptionSpec::longestName)
          .filter(name -> !List.of("--help", "--version").contains(name))
          .filter(name -> Field.of(name.substring(2)) == null)
          .forEach(name -> assertTrue(README.contains("`" + name + "`"), name));
    }
  }

  @Test
  void thePicturesAreThereAndSmall() throws IOException {
    var pictures = Pattern.compile("\\]\\((docs/images/[^)]+)\\)").matcher(README);
    assertTrue(pictures.find());
    do {
      assertTrue(Files.size(Path.of(pictures.group(1))) < 300_000, pictures.group(1));
    } while (pictures.find());
  }
}

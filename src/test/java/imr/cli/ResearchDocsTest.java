package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.SearchEngine;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// The examples of docs/research.md, run against the sample letters.
class ResearchDocsTest {
  @TempDir private static Path folder;
  private static SearchEngine engine;
  private static SearchServer server;

  @BeforeAll
  static void serve() {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(new StringWriter()));
    StringWriter err = new StringWriter();
    line.setErr(new PrintWriter(err));
    String index = folder.resolve("index").toString();
    assertEquals(0, line.execute("index", "corpus", "--index", index), err::toString);
    Parts parts = new Parts();
    engine = parts.folder(Path.of(index));
    server = SearchServer.start(parts.service(engine), ServerOptions.local(0));
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  private static String block(String name) throws IOException {
    Matcher block =
        Pattern.compile("^```" + name + "\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("docs/research.md")));
    assertTrue(block.find(), "docs/research.md has no block of " + name);
    return block.group(1);
  }

  @ParameterizedTest
  @CsvSource({"python, python3, example.py", "r, Rscript, example.R"})
  void theExamplePrintsWhatIsPrintedBesideIt(String language, String program, String file)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(isThere(program), "no " + program + " here: its example is not run");
    Path script = folder.resolve(file);
    Files.writeString(
        script, block(language).replace("127.0.0.1:7070", "127.0.0.1:" + server.port()));
    Process process =
        new ProcessBuilder(program, script.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
    assertEquals(block("text"), said);
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.web.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Nobody is let in by oversight.
class AccessOptionsTest {
  private static final Map<String, String> NONE = Map.of();
  private static final String SECRET = "0123456789abcdef0123";

  @TempDir private Path folder;

  @Command(name = "serve")
  private static final class Serving {
    @Mixin private AccessOptions access;
  }

  private static ServerOptions options(Map<String, String> environment, String... args) {
    Serving serving = new Serving();
    new CommandLine(serving).parseArgs(args);
    return serving.access.options(environment);
  }

  private static String refused(Map<String, String> environment, String... args) {
    return String.valueOf(
        assertThrows(CommandLine.ParameterException.class, () -> options(environment, args))
            .getMessage());
  }

  @Test
  void withoutAWordOnlyThisMachineGetsIn() {
    ServerOptions options = options(NONE);
    assertTrue(options.isLocal());
    assertEquals(7070, options.port());
    assertNull(options.token());
    assertTrue(options(NONE, "--host", "localhost").isLocal());
    assertTrue(options(NONE, "--host", "::1").isLocal());
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0", "::", "192.0.2.7", "no-such-host.invalid"})
  void othersNeedATokenOrAWord(String host) throws IOException {
    assertTrue(refused(NONE, "--host", host).contains("--token-file FILE, or --public"), host);
    Path file = Files.writeString(folder.resolve("token"), SECRET + "\n");
    assertNotNull(options(NONE, "--host", host, "--token-file", file.toString()).token());
    assertNotNull(options(Map.of("IMR_TOKEN", SECRET), "--host", host).token());
    ServerOptions open = options(NONE, "--host", host, "--public");
    assertNull(open.token());
    assertFalse(open.isLocal());
  }

  @Test
  void whatContradictsItselfIsRefused() throws IOException {
    assertTrue(refused(Map.of("IMR_TOKEN", SECRET), "--public").contains("leave one away"));
    assertTrue(refused(Map.of("IMR_TOKEN", "short")).contains("at least 16"));
    assertTrue(refused(NONE, "--token-file", path("none")).contains("cannot be read"));
    Path empty = Files.writeString(folder.resolve("empty"), "\n");
    assertTrue(refused(NONE, "--token-file", empty.toString()).contains("at least 16"));
    assertTrue(refused(NONE, "--site", "imr.example.org/path").contains("without a path"));
    assertTrue(refused(NONE, "--port", "99999").contains("goes from 0"));
    assertTrue(refused(NONE, "--admin-port", "-1").contains("goes from 0"));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void theSiteIsAnAddress() {
    assertEquals(
        "https://imr.example.org:8443",
        String.valueOf(
            options(NONE, "--public", "--site", "https://imr.example.org:8443/").site()));
    assertTrue(refused(NONE, "--site", "https://imr.example.org").contains("lets others in"));
    assertTrue(options(NONE, "--public", "--site", "https://imr.example.org").isLocal());
  }
}

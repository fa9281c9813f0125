package imr.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir private Path folder;

  private void given(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private Listing list(Path... roots) {
    return Listing.of(Limits.DEFAULT, roots);
  }

  @Test
  void filesComeInTheOrderOfTheirNames() throws IOException {
    given("b.txt", "a/z.pdf", "a/B.TXT", "c.txt");
    assertEquals(List.of("a/B.TXT", "a/z.pdf", "b.txt", "c.txt"), list(folder).names());
  }

  @Test
  void otherKindsAndDotFilesAreCountedAndLeftOut() throws IOException {
    given("a.txt", ".hidden.txt", "README.md", ".git/b.txt");
    Listing listing = list(folder);
    assertEquals(List.of("a.txt"), listing.names());
    assertEquals(3, listing.skipped);
    assertEquals(List.of(), listing.unreadable);
  }

  @Test
  void aNamedFileComesUnderItsOwnName() throws IOException {
    given("deep/a.txt");
    assertEquals(List.of("a.txt"), list(folder.resolve("deep/a.txt")).names());
  }

  @Test
  void whatIsNamedButCannotBeReadIsTold() throws IOException {
    given("notes.md");
    Listing listing =
        list(folder.resolve("nothing.pdf"), folder.resolve("notes.md"), folder.resolve("none"));
    assertEquals(List.of("no-such-file", "unknown-kind", "no-such-file"), listing.reasons());
  }
}

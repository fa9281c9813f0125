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

  private Corpus.Listing list(Path... roots) {
    return new Corpus(List.of(roots)).list();
  }

  private static List<String> names(Corpus.Listing listing) {
    return listing.files().stream().map(LetterFile::name).toList();
  }

  @Test
  void filesComeInTheOrderOfTheirNames() throws IOException {
    given("b.txt", "a/z.pdf", "a/B.TXT", "c.txt");
    assertEquals(List.of("a/B.TXT", "a/z.pdf", "b.txt", "c.txt"), names(list(folder)));
  }

  @Test
  void otherKindsAndDotFilesAreCountedAndLeftOut() throws IOException {
    given("a.txt", ".hidden.txt", "README.md", ".git/b.txt");
    Corpus.Listing listing = list(folder);
    assertEquals(List.of("a.txt"), names(listing));
    assertEquals(3, listing.skipped());
    assertEquals(List.of(), listing.unreadable());
  }

  @Test
  void aNamedFileComesUnderItsOwnName() throws IOException {
    given("deep/a.txt");
    assertEquals(List.of("a.txt"), names(list(folder.resolve("deep/a.txt"))));
  }

  @Test
  void whatIsNamedButCannotBeReadIsTold() throws IOException {
    given("notes.md");
    Corpus.Listing listing =
        list(folder.resolve("nothing.pdf"), folder.resolve("notes.md"), folder.resolve("none"));
    assertEquals(
        List.of("no-such-file", "unknown-kind", "no-such-file"),
        listing.unreadable().stream().map(Unreadable::reason).toList());
  }
}

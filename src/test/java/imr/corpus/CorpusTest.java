package imr.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
  void eachFileIsReadOnceHoweverManyLinksLeadToIt() throws IOException {
    given("b/one.txt", "b/sub/two.txt", "outside/three.txt", "outside/.dots/four.txt");
    Path root = folder.resolve("b");
    Path outside = folder.resolve("outside");
    Files.createSymbolicLink(
        root.resolve("a-link"), root.resolve("sub")); // before the folder itself
    Files.createSymbolicLink(root.resolve("up"), folder);
    Files.createSymbolicLink(root.resolve("out1"), outside);
    Files.createSymbolicLink(root.resolve("out2"), outside);
    Files.createSymbolicLink(root.resolve("a.txt"), root.resolve("one.txt"));
    Files.createSymbolicLink(root.resolve("x.txt"), outside.resolve(".dots/four.txt"));
    Files.createSymbolicLink(root.resolve("y.txt"), outside.resolve(".dots/four.txt"));
    Files.createLink(root.resolve("sub/hard.txt"), root.resolve("one.txt"));
    Listing listing = list(root);
    assertEquals(List.of("one.txt", "out1/three.txt", "sub/two.txt", "x.txt"), listing.names());
    assertEquals(List.of(), listing.unreadable);
    assertEquals(7, listing.skipped); // with .dots, which is no link
  }

  @Test
  void nestedFoldersThatAreGivenAreReadOnce() throws IOException {
    given("a/one.txt", "a/b/two.txt");
    assertEquals(
        List.of("b/two.txt", "one.txt"),
        list(folder.resolve("a"), folder.resolve("a/b"), folder.resolve("a")).names());
  }

  @Test
  void aLinkThatIsGivenIsFollowed() throws IOException {
    given("a/one.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));
    assertEquals(List.of("one.txt"), list(link).names());
  }

  @Test
  void aPipeIsToldAndNotOpened() throws Exception {
    Path pipe = folder.resolve("pipe.txt");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
    assertEquals(List.of("no-file"), list(folder).reasons());
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsTold() throws IOException {
    given("a.txt");
    LetterFile file = list(folder).files.getFirst();
    Files.writeString(folder.resolve("a.txt"), "more than before");
    Unreadable told =
        assertInstanceOf(Unreadable.class, new TextExtractor(Limits.DEFAULT).extract(file));
    assertEquals("unreadable-file", told.why().reason().id());
    assertTrue(told.why().detail().contains("changed while it was read"), told::toString);
  }

  @Test
  void whatIsNamedButCannotBeReadIsTold() throws IOException {
    given("notes.md");
    Listing listing =
        list(folder.resolve("nothing.pdf"), folder.resolve("notes.md"), folder.resolve("none"));
    assertEquals(List.of("no-such-file", "unknown-kind", "no-such-file"), listing.reasons());
  }
}

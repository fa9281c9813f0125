package imr.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveWalkTest {
  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] tarGz(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gz = new GZIPOutputStream(out);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(gz)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(each.getKey(), true);
        entry.setSize(each.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(each.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> letters() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("b/two.txt", bytes("second"));
    entries.put("./one.txt", bytes("first"));
    entries.put("notes.md", bytes("skipped"));
    entries.put(".hidden.txt", bytes("skipped"));
    return entries;
  }

  private Listing list(String name, byte[] archive) throws IOException {
    Files.write(folder.resolve(name), archive);
    return Listing.of(Limits.DEFAULT, folder);
  }

  @Test
  void zipAndTarGiveTheirLettersInTheirOrder() throws IOException {
    for (Map.Entry<String, byte[]> each :
        Map.of("l.zip", zip(letters()), "l.tar.gz", tarGz(letters()), "l.tgz", tarGz(letters()))
            .entrySet()) {
      Files.write(folder.resolve(each.getKey()), each.getValue());
      Listing found = Listing.of(Limits.DEFAULT, folder.resolve(each.getKey()));
      assertEquals(
          List.of(each.getKey() + "!/b/two.txt", each.getKey() + "!/one.txt"), found.names());
      assertArrayEquals(bytes("second"), found.files.getFirst().content().read());
      assertEquals(2, found.skipped);
      assertEquals(List.of(), found.unreadable);
      assertTrue(found.files.getFirst().path().startsWith(folder.toString()), "paths are absolute");
    }
  }

  @Test
  void archivesInArchivesAreOpenedUpToALimit() throws IOException {
    byte[] inner = zip(Map.of("deep.txt", bytes("deep")));
    byte[] outer = tarGz(Map.of("inner.zip", inner));
    Listing found = list("outer.zip", zip(Map.of("mid.tar.gz", outer)));
    assertEquals(List.of("outer.zip!/mid.tar.gz!/inner.zip!/deep.txt"), found.names());
    Files.write(folder.resolve("outer.zip"), zip(Map.of("o.zip", zip(Map.of("m.tgz", outer)))));
    Listing tooDeep = Listing.of(Limits.DEFAULT, folder);
    assertEquals(List.of(), tooDeep.names());
    assertEquals(List.of("too-deep"), tooDeep.reasons());
  }

  @Test
  void aNameThatLeadsOutIsRefusedAndTheRestIsRead() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../up.txt", bytes("x"));
    entries.put("/root.txt", bytes("x"));
    entries.put("a\\..\\..\\up.txt", bytes("x"));
    entries.put("good.txt", bytes("x"));
    Listing found = list("l.tar.gz", tarGz(entries));
    assertEquals(List.of("l.tar.gz!/good.txt"), found.names());
    assertEquals(List.of("unsafe-name", "unsafe-name", "unsafe-name"), found.reasons());
  }

  @Test
  void aBombIsDefusedAndWhatCameBeforeItIsKept() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("good.txt", bytes("x"));
    entries.put("big.txt", new byte[70 << 20]);
    entries.put("bigger.txt", new byte[90 << 20]);
    entries.put("last.txt", bytes("y"));
    Limits strict = new Limits(1 << 20, 10, 100, 60, 3, 2);
    Files.write(folder.resolve("l.tgz"), tarGz(entries));
    Listing found = Listing.of(strict, folder);
    assertEquals(List.of("l.tgz!/good.txt"), found.names());
    assertEquals(List.of("too-large", "too-large", "unpacks-too-large"), found.reasons());
  }

  @Test
  void aTruncatedArchiveGivesWhatIsWhole() throws IOException {
    byte[] whole = tarGz(Map.of("a.txt", bytes("x".repeat(100)), "b.txt", new byte[100_000]));
    Listing found = list("l.tar.gz", Arrays.copyOf(whole, whole.length - 30));
    assertEquals(List.of("broken-archive"), found.reasons());
    Files.delete(folder.resolve("l.tar.gz"));
    assertEquals(List.of("broken-archive"), list("l.zip", bytes("PK no zip at all")).reasons());
  }

  @Test
  void whatIsNotWantedIsNotUnpacked() throws IOException {
    Files.write(folder.resolve("l.zip"), zip(letters()));
    Listing none =
        new Listing() {
          @Override
          public boolean wants(LetterFile file) {
            return false;
          }
        };
    new Corpus(List.of(folder), Limits.DEFAULT).walk(none);
    assertEquals(2, none.files.size());
    assertThrows(IOException.class, () -> none.files.getFirst().content().read());
  }

  @Test
  void theSizeIsThatOfThePackedFiles() throws IOException {
    byte[] packed = zip(letters());
    Files.write(folder.resolve("l.zip"), packed);
    Files.write(folder.resolve("a.txt"), bytes("12345"));
    assertEquals(packed.length + 5, new Corpus(List.of(folder), Limits.DEFAULT).size());
  }
}

package imr.bench.fuzz;

import imr.corpus.Corpus;
import imr.corpus.LetterFile;
import imr.corpus.Limits;
import imr.corpus.Unreadable;
import imr.corpus.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// The readers of files.
public final class FileTargets {
  private FileTargets() {}

  private static byte[] orEmpty(byte @Nullable [] bytes) {
    return bytes == null ? new byte[0] : bytes;
  }

  /// PDFs.
  public static final class Pdf {
    private Pdf() {}

    /// Called by Jazzer, once.
    ///
    /// @throws IOException never: letters are made in memory
    public static void fuzzerInitialize() throws IOException {
      fuzzerTestOneInput(Seeds.first(Target.PDF));
    }

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte @Nullable [] file) {
      LetterTarget.read("letter.pdf", orEmpty(file));
    }
  }

  /// Pages.
  public static final class Html {
    private Html() {}

    /// Called by Jazzer, once.
    ///
    /// @throws IOException never: letters are made in memory
    public static void fuzzerInitialize() throws IOException {
      fuzzerTestOneInput(Seeds.first(Target.HTML));
    }

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte @Nullable [] file) {
      LetterTarget.read("letter.html", orEmpty(file));
    }
  }

  /// Word documents: the file itself, or, where the first byte is odd, the text within it, packed
  /// anew so that it is reached at all.
  public static final class Docx {
    static final String TEXT = "word/document.xml";

    private Docx() {}

    /// Called by Jazzer, once.
    ///
    /// @throws IOException never: letters are made in memory
    public static void fuzzerInitialize() throws IOException {
      fuzzerTestOneInput(Seeds.first(Target.DOCX));
    }

    /// Called by Jazzer.
    ///
    /// @throws IOException never: it packs in memory
    public static void fuzzerTestOneInput(byte @Nullable [] input) throws IOException {
      byte[] file = orEmpty(input);
      if (file.length > 0 && file[0] % 2 != 0) {
        file = packed(Arrays.copyOfRange(file, 1, file.length));
      }
      LetterTarget.read("letter.docx", file);
    }

    static byte[] packed(byte[] text) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write(
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            </Types>\
            """
                .getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("_rels/.rels"));
        zip.write(
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
            </Relationships>\
            """
                .getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry(TEXT));
        zip.write(text);
      }
      return bytes.toByteArray();
    }
  }

  /// Archives: the file itself, or, where the first byte is odd, one entry with the rest as its
  /// name. Nothing may appear beside the archive.
  public static final class Archive {
    private static @Nullable Path folder;

    private Archive() {}

    /// Called by Jazzer, once.
    ///
    /// @throws IOException when there is no folder to work in
    public static void fuzzerInitialize() throws IOException {
      folder = Files.createTempDirectory("imr-fuzz-archive").resolve("in");
      Files.createDirectories(folder);
      fuzzerTestOneInput(Seeds.first(Target.ARCHIVE));
    }

    /// Called by Jazzer.
    ///
    /// @throws IOException when the archive cannot be written
    public static void fuzzerTestOneInput(byte @Nullable [] input) throws IOException {
      byte[] file = orEmpty(input);
      if (folder == null || file.length == 0) {
        return;
      }
      if (file[0] % 2 != 0) {
        file = named(new String(file, 1, file.length - 1, StandardCharsets.UTF_8));
      }
      boolean zip = file.length > 0 && file[0] == 'P'; // as zip files begin
      Files.deleteIfExists(folder.resolve(zip ? "letters.tar" : "letters.zip"));
      Files.write(folder.resolve(zip ? "letters.zip" : "letters.tar"), file);
      new Corpus(List.of(folder), Limits.DEFAULT)
          .walk(
              new Visitor() {
                @Override
                public void file(LetterFile letter) {
                  LetterTarget.read(letter);
                }

                @Override
                public void unreadable(Unreadable entry) {
                  if (entry.why().detail().isBlank()) {
                    throw new IllegalStateException("unreadable without a word");
                  }
                }
              });
      try (var beside = Files.walk(folder.getParent())) {
        if (beside.count() != 3) {
          throw new IllegalStateException("an entry was written to disk");
        }
      }
    }

    private static byte[] named(String name) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("IMR".getBytes(StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        return new byte[0]; // longer than a name can be
      }
      return bytes.toByteArray();
    }
  }
}

package imr.corpus;

import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// A walk through the entries of an archive, and of archives in it. Nothing is ever written under
/// an entry's name; an archive inside another is copied to a temporary file. Used once, by one
/// thread.
final class ArchiveWalk {
  private static final String INSIDE = "!/";
  private static final int BUFFER = 1 << 16;

  private final Limits limits;
  private final Visitor visitor;
  private final PathSet met = new PathSet();

  ArchiveWalk(Limits limits, Visitor visitor) {
    this.limits = limits;
    this.visitor = visitor;
  }

  /// An entry as both kinds of archive have it.
  private record Entry(String name, long size, long modifiedMillis, long onDisk) {}

  /// Gives an entry's bytes.
  private interface Opener {
    InputStream open() throws IOException;
  }

  /// Visits the letters in an archive. What breaks off is told; what came before it stays visited.
  void walk(Path archive, LetterFile facts, FileKind kind) {
    walk(archive, facts, kind, 1, new UnpackBudget(facts.size(), limits.unpacking()));
  }

  private void walk(Path archive, LetterFile facts, FileKind kind, int depth, UnpackBudget budget) {
    if (depth > limits.nesting()) {
      reject(facts, tooDeep());
      return;
    }
    try {
      if (kind == FileKind.ZIP) {
        zip(archive, facts, depth, budget);
      } else {
        tar(archive, facts, depth, budget);
      }
    } catch (UnpackBudget.Exceeded e) {
      reject(facts, new Rejection(Reason.UNPACKS_TOO_LARGE, String.valueOf(e.getMessage())));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      // commons-compress throws unchecked exceptions on some mutilated headers.
      reject(facts, Rejection.of(Reason.BROKEN_ARCHIVE, said(e)));
    }
  }

  private void zip(Path archive, LetterFile facts, int depth, UnpackBudget budget)
      throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (entry.isDirectory() || entry.isUnixSymlink()) {
          continue;
        }
        Entry told =
            new Entry(
                entry.getName(),
                entry.getSize(),
                entry.getLastModifiedTime().toMillis(),
                Math.max(0, entry.getCompressedSize()));
        if (zip.canReadEntryData(entry)) {
          entry(facts, told, depth, budget, () -> budget.counting(zip.getInputStream(entry)));
        } else {
          visitor.unreadable(
              Unreadable.of(
                  file(facts, told),
                  Reason.PASSWORD,
                  "packed with a password or an unknown method"));
        }
      }
    }
  }

  private void tar(Path archive, LetterFile facts, int depth, UnpackBudget budget)
      throws IOException {
    try (FileChannel channel = FileChannel.open(archive);
        InputStream raw = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        InputStream plain = isPlainTar(facts) ? raw : gunzip(raw);
        TarArchiveInputStream tar = new TarArchiveInputStream(budget.counting(plain))) {
      long before = 0;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
          continue;
        }
        long at = channel.position();
        Entry told =
            new Entry(
                entry.getName(),
                entry.getSize(),
                entry.getLastModifiedTime().toMillis(),
                Math.max(0, at - before));
        before = at;
        entry(facts, told, depth, budget, () -> tar);
      }
    }
  }

  private static InputStream gunzip(InputStream raw) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(raw)
        .setDecompressConcatenated(true)
        .get();
  }

  private static boolean isPlainTar(LetterFile facts) {
    return facts.name().toLowerCase(Locale.ROOT).endsWith(".tar");
  }

  private void entry(LetterFile archive, Entry entry, int depth, UnpackBudget budget, Opener opener)
      throws IOException {
    LetterFile file = file(archive, entry);
    FileKind kind = FileKind.of(entry.name);
    if (isUnsafe(entry.name)) {
      visitor.unreadable(Unreadable.of(file, Reason.UNSAFE_NAME));
    } else if (kind == FileKind.OTHER || isHidden(entry.name)) {
      visitor.skipped();
    } else if (kind.isArchive()) {
      nested(file, kind, depth, budget, opener);
    } else if (!visitor.wants(file)) {
      visitor.file(file);
    } else {
      letter(file, opener);
    }
  }

  private void letter(LetterFile file, Opener opener) throws IOException {
    int most = (int) Math.min(limits.bytes(), Integer.MAX_VALUE - 9) + 1;
    byte[] bytes = opener.open().readNBytes(most);
    if (bytes.length == most) {
      visitor.unreadable(
          Unreadable.of(
              file,
              Reason.TOO_LARGE,
              String.format(Locale.ROOT, "over %,d bytes unpacked, the limit", limits.bytes())));
    } else {
      visitor.file(file.holding(bytes));
    }
  }

  private void nested(LetterFile file, FileKind kind, int depth, UnpackBudget budget, Opener opener)
      throws IOException {
    if (depth + 1 > limits.nesting()) {
      reject(file, tooDeep());
      return;
    }
    Path copy = Files.createTempFile("imr-", ".archive");
    try {
      Files.copy(opener.open(), copy, StandardCopyOption.REPLACE_EXISTING);
      walk(copy, file, kind, depth + 1, budget);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static String said(Exception e) {
    return e instanceof EOFException
        ? "it ends too early"
        : String.valueOf(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
  }

  /// Of several entries of one name each but the first has its place behind its name.
  private LetterFile file(LetterFile archive, Entry entry) {
    String name = entry.name.startsWith("./") ? entry.name.substring(2) : entry.name;
    String path = archive.path() + INSIDE + name;
    for (int place = 2; !met.add(path); place++) {
      path = archive.path() + INSIDE + name + "#" + place;
    }
    return new LetterFile(
        path,
        archive.name() + INSIDE + name,
        entry.size,
        entry.modifiedMillis,
        entry.onDisk,
        () -> {
          throw new IOException("its bytes were not wanted");
        });
  }

  private void reject(LetterFile archive, Rejection why) {
    visitor.unreadable(Unreadable.of(archive, why));
  }

  private Rejection tooDeep() {
    return new Rejection(
        Reason.TOO_DEEP,
        String.format(Locale.ROOT, "archives nested over %d deep", limits.nesting()));
  }

  private static boolean isUnsafe(String name) {
    String slashed = name.replace('\\', '/');
    return slashed.startsWith("/")
        || slashed.matches("[A-Za-z]:.*")
        || ("/" + slashed + "/").contains("/../");
  }

  private static boolean isHidden(String name) {
    String inner = name.startsWith("./") ? name.substring(2) : name;
    return inner.startsWith(".") || inner.contains("/.") || inner.startsWith("__MACOSX/");
  }
}

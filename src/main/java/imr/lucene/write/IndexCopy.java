package imr.lucene.write;

import imr.field.SearchException.IndexUnusable;
import imr.lucene.IndexFolder;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// Copies of an index. Each is of one commit and is done when every file of it was read back, its
/// checksum compared and its bytes forced to the disk; the file that makes an index of them comes
/// last. Files that the copy has already are kept, so a second backup costs what has changed.
public final class IndexCopy {
  private IndexCopy() {}

  /// The result of a copy.
  ///
  /// @param files of the commit
  /// @param bytes in them
  /// @param copied how many files were not there before
  public record Copied(int files, long bytes, int copied) {}

  /// Copies an index, which may be written meanwhile, into a folder that is empty or holds an
  /// earlier backup of the same index.
  ///
  /// @throws IndexUnusable when it cannot be; an earlier backup stays whole
  public static Copied backup(Path index, Path to) {
    refuseSame(index, to);
    if (!IndexFolder.isEmpty(to) && !Files.exists(to.resolve(IndexFolder.BACKUP))) {
      throw new IndexUnusable(
          to + " holds other files, no backup: choose an empty folder; nothing was touched");
    }
    try (Directory from = IndexFolder.open(index);
        PinnedCommit commit = PinnedCommit.newest(from)) {
      Files.createDirectories(to);
      Files.writeString(to.resolve(IndexFolder.BACKUP), "made by imr backup\n");
      return into(to, commit, false);
    } catch (LockObtainFailedException e) {
      throw new IndexUnusable("another backup into " + to + " is running: wait for it", e);
    } catch (IOException e) {
      throw failed("backed up", index, to, e);
    }
  }

  /// Puts a backup into a folder.
  ///
  /// @param replace whether an index that the folder holds, which may be damaged, is given up for
  ///   it
  /// @throws IndexUnusable when it cannot be; then the backup is as it was
  public static Copied restore(Path backup, Path index, boolean replace) {
    refuseSame(backup, index);
    boolean unfinished = Files.exists(index.resolve(IndexFolder.UNFINISHED));
    if (!IndexFolder.isEmpty(index) && !unfinished) {
      refuseOthers(index, replace);
    }
    try (Directory from = IndexFolder.open(backup);
        PinnedCommit commit = PinnedCommit.newest(from)) {
      for (String name : commit.listAll()) {
        verify(commit, name); // before anything is given up for it
      }
      Files.createDirectories(index);
      return into(index, commit, true);
    } catch (LockObtainFailedException e) {
      throw IndexFolder.locked(index, e);
    } catch (IOException e) {
      throw failed("restored", backup, index, e);
    }
  }

  private static void refuseSame(Path from, Path to) {
    try {
      if (Files.exists(from) && Files.exists(to) && Files.isSameFile(from, to)) {
        throw new IndexUnusable(from + " cannot be copied onto itself: choose another folder");
      }
    } catch (IOException e) {
      throw new IndexUnusable("cannot look into " + to + ": " + IndexFolder.say(e), e);
    }
  }

  private static void refuseOthers(Path index, boolean replace) {
    try (var files = Files.list(index)) {
      List<String> others =
          files
              .map(f -> String.valueOf(f.getFileName()))
              .filter(n -> !n.startsWith(".") && !n.equals(IndexWriter.WRITE_LOCK_NAME))
              .filter(n -> !IndexFolder.isPart(n))
              .sorted()
              .toList();
      if (!others.isEmpty()) {
        throw new IndexUnusable(
            index + " holds other files, such as " + others.getFirst() + ": choose another folder");
      }
      if (!replace) {
        throw new IndexUnusable(
            index + " holds an index already: --replace gives it up for the backup");
      }
    } catch (IOException e) {
      throw new IndexUnusable("cannot look into " + index + ": " + IndexFolder.say(e), e);
    }
  }

  private static Copied into(Path folder, PinnedCommit commit, boolean replace) throws IOException {
    try (Directory to = FSDirectory.open(folder);
        Lock _ = to.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      Set<String> earlier = replace ? Set.of() : filesOfCommit(to);
      Path unfinished = folder.resolve(IndexFolder.UNFINISHED);
      if (earlier.isEmpty()) {
        // From here on the folder is no index until all is there.
        Files.writeString(unfinished, "a copy is being made\n");
        removeAll(name -> name.startsWith(IndexFileNames.SEGMENTS), to);
      } else {
        removeAll(name -> !earlier.contains(name), to); // what a copy that was broken off has left
      }
      Map<String, There> found = new TreeMap<>();
      for (String name : commit.listAll()) {
        found.put(name, compared(commit, to, name));
      }
      if (!earlier.isEmpty() && found.containsValue(There.ANOTHER)) {
        throw new IOException(
            "it holds a backup of another index, or of this one before it was made anew: choose"
                + " another folder");
      }
      removeAll(name -> found.get(name) == There.DAMAGED || found.get(name) == There.ANOTHER, to);
      List<String> wanted =
          found.keySet().stream().filter(name -> found.get(name) != There.SAME).toList();
      copy(commit, to, wanted);
      removeAll(name -> !found.containsKey(name), to); // what an earlier commit needed
      Files.deleteIfExists(unfinished);
      return new Copied(found.size(), commit.bytes(), wanted.size());
    }
  }

  /// The files of the commit that a copy holds, none where it holds none or one that is damaged.
  private static Set<String> filesOfCommit(Directory directory) throws IOException {
    boolean has =
        Stream.of(directory.listAll()).anyMatch(n -> n.startsWith(IndexFileNames.SEGMENTS));
    try {
      return has ? Set.copyOf(SegmentInfos.readLatestCommit(directory).files(true)) : Set.of();
    } catch (CorruptIndexException | EOFException | NoSuchFileException e) {
      return Set.of();
    }
  }

  /// Copies files, the one that makes an index of the others at last and under its name only when
  /// it is whole.
  private static void copy(PinnedCommit commit, Directory to, List<String> names)
      throws IOException {
    String segments = commit.infos().getSegmentsFileName();
    for (String name : names) {
      if (!name.equals(segments)) {
        to.copyFrom(commit, name, name, IOContext.DEFAULT);
      }
    }
    for (String name : names) {
      if (!name.equals(segments)) {
        verify(to, name);
      }
    }
    to.sync(names.stream().filter(n -> !n.equals(segments)).toList());
    if (names.contains(segments)) {
      String pending = "pending_" + segments;
      if (List.of(to.listAll()).contains(pending)) {
        to.deleteFile(pending);
      }
      to.copyFrom(commit, segments, pending, IOContext.DEFAULT);
      to.sync(List.of(pending));
      to.rename(pending, segments);
    }
    to.syncMetaData();
  }

  /// Takes files of an index away; what else lies there stays.
  private static void removeAll(Predicate<String> which, Directory directory) throws IOException {
    for (String name : directory.listAll()) {
      if (IndexFolder.isPart(name) && which.test(name)) {
        directory.deleteFile(name);
      }
    }
  }

  private enum There {
    MISSING,
    SAME,
    DAMAGED,
    ANOTHER
  }

  /// A file as the copy has it; it is read whole, as damage may be anywhere in it.
  private static There compared(Directory from, Directory to, String name) throws IOException {
    long wanted;
    try (IndexInput file = from.openInput(name, IOContext.READONCE)) {
      wanted = CodecUtil.retrieveChecksum(file);
    }
    try (IndexInput file = to.openInput(name, IOContext.READONCE)) {
      boolean same =
          CodecUtil.checksumEntireFile(file) == wanted
              && from.fileLength(name) == to.fileLength(name);
      return same ? There.SAME : There.ANOTHER;
    } catch (NoSuchFileException e) {
      return There.MISSING;
    } catch (CorruptIndexException | EOFException e) {
      return There.DAMAGED;
    }
  }

  private static void verify(Directory directory, String name) throws IOException {
    try (IndexInput file = directory.openInput(name, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(file);
    }
  }

  private static IndexUnusable failed(String done, Path from, Path to, IOException e) {
    return new IndexUnusable(
        String.format(
            Locale.ROOT, "%s cannot be %s into %s: %s", from, done, to, IndexFolder.say(e)),
        e);
  }
}

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

/// Backs up and restores an index. A copy is of one commit. It is complete once every file was read
/// back, its checksum compared, and its bytes forced to the disk; the file that lists the segments
/// is written last. Files that the copy already has are kept, so a later backup costs only what has
/// changed.
public final class IndexCopy {
  private IndexCopy() {}

  /// The result of a copy.
  ///
  /// @param files the number of files of the commit
  /// @param bytes the total size of the files
  /// @param copied the number of files that had to be copied
  public record Copied(int files, long bytes, int copied) {}

  /// Copies an index into a folder that is empty or holds an earlier backup of the same index. The
  /// index may be written to in the meantime.
  ///
  /// @throws IndexUnusable if the copy fails; an earlier backup stays intact
  public static Copied backup(Path index, Path to) {
    rejectSame(index, to);
    if (!IndexFolder.isEmpty(to) && !Files.exists(to.resolve(IndexFolder.BACKUP))) {
      throw new IndexUnusable(
          to + " holds other files and no backup: choose an empty folder; nothing was touched");
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

  /// Restores a backup into a folder.
  ///
  /// @param replace whether to replace an index in the folder, which may be damaged
  /// @throws IndexUnusable if the restore fails; the backup is unchanged
  public static Copied restore(Path backup, Path index, boolean replace) {
    rejectSame(backup, index);
    boolean unfinished = Files.exists(index.resolve(IndexFolder.UNFINISHED));
    if (!IndexFolder.isEmpty(index) && !unfinished) {
      rejectOtherFiles(index, replace);
    }
    try (Directory from = IndexFolder.open(backup);
        PinnedCommit commit = PinnedCommit.newest(from)) {
      for (String name : commit.listAll()) {
        verify(commit, name); // before anything is deleted
      }
      Files.createDirectories(index);
      return into(index, commit, true);
    } catch (LockObtainFailedException e) {
      throw IndexFolder.locked(index, e);
    } catch (IOException e) {
      throw failed("restored", backup, index, e);
    }
  }

  private static void rejectSame(Path from, Path to) {
    try {
      if (Files.exists(from) && Files.exists(to) && Files.isSameFile(from, to)) {
        throw new IndexUnusable(from + " cannot be copied onto itself: choose another folder");
      }
    } catch (IOException e) {
      throw new IndexUnusable("cannot read " + to + ": " + IndexFolder.say(e), e);
    }
  }

  private static void rejectOtherFiles(Path index, boolean replace) {
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
            index + " already holds an index: --replace replaces it with the backup");
      }
    } catch (IOException e) {
      throw new IndexUnusable("cannot read " + index + ": " + IndexFolder.say(e), e);
    }
  }

  private static Copied into(Path folder, PinnedCommit commit, boolean replace) throws IOException {
    try (Directory to = FSDirectory.open(folder);
        Lock _ = to.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      Set<String> earlier = replace ? Set.of() : filesOfCommit(to);
      Path unfinished = folder.resolve(IndexFolder.UNFINISHED);
      if (earlier.isEmpty()) {
        // From here on, the folder is no index until the copy is complete.
        Files.writeString(unfinished, "a copy is in progress\n");
        removeAll(name -> name.startsWith(IndexFileNames.SEGMENTS), to);
      } else {
        removeAll(name -> !earlier.contains(name), to); // left over from an interrupted copy
      }
      Map<String, FileState> found = new TreeMap<>();
      for (String name : commit.listAll()) {
        found.put(name, compared(commit, to, name));
      }
      if (!earlier.isEmpty() && found.containsValue(FileState.DIFFERENT)) {
        throw new IOException(
            "it holds a backup of another index, or of this one before it was rebuilt: choose"
                + " another folder");
      }
      removeAll(
          name -> found.get(name) == FileState.DAMAGED || found.get(name) == FileState.DIFFERENT,
          to);
      List<String> wanted =
          found.keySet().stream().filter(name -> found.get(name) != FileState.SAME).toList();
      copy(commit, to, wanted);
      removeAll(name -> !found.containsKey(name), to); // files of an earlier commit
      Files.deleteIfExists(unfinished);
      return new Copied(found.size(), commit.bytes(), wanted.size());
    }
  }

  /// The files of the commit in a copy, empty if there is none or it is damaged.
  private static Set<String> filesOfCommit(Directory directory) throws IOException {
    boolean has =
        Stream.of(directory.listAll()).anyMatch(n -> n.startsWith(IndexFileNames.SEGMENTS));
    try {
      return has ? Set.copyOf(SegmentInfos.readLatestCommit(directory).files(true)) : Set.of();
    } catch (CorruptIndexException | EOFException | NoSuchFileException e) {
      return Set.of();
    }
  }

  /// Copies files. The file that lists the segments comes last and gets its name only when it is
  /// complete.
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

  /// Deletes index files. Other files stay.
  private static void removeAll(Predicate<String> which, Directory directory) throws IOException {
    for (String name : directory.listAll()) {
      if (IndexFolder.isPart(name) && which.test(name)) {
        directory.deleteFile(name);
      }
    }
  }

  private enum FileState {
    MISSING,
    SAME,
    DAMAGED,
    DIFFERENT
  }

  /// Compares a file with its copy. Reads the whole copy, because damage may be anywhere.
  private static FileState compared(Directory from, Directory to, String name) throws IOException {
    long wanted;
    try (IndexInput file = from.openInput(name, IOContext.READONCE)) {
      wanted = CodecUtil.retrieveChecksum(file);
    }
    try (IndexInput file = to.openInput(name, IOContext.READONCE)) {
      boolean same =
          CodecUtil.checksumEntireFile(file) == wanted
              && from.fileLength(name) == to.fileLength(name);
      return same ? FileState.SAME : FileState.DIFFERENT;
    } catch (NoSuchFileException e) {
      return FileState.MISSING;
    } catch (CorruptIndexException | EOFException e) {
      return FileState.DAMAGED;
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

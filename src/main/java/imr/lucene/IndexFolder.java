package imr.lucene;

import imr.field.SearchException.IndexUnusable;
import imr.store.Fingerprints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// An index folder. Its checks distinguish an index of this program from anything else.
public final class IndexFolder {
  /// The index format. Increment it when a change makes older indexes unreadable.
  public static final String FORMAT = Fingerprints.FORMAT;

  public static final String FORMAT_KEY = "imr-format";
  public static final String RULES_KEY = "imr-rules";
  public static final String FINGERPRINT_KEY = "imr-fingerprint";
  public static final String REPORT_KEY = "imr-report";

  private static final Pattern PART =
      Pattern.compile("_[a-z0-9]+(_\\w+)*\\.[a-z]{2,4}|(pending_)?segments_[a-z0-9]+");

  private IndexFolder() {}

  /// The name of a marker file that is in a folder while a backup is copied into it.
  public static final String UNFINISHED = ".imr-unfinished";

  /// The name of a marker file that is in a backup, which `index` must not write to.
  public static final String BACKUP = ".imr-backup";

  /// Whether the folder is missing or holds only dot files and a lock. Anything else may be
  /// someone's work and is never overwritten.
  public static boolean isEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).allMatch(IndexFolder::isLeftover);
    } catch (IOException e) {
      throw new IndexUnusable("cannot read the index folder " + folder + ": " + say(e), e);
    }
  }

  /// Opens an existing index of this program.
  public static Directory open(Path folder) {
    Directory directory = openUnread(folder);
    check(directory, folder.toString());
    return directory;
  }

  /// Opens an existing index folder without checking it, because it may be damaged.
  public static Directory openUnread(Path folder) {
    if (Files.exists(folder.resolve(UNFINISHED))) {
      throw new IndexUnusable(
          folder + " holds a copy that was not finished: run the same backup or restore again");
    }
    if (isEmpty(folder)) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "no index in %s: create one with ./imr index LETTERS --index %s",
              folder,
              folder));
    }
    return directory(folder);
  }

  /// Opens a folder for writing. It must be empty or hold an index of this program.
  public static Directory openToWrite(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IndexUnusable(folder + " is a file: name a folder for the index");
    }
    if (Files.exists(folder.resolve(BACKUP))) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "%s is a backup and can't be changed: ./imr restore %s --index DIR copies it to an"
                  + " index",
              folder,
              folder));
    }
    boolean empty = isEmpty(folder);
    Directory directory = directory(folder);
    if (!empty) {
      check(directory, folder.toString());
    }
    return directory;
  }

  /// The user data of the last commit.
  static Map<String, String> commitData(Directory directory) throws IOException {
    return DirectoryReader.indexExists(directory)
        ? SegmentInfos.readLatestCommit(directory).getUserData()
        : Map.of();
  }

  private static Directory directory(Path folder) {
    try {
      return FSDirectory.open(folder);
    } catch (IOException e) {
      throw new IndexUnusable("cannot use the index folder " + folder + ": " + say(e), e);
    }
  }

  /// Whether the directory holds index files, used if the file that lists the segments is missing.
  private static boolean hasIndexFiles(Directory directory) throws IOException {
    return Stream.of(directory.listAll()).anyMatch(IndexFolder::isPart);
  }

  /// Whether a file is named like a part of a Lucene index.
  public static boolean isPart(String name) {
    return PART.matcher(name).matches();
  }

  private static boolean isLeftover(String name) {
    return name.startsWith(".") || name.equals("write.lock");
  }

  /// Checks that a directory holds an index of this program, in the current format.
  ///
  /// @param folder the folder's name for messages
  /// @throws IndexUnusable if it does not; [#isDamage] reports whether the cause is damage
  public static void check(Directory directory, String folder) {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        if (hasIndexFiles(directory)) {
          throw new CorruptIndexException("its list of segments is missing", folder);
        }
        throw new IndexUnusable(
            folder
                + " holds other files and no index: choose an empty folder; nothing was touched");
      }
      String format = commitData(directory).get(FORMAT_KEY);
      if (format == null) {
        throw new IndexUnusable(
            folder + " holds another program's Lucene index: choose an empty folder");
      }
      if (!format.equals(FORMAT)) {
        throw new IndexUnusable(
            String.format(
                Locale.ROOT,
                ("%s holds an index of format %s, this program reads %s: index the letters into a new"
                    + " folder"),
                folder,
                format,
                FORMAT));
      }
    } catch (IndexFormatTooNewException
        | IndexFormatTooOldException
        | IllegalArgumentException e) { // the last one for an unknown codec
      throw new IndexUnusable(
          folder
              + " was written by another version of Lucene: index the letters into a new folder,"
              + " or use the version of this program that made it",
          e);
    } catch (IOException e) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the index in %s is damaged (%s): ./imr check lists the damage, ./imr restore replaces"
                  + " the index with a backup; or index the letters into a new folder",
              folder,
              say(e)),
          e);
    }
  }

  /// Whether an index is unusable because of damage, not because of its format, its Lucene version,
  /// or another program.
  public static boolean isDamage(IndexUnusable e) {
    return e.getCause() instanceof IOException cause
        && !(cause instanceof IndexFormatTooOldException)
        && !(cause instanceof IndexFormatTooNewException);
  }

  /// The error that another process is writing to the folder.
  public static IndexUnusable locked(Path folder, LockObtainFailedException e) {
    return new IndexUnusable(
        String.format(
            Locale.ROOT,
            "%s is being written by %s: wait until it has ended, or use another folder",
            folder,
            WriterLockNote.holder(folder)),
        e);
  }

  /// The root cause. After a failed write, Lucene closes its writer and reports only that.
  public static Throwable cause(Exception e) {
    Throwable first = e;
    while (first.getCause() != null
        && (first instanceof AlreadyClosedException || first.getCause() instanceof IOException)) {
      first = first.getCause();
    }
    return first;
  }

  /// The message of an exception, or its class name if it has none.
  public static String say(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

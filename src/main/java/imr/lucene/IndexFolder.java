package imr.lucene;

import imr.search.SearchException.IndexUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// A folder that holds an index, with the checks that tell ours from anything else.
public final class IndexFolder {
  /// Raised when documents change so that an older index cannot be read.
  static final String FORMAT = "9";

  static final String FORMAT_KEY = "imr-format";
  static final String RULES_KEY = "imr-rules";
  static final String FINGERPRINT_KEY = "imr-fingerprint";
  static final String REPORT_KEY = "imr-report";

  private IndexFolder() {}

  /// Whether the folder holds nothing but dot files and a lock, or does not exist. Anything else
  /// may be somebody's work and is never written over.
  public static boolean isEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).allMatch(IndexFolder::isLeftover);
    } catch (IOException e) {
      throw new IndexUnusable("cannot look into the index folder " + folder + ": " + say(e), e);
    }
  }

  /// Opens a folder that must hold an index of ours.
  static Directory open(Path folder) {
    if (isEmpty(folder)) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "no index in %s: make one with ./imr index LETTERS --index %s",
              folder,
              folder));
    }
    Directory directory = directory(folder);
    check(directory, folder);
    return directory;
  }

  /// Opens a folder to write into: empty, or with an index of ours.
  static Directory openToWrite(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IndexUnusable(folder + " is a file: name a folder for the index");
    }
    boolean empty = isEmpty(folder);
    Directory directory = directory(folder);
    if (!empty) {
      check(directory, folder);
    }
    return directory;
  }

  /// The data kept with the last commit.
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

  private static boolean isLeftover(String name) {
    return name.startsWith(".") || name.equals("write.lock");
  }

  private static void check(Directory directory, Path folder) {
    try {
      if (!DirectoryReader.indexExists(directory)) {
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
    } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
      throw new IndexUnusable(
          folder + " was written by another version of Lucene: index into a new folder", e);
    } catch (IOException e) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the index in %s is damaged (%s): restore a copy, or index into a new folder",
              folder,
              say(e)),
          e);
    }
  }

  static String say(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

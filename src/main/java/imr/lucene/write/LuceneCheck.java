package imr.lucene.write;

import imr.field.IssueValues;
import imr.field.SearchException.IndexUnusable;
import imr.lucene.IndexFolder;
import imr.store.IndexCheck;
import imr.store.IndexCheck.Fault;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/// Verifies everything that an index holds: each file's checksum and what Lucene reads from it,
/// then whether letters are whole and are what is counted, then whether the commit describes
/// exactly these letters. An index that is being written can be verified: the check reads one
/// commit.
public final class LuceneCheck {
  private LuceneCheck() {}

  /// Looks at the newest commit.
  ///
  /// @param vocabulary by which issues have their values
  /// @throws IndexUnusable when there is no index of ours, or one of another format
  public static IndexCheck check(Path folder, Vocabulary vocabulary) {
    try (Directory directory = IndexFolder.openUnread(folder)) {
      return check(directory, vocabulary);
    } catch (IOException e) {
      throw new IndexUnusable("the index cannot be looked at: " + IndexFolder.say(e), e);
    }
  }

  static IndexCheck check(Directory directory, Vocabulary vocabulary) throws IOException {
    List<Fault> faults = new ArrayList<>();
    PinnedCommit pinned;
    try {
      IndexFolder.check(directory, "the index");
      pinned = PinnedCommit.newest(directory);
    } catch (IndexUnusable e) {
      if (!IndexFolder.isDamage(e)) {
        throw e; // of another format or version of Lucene, or not ours
      }
      return broken(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return broken(IndexFolder.say(e));
    }
    try (PinnedCommit commit = pinned) {
      checksums(commit, faults);
      if (faults.isEmpty()) {
        lucene(commit, faults);
      }
      BlockCheck.Seen seen = new BlockCheck.Seen();
      if (faults.isEmpty()) { // else what is read may be anything
        content(commit, vocabulary, seen, faults);
      }
      return new IndexCheck(
          commit.listAll().length,
          commit.bytes(),
          seen.letters,
          seen.issues,
          seen.superseded,
          seen.rejected,
          faults);
    }
  }

  private static IndexCheck broken(String what) {
    return new IndexCheck(0, 0, 0, 0, 0, 0, List.of(new Fault("commit", what)));
  }

  private static void checksums(PinnedCommit commit, List<Fault> faults) {
    for (String name : commit.listAll()) {
      try (IndexInput file = commit.openInput(name, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(file);
      } catch (IOException | RuntimeException e) {
        faults.add(new Fault(name, IndexFolder.say(e)));
      }
    }
  }

  private static void lucene(PinnedCommit commit, List<Fault> faults) throws IOException {
    try (CheckIndex check = new CheckIndex(commit)) {
      check.setThreadCount(Runtime.getRuntime().availableProcessors());
      check.setInfoStream(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
      CheckIndex.Status status = check.checkIndex();
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
        if (segment.error != null) {
          faults.add(new Fault("segment " + segment.name, IndexFolder.say(segment.error)));
        }
      }
      if (!status.clean && faults.isEmpty()) {
        faults.add(new Fault("index", "Lucene's own check finds it broken"));
      }
    } catch (CheckIndex.CheckIndexException e) {
      faults.add(new Fault("index", IndexFolder.say(e)));
    }
  }

  private static void content(
      PinnedCommit commit, Vocabulary vocabulary, BlockCheck.Seen seen, List<Fault> faults)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(commit)) {
      new BlockCheck(new IssueValues(vocabulary), seen, faults).all(reader);
      Map<String, String> data = reader.getIndexCommit().getUserData();
      String told = data.getOrDefault(IndexFolder.FINGERPRINT_KEY, "");
      String rules = data.getOrDefault(IndexFolder.RULES_KEY, "");
      String counted = new Fingerprint(rules).of(reader);
      // An index into which nothing was ever committed has none.
      if (!told.equals(counted) && seen.letters + seen.superseded + told.length() > 0) {
        faults.add(
            new Fault("fingerprint", "the commit says " + told + ", its letters make " + counted));
      }
    }
  }
}

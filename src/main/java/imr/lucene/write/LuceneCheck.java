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

/// Verifies a whole index: each file's checksum and whether Lucene can read it; then whether
/// letters are complete and counted correctly; then whether the commit describes exactly these
/// letters. The check reads one commit, so it can run while the index is being written.
public final class LuceneCheck {
  private LuceneCheck() {}

  /// Checks the newest commit.
  ///
  /// @param vocabulary the vocabulary that the index was coded with
  /// @throws IndexUnusable if there is no index of this program, or one of another format
  public static IndexCheck check(Path folder, Vocabulary vocabulary) {
    try (Directory directory = IndexFolder.openUnread(folder)) {
      return check(directory, vocabulary);
    } catch (IOException e) {
      throw new IndexUnusable("the index cannot be checked: " + IndexFolder.say(e), e);
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
        throw e; // another format, another version of Lucene, or another program
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
      if (faults.isEmpty()) { // damaged files can't be trusted
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
      String stored = data.getOrDefault(IndexFolder.FINGERPRINT_KEY, "");
      String rules = data.getOrDefault(IndexFolder.RULES_KEY, "");
      String counted = new Fingerprint(rules).of(reader);
      // An index without any commit of letters has no fingerprint.
      if (!stored.equals(counted) && seen.letters + seen.superseded + stored.length() > 0) {
        faults.add(
            new Fault(
                "fingerprint", "the commit says " + stored + ", but its letters give " + counted));
      }
    }
  }
}

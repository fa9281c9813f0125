package imr.lucene.write;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/// The files of one commit, held open so that they stay readable after a writer deletes them.
/// Read-only. Thread-safe.
final class PinnedCommit extends BaseDirectory {
  /// The maximum number of attempts. No writer of this program commits so often before the files
  /// are open.
  private static final int MAX_TRIES = 100;

  private final SegmentInfos infos;
  private final Map<String, IndexInput> inputs;

  private PinnedCommit(SegmentInfos infos, Map<String, IndexInput> inputs) {
    super(NoLockFactory.INSTANCE); // read-only
    this.infos = infos;
    this.inputs = inputs;
  }

  /// Pins the newest commit.
  ///
  /// @throws IOException if one of its files is missing or cannot be opened
  static PinnedCommit newest(Directory directory) throws IOException {
    for (int tries = 1; ; tries++) {
      SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
      Map<String, IndexInput> inputs = new LinkedHashMap<>();
      try {
        for (String name : infos.files(true)) {
          // A READONCE input can be read only by this thread, which is enough for the list of
          // segments. Lucene requires READONCE for that file.
          boolean list = name.startsWith(IndexFileNames.SEGMENTS);
          inputs.put(
              name, directory.openInput(name, list ? IOContext.READONCE : IOContext.DEFAULT));
        }
        return new PinnedCommit(infos, inputs);
      } catch (NoSuchFileException | FileNotFoundException e) {
        IOUtils.closeWhileHandlingException(inputs.values());
        boolean newer =
            SegmentInfos.getLastCommitGeneration(directory) != infos.getLastGeneration();
        if (!newer || tries == MAX_TRIES) {
          throw e; // it is missing, not replaced
        }
      } catch (IOException | RuntimeException e) {
        IOUtils.closeWhileHandlingException(inputs.values());
        throw e;
      }
    }
  }

  /// The files of the commit.
  SegmentInfos infos() {
    return infos;
  }

  /// All bytes of its files.
  long bytes() {
    return inputs.values().stream().mapToLong(IndexInput::length).sum();
  }

  @Override
  public String[] listAll() {
    return inputs.keySet().stream().sorted().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return input(name).length();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return input(name).clone();
  }

  private IndexInput input(String name) throws IOException {
    IndexInput input = inputs.get(name);
    if (input == null) {
      throw new NoSuchFileException(name);
    }
    return input;
  }

  @Override
  public void close() throws IOException {
    isOpen = false;
    IOUtils.close(inputs.values());
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  @Override
  public void deleteFile(String name) {
    throw readOnly();
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) {
    throw readOnly();
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
    throw readOnly();
  }

  @Override
  public void sync(Collection<String> names) {
    throw readOnly();
  }

  @Override
  public void syncMetaData() {
    throw readOnly();
  }

  @Override
  public void rename(String source, String dest) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a pinned commit is read-only");
  }
}

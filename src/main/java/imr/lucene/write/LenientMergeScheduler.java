package imr.lucene.write;

import imr.lucene.IndexFolder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.ConcurrentMergeScheduler;

/// Runs merges whose failure loses nothing that is committed: the segments that should have been
/// merged stay. The writer hears of a disk that is full or broken by its own next write; nobody
/// needs the stack of a thread in the background.
final class LenientMergeScheduler extends ConcurrentMergeScheduler {
  private static final Logger LOG = Logger.getLogger(LenientMergeScheduler.class.getName());

  @Override
  protected void handleMergeException(Throwable e) {
    LOG.log(Level.WARNING, "segments could not be merged: {0}", IndexFolder.say(e));
  }
}

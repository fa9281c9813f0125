package imr.lucene.write;

import imr.lucene.IndexFolder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.ConcurrentMergeScheduler;

/// Logs failed merges instead of throwing. A failed merge loses nothing that is committed, because
/// its source segments stay. If the disk is full or broken, the writer's own next write reports it,
/// so a background thread's stack trace isn't needed.
final class LenientMergeScheduler extends ConcurrentMergeScheduler {
  private static final Logger LOG = Logger.getLogger(LenientMergeScheduler.class.getName());

  @Override
  protected void handleMergeException(Throwable e) {
    LOG.log(Level.WARNING, "segments could not be merged: {0}", IndexFolder.say(e));
  }
}

package imr.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// A connection that can find out whether its client is gone while a request is being answered.
/// Jetty reads nothing in that time, so it would notice only when it writes the response.
/// Thread-safe.
final class WatchedEndPoint extends SocketChannelEndPoint {
  /// A byte of the next request, read ahead by [#isGone].
  private @Nullable ByteBuffer ahead;

  WatchedEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
  }

  /// Whether the client closed the connection, or its sending side.
  synchronized boolean isGone() {
    if (!isOpen()) {
      return true;
    }
    if (ahead != null || getFillInterest().isInterested()) {
      return false; // it sent more, or Jetty is reading and will notice
    }
    ByteBuffer next = ByteBuffer.allocate(1);
    try {
      int read = getChannel().read(next);
      if (read > 0) {
        ahead = next.flip();
      }
      return read < 0;
    } catch (IOException e) {
      return true; // reset
    }
  }

  @Override
  public synchronized int fill(ByteBuffer buffer) throws IOException {
    ByteBuffer next = ahead;
    if (next == null || BufferUtil.space(buffer) == 0) {
      return super.fill(buffer);
    }
    ahead = null;
    BufferUtil.append(buffer, next);
    return 1;
  }

  @Override
  protected void needsFillInterest() {
    if (hasAhead()) {
      getFillInterest().fillable(); // the selector no longer sees that byte
    } else {
      super.needsFillInterest();
    }
  }

  private synchronized boolean hasAhead() {
    return ahead != null;
  }
}

package imr.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// Closes slow-loris connections. These send a byte of a header, or read a byte of a response, now
/// and then, so Jetty would keep them open forever. Jetty itself closes idle connections.
final class SlowLorisGuard extends AbstractLifeCycle implements Connection.Listener {
  private static final Logger LOG = Logger.getLogger(SlowLorisGuard.class.getName());

  /// The slowest speed, in bytes per second, at which a client may read its response.
  private static final long MIN_SPEED = 1_024;

  private final Server server;
  private final Duration patience;
  private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
  private Scheduler.@Nullable Task next;

  /// @param patience the time in which a request's head must be complete, and over which a client's
  ///   reading speed is measured; a connection is closed at most a third of that time later
  SlowLorisGuard(Server server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /// A connection's counters when it last made progress.
  ///
  /// @param bytesIn bytes read so far
  /// @param requests requests read completely so far
  /// @param bytesOut bytes written so far
  private record Progress(long at, long bytesIn, long requests, long bytesOut) {
    static Progress now(Connection connection) {
      return new Progress(
          System.nanoTime(),
          connection.getBytesIn(),
          connection.getMessagesIn(),
          connection.getBytesOut());
    }
  }

  @Override
  protected void doStart() {
    for (Connector each : server.getConnectors()) {
      each.addBean(this, false); // Jetty looks up listeners on the connector
    }
    checkAll();
  }

  @Override
  protected void doStop() {
    Scheduler.Task task = next;
    if (task != null) {
      task.cancel();
    }
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Progress(System.nanoTime(), 0, 0, 0));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private void checkAll() {
    try {
      open.replaceAll(this::check);
    } finally {
      next =
          server
              .getScheduler()
              .schedule(this::checkAll, patience.toMillis() / 3, TimeUnit.MILLISECONDS);
    }
  }

  /// Closes a connection if it is too slow.
  ///
  /// @return the progress to remember
  private Progress check(Connection connection, Progress then) {
    Progress now = Progress.now(connection);
    long nanos = now.at - then.at;
    boolean waited = nanos >= patience.toNanos();
    if (isSending(connection)) {
      if (!waited) {
        return then;
      }
      if ((now.bytesOut - then.bytesOut) * 1e9 / nanos < MIN_SPEED) {
        close(connection, "reads its response too slowly");
      }
      return now;
    }
    boolean inHead =
        now.bytesIn > then.bytesIn
            && now.requests == then.requests
            && connection.getMessagesIn() == connection.getMessagesOut();
    boolean silent = then.bytesIn == 0 && now.bytesIn == 0; // no bytes since it was opened
    if (!inHead && !silent) {
      return now;
    }
    if (waited) {
      close(connection, "sends its request too slowly");
      return now;
    }
    return then;
  }

  private static boolean isSending(Connection connection) {
    return connection.getEndPoint() instanceof AbstractEndPoint end
        && end.getWriteFlusher().isPending();
  }

  private static void close(Connection connection, String why) {
    LOG.log(Level.INFO, "closed a connection: the client " + why);
    connection.getEndPoint().close();
  }
}

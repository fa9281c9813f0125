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

/// Closes slow-loris connections: those that send a byte of a header now and then, or take a byte
/// of an answer, which Jetty would keep forever. Idle ones Jetty closes by itself.
final class SlowLorisGuard extends AbstractLifeCycle implements Connection.Listener {
  private static final Logger LOG = Logger.getLogger(SlowLorisGuard.class.getName());

  /// Bytes a second at which a client must take its answer.
  private static final long MIN_SPEED = 1_024;

  private final Server server;
  private final Duration patience;
  private final Map<Connection, Seen> open = new ConcurrentHashMap<>();
  private Scheduler.@Nullable Task next;

  /// @param patience in which a request's head must have come whole, and over which the speed is
  ///   measured at which an answer is taken; after it and a third more a connection is ended
  SlowLorisGuard(Server server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /// A connection when something last went well in it.
  ///
  /// @param bytesIn read until then
  /// @param requests read whole until then
  /// @param bytesOut written until then
  private record Seen(long at, long bytesIn, long requests, long bytesOut) {
    static Seen now(Connection connection) {
      return new Seen(
          System.nanoTime(),
          connection.getBytesIn(),
          connection.getMessagesIn(),
          connection.getBytesOut());
    }
  }

  @Override
  protected void doStart() {
    for (Connector each : server.getConnectors()) {
      each.addBean(this, false); // there, a connection's listeners are looked up
    }
    look();
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
    open.put(connection, new Seen(System.nanoTime(), 0, 0, 0));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private void look() {
    try {
      open.replaceAll(this::judged);
    } finally {
      next =
          server
              .getScheduler()
              .schedule(this::look, patience.toMillis() / 3, TimeUnit.MILLISECONDS);
    }
  }

  /// A connection's state to remember, after closing the connection if it is too slow.
  private Seen judged(Connection connection, Seen then) {
    Seen now = Seen.now(connection);
    long nanos = now.at - then.at;
    boolean waited = nanos >= patience.toNanos();
    if (isSending(connection)) {
      if (!waited) {
        return then;
      }
      if ((now.bytesOut - then.bytesOut) * 1e9 / nanos < MIN_SPEED) {
        end(connection, "takes its answer too slowly");
      }
      return now;
    }
    boolean inHead =
        now.bytesIn > then.bytesIn
            && now.requests == then.requests
            && connection.getMessagesIn() == connection.getMessagesOut();
    boolean silent = then.bytesIn == 0 && now.bytesIn == 0; // said nothing since it was opened
    if (!inHead && !silent) {
      return now;
    }
    if (waited) {
      end(connection, "sends its request too slowly");
      return now;
    }
    return then;
  }

  private static boolean isSending(Connection connection) {
    return connection.getEndPoint() instanceof AbstractEndPoint end
        && end.getWriteFlusher().isPending();
  }

  private static void end(Connection connection, String why) {
    LOG.log(Level.INFO, "a connection was ended: the other side " + why);
    connection.getEndPoint().close();
  }
}

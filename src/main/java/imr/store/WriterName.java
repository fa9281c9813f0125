package imr.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// The name of this process, shown to other processes that try to write to the same index.
public final class WriterName {
  private WriterName() {}

  /// The process id, host, and current time, such as `process 42 on host, since
  /// 2026-11-29T10:00:00Z`.
  public static String ofThisProcess() {
    return String.format(
        Locale.ROOT,
        "process %d on %s, since %s",
        ProcessHandle.current().pid(),
        host(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /// The name of this machine.
  public static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }
}

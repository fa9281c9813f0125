package imr.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// How this process is named to another that would like to write to the same index.
public final class WriterName {
  private WriterName() {}

  /// Its number, machine and time, such as `process 42 on host, since 2026-11-29T10:00:00Z`.
  public static String ofThisProcess() {
    return String.format(
        Locale.ROOT,
        "process %d on %s, since %s",
        ProcessHandle.current().pid(),
        host(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }
}

package imr.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Times of many requests, in nanoseconds. Safe to share between threads.
public final class Percentiles {
  private final List<Long> all = new ArrayList<>();

  public synchronized void add(long nanos) {
    all.add(nanos);
  }

  /// In milliseconds: the least time that this share of the requests did not exceed (nearest rank).
  public synchronized double millis(double share) {
    Collections.sort(all);
    int rank = (int) Math.ceil(share * all.size());
    return all.get(Math.max(0, rank - 1)) / 1e6;
  }
}

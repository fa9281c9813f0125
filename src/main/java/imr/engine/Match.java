package imr.engine;

/// A matching issue. Each [Index] has its own implementation, and only that index can load it.
public interface Match {
  /// The score, higher is better; 0 if matches are ordered by date.
  float score();

  /// Whether the issue meets the whole query.
  boolean isExact();
}

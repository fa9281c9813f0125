package imr.engine;

/// A matching issue. Each [Index] has its own implementation, and only that index can load it.
public interface Match {
  /// The score, higher is better; 0 if matches are ordered by date.
  float score();

  /// What is the same for the same issue in one state of an index, and no other.
  Object key();

  /// Whether it meets all that was asked.
  boolean isExact();
}

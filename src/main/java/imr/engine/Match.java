package imr.engine;

/// An issue that an [Index] found. Each index has its own, and only that index can load it.
public interface Match {
  /// The score, higher is better; 0 if matches are ordered by date.
  float score();

  /// Whether it meets all that was asked.
  boolean isExact();
}

package imr.research;

/// From `low` to `high`, both included.
public record ConfidenceInterval(double low, double high) {}

package imr.research;

/// An interval from `low` to `high`, both inclusive.
public record ConfidenceInterval(double low, double high) {}

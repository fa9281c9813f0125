package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.research.ConfidenceInterval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number with its confidence interval.
public record Estimate(
    double value, @JsonPropertyDescription("The 95% interval: low, high.") List<Double> interval) {

  /// Creates an estimate.
  ///
  /// @return the estimate, null if either is missing
  static @Nullable Estimate of(@Nullable Double value, @Nullable ConfidenceInterval interval) {
    return value == null || interval == null ? null : new Estimate(value, ends(interval));
  }

  static List<Double> ends(ConfidenceInterval interval) {
    return List.of(interval.low(), interval.high());
  }
}

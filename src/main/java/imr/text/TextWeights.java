package imr.text;

import imr.field.Field;

/// Weights of matches by text field, the same for every engine.
public final class TextWeights {
  /// The tie breaker: the share of its score that a match in a further text adds to the best text's
  /// score.
  public static final float TIE = 0.2f;

  private TextWeights() {}

  /// The boost of a text field. The request is most specific to an issue, then the rationale.
  public static float of(Field text) {
    return switch (text) {
      case REQUEST -> 1.6f;
      case RATIONALE -> 1.2f;
      default -> 0.7f;
    };
  }
}

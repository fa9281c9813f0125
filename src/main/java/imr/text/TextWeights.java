package imr.text;

import imr.field.Field;

/// The weight of a match by the text that it is in, the same for every engine.
public final class TextWeights {
  /// The share of its score that a match in a further text adds to the best text's.
  public static final float TIE = 0.2f;

  private TextWeights() {}

  /// The factor of a text's score. The request says most about the subject of an issue, then the
  /// rationale.
  public static float of(Field text) {
    return switch (text) {
      case REQUEST -> 1.6f;
      case RATIONALE -> 1.2f;
      default -> 0.7f;
    };
  }
}

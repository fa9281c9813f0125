package imr.text;

import imr.field.Field;

/// How much a match counts by the text it is in, alike for every engine.
public final class TextWeights {
  /// What a match in a second text adds to that in the best one.
  public static final float TIE = 0.2f;

  private TextWeights() {}

  /// The factor of a text's score. What is asked for says most of what an issue is about, then why
  /// it was decided so.
  public static float of(Field text) {
    return switch (text) {
      case REQUEST -> 1.6f;
      case RATIONALE -> 1.2f;
      default -> 0.7f;
    };
  }
}

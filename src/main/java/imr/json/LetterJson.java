package imr.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.letter.Determination;

/// Writes letters as JSON: in the documented form that `parse` prints and the API serves, and in a
/// plainer form that engines store. Thread-safe.
public final class LetterJson {
  private LetterJson() {}

  /// A letter in the documented form.
  public static ObjectNode documented(Determination letter) {
    return (ObjectNode) Json.tree(DocumentedLetter.of(letter));
  }

  /// A letter in the stored form.
  public static String stored(Determination letter) {
    return Json.write(letter);
  }

  /// Reads a letter in the stored form.
  ///
  /// @throws IllegalStateException if the text isn't a stored letter
  public static Determination read(String stored) {
    return Json.read(stored, Determination.class);
  }
}

package imr.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.letter.Determination;

/// Letters as JSON: the documented shape that `parse` prints and the API serves, and a plainer one
/// in which engines store them. Safe to share between threads.
public final class LetterJson {
  private LetterJson() {}

  /// A letter in the documented shape.
  public static ObjectNode documented(Determination letter) {
    return (ObjectNode) Json.tree(DocumentedLetter.of(letter));
  }

  /// A letter as engines store it.
  public static String stored(Determination letter) {
    return Json.write(letter);
  }

  /// Reads what [#stored] wrote.
  ///
  /// @throws IllegalStateException when the text is no stored letter
  public static Determination read(String stored) {
    return Json.read(stored, Determination.class);
  }
}

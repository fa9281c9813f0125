package imr.web;

import imr.engine.SearchEngine;
import imr.letter.Determination;

/// Thrown if the index has no letter with an id.
final class NoLetter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Something else that was not found.
  ///
  /// @param message a sentence that says what was not found
  NoLetter(String message) {
    super(message);
  }

  static NoLetter withId(String id) {
    return new NoLetter(
        "No letter " + id + " is loaded here. A case number looks like CM17-0001234.");
  }

  /// The letter with an id.
  ///
  /// @throws NoLetter if the index has none
  static Determination require(SearchEngine engine, String id) {
    Determination letter = engine.determination(id);
    if (letter == null) {
      throw withId(id);
    }
    return letter;
  }
}

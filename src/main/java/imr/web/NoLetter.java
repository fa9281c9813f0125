package imr.web;

import imr.engine.SearchEngine;
import imr.letter.Determination;

/// Thrown if the index holds no letter of that name.
final class NoLetter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Something else that is not there.
  ///
  /// @param message what is not there, in a sentence
  NoLetter(String message) {
    super(message);
  }

  static NoLetter called(String id) {
    return new NoLetter(
        "No letter " + id + " is loaded here. A case number looks like CM17-0001234.");
  }

  /// The letter.
  ///
  /// @throws NoLetter when the index holds none
  static Determination unlessHeld(SearchEngine engine, String id) {
    Determination letter = engine.determination(id);
    if (letter == null) {
      throw called(id);
    }
    return letter;
  }
}

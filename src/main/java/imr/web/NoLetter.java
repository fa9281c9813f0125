package imr.web;

import imr.letter.Determination;
import imr.search.SearchEngine;

/// The index holds no letter of that name.
final class NoLetter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoLetter(String id) {
    super("No letter " + id + " is loaded here. A case number looks like CM17-0001234.");
  }

  /// The letter.
  ///
  /// @throws NoLetter when the index holds none
  static Determination unlessHeld(SearchEngine engine, String id) {
    Determination letter = engine.determination(id);
    if (letter == null) {
      throw new NoLetter(id);
    }
    return letter;
  }
}

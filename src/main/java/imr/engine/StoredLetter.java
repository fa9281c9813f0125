package imr.engine;

import imr.letter.Determination;
import imr.letter.FileFacts;
import java.util.List;

/// A letter as an index holds it.
///
/// @param files it was read from, in the order of their paths
public record StoredLetter(Determination letter, List<FileFacts> files) {
  public StoredLetter {
    files = List.copyOf(files);
  }
}

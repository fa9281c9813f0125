package imr.engine;

import imr.letter.Determination;
import imr.letter.FileFacts;
import java.util.List;

/// A letter in the index, with the files it came from.
///
/// @param files the files that the letter was read from, ordered by path
public record StoredLetter(Determination letter, List<FileFacts> files) {
  public StoredLetter {
    files = List.copyOf(files);
  }
}

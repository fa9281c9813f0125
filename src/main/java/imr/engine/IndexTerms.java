package imr.engine;

import imr.text.Frequencies;
import java.util.List;

/// The term dictionary of an index.
public interface IndexTerms extends Frequencies {
  /// The first case numbers with a prefix, in order.
  ///
  /// @param prefix in the printed spelling, such as `CM17-00`
  /// @param limit at least 1
  List<String> cases(String prefix, int limit);

  /// Spelling corrections of a word, the likeliest first. There are none if the index has the word
  /// or another word with the same stem.
  List<String> corrections(String word);
}

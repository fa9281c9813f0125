package imr.engine;

import imr.text.Frequencies;
import java.util.List;

/// What an index knows of its terms.
public interface IndexTerms extends Frequencies {
  /// The first case numbers with a prefix, in order.
  ///
  /// @param prefix in the printed spelling, such as `CM17-00`
  /// @param limit at least 1
  List<String> cases(String prefix, int limit);

  /// Words that a misspelled one may stand for, the likeliest first; none if the index holds the
  /// word or one of its stem.
  List<String> corrections(String word);
}

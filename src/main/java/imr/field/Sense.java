package imr.field;

import imr.vocabulary.Procedure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meaning that words of a query can have.
///
/// @param label the label for people
/// @param mentions the words with which letters express it; empty if no words do
/// @param ambiguous the procedure that the words mean only with support, or null if the words are
///   unambiguous
public record Sense(
    Field field, String value, String label, List<String> mentions, @Nullable Procedure ambiguous) {
  public Sense {
    mentions = List.copyOf(mentions);
  }
}

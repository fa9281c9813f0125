package imr.field;

import imr.vocabulary.Procedure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that words of a query may mean.
///
/// @param label for people
/// @param mentions how letters write it; empty where no wording of a letter shows it
/// @param ambiguous the procedure that the words mean only with support, null where they are sure
public record Sense(
    Field field, String value, String label, List<String> mentions, @Nullable Procedure ambiguous) {
  public Sense {
    mentions = List.copyOf(mentions);
  }
}

package imr.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a rationale is quoted.
///
/// @param sentence the sentence that carries the reviewer's reason, always whole; null if the
///   rationale has no sentence, or only ones too long to quote
/// @param verdicts the sentences that state the decision without a reason, in order
public record Quotation(Sentences.@Nullable Span sentence, List<Sentences.Span> verdicts) {
  /// Nothing is quoted.
  public static final Quotation NONE = new Quotation(null, List.of());

  public Quotation {
    verdicts = List.copyOf(verdicts);
  }

  /// The quoted sentence as printed; empty if there is none.
  ///
  /// @param rationale the rationale that the places are in
  public String text(String rationale) {
    return sentence == null ? "" : rationale.substring(sentence.start(), sentence.end());
  }
}

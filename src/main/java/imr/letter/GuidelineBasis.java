package imr.letter;

import java.util.List;

/// The guidelines on which one side based its decision.
///
/// @param text the letter's words after the heading
/// @param citations the guidelines cited in the text, in printed order; empty until coded
public record GuidelineBasis(String text, List<GuidelineCitation> citations) {
  public GuidelineBasis {
    citations = List.copyOf(citations);
  }

  /// The same text with its citations.
  public GuidelineBasis withCitations(List<GuidelineCitation> coded) {
    return new GuidelineBasis(text, coded);
  }
}

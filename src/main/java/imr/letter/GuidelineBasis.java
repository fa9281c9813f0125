package imr.letter;

import java.util.List;

/// The guidelines that one side based its decision on.
///
/// @param text the letter's words after the heading
/// @param citations what those words cite, in printed order; empty until coded
public record GuidelineBasis(String text, List<GuidelineCitation> citations) {
  public GuidelineBasis {
    citations = List.copyOf(citations);
  }

  /// The same words with what they cite.
  public GuidelineBasis withCitations(List<GuidelineCitation> coded) {
    return new GuidelineBasis(text, coded);
  }
}

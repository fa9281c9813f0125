package imr.web.page;

import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Issue;
import imr.letter.Outcome;
import org.jspecify.annotations.Nullable;

/// An outcome as every page shows it: words in full, a color and a shape.
///
/// @param kind `overturned`, `upheld`, `partly-overturned` or `unknown`, for the style sheet
/// @param shape filled for granted, hollow for denied, half for partly granted
public record OutcomeBadge(String kind, String words, String shape) {
  /// The badge of an issue, in the words of [Labels#outcomeInFull(Issue)].
  static OutcomeBadge of(Issue issue) {
    OutcomeBadge badge = of(issue.outcome());
    return new OutcomeBadge(badge.kind, Labels.outcomeInFull(issue), badge.shape);
  }

  static OutcomeBadge of(@Nullable Outcome outcome) {
    String kind = outcome == null ? "unknown" : IssueValues.id(outcome);
    String shape =
        switch (kind) {
          case "overturned" -> "●";
          case "upheld" -> "○";
          case "partly-overturned" -> "◐";
          default -> "–";
        };
    return new OutcomeBadge(kind, Labels.outcomeInFull(kind), shape);
  }
}

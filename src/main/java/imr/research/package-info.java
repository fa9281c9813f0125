/// Statistics, exports, and citations: the output for researchers and attorneys.
///
/// An engine returns sums over letters. Everything computed from them is here, so every engine
/// gives the same numbers.
///
/// - Rates: [imr.research.Rate], with Wilson's interval ([imr.research.ConfidenceInterval]) and the
///   design effect of letters as clusters. [imr.research.Outcomes] decides whether a rate is
///   meaningful, and [imr.research.Periods] notes partial periods and changes of guidelines.
/// - Comparisons: [imr.research.Comparison] of two groups, with [imr.research.GroupTest] and
///   [imr.research.MantelHaenszel].
/// - Reasons: [imr.research.Reasons] of the criteria that reviewers discuss, and
///   [imr.research.Phrases] that distinguish the outcomes.
/// - Files: [imr.research.Export] and its [imr.research.Codebook], [imr.research.CountCsv],
///   [imr.research.DecisionList] of [imr.research.Citation]s.
///
/// Useful for: a new statistic, column, or citation form. Not useful for: counting (`imr.engine`).
/// Sources of the formulas are in the classes and in docs/counting.md.
@NullMarked
package imr.research;

import org.jspecify.annotations.NullMarked;

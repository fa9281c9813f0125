/// The seam between a search and an index, with its plans and answers.
///
/// A [imr.engine.SearchPlan], [imr.engine.CountPlan], [imr.engine.ComparePlan] or
/// [imr.engine.SplitPlan] says in [imr.query.QueryNode]s and filters what is asked; a
/// [imr.engine.SearchEngine] answers it from a single commit, within the [imr.engine.Deadline] that
/// is bound around the call. [imr.engine.Hit]s, [imr.engine.Facet]s and [imr.engine.Tally] sums are
/// what comes back. Rates and intervals are made of sums in `imr.research`, so every engine gives
/// the same.
@NullMarked
package imr.engine;

import org.jspecify.annotations.NullMarked;

/// The seam to an index, and the one search algorithm above it.
///
/// Below: an [imr.engine.Index] is one committed state of an index, with only the methods that need
/// the index itself. An [imr.engine.IndexProvider] provides the newest one. An engine implements
/// only these two.
///
/// Above: [imr.engine.SearchEngine] answers plans, each from a single state. `SearchExecution`
/// carries out a [imr.engine.SearchPlan]: it decides what is exact, partial, or best; what a page
/// or a group of hits holds; and that facets ignore their own filter (drill sideways). `HitReader`
/// reads and highlights the hits, and `CountCache` caches the counts of large sets.
/// [imr.engine.CountPlan], [imr.engine.ComparePlan] and [imr.engine.SplitPlan] go straight to the
/// index.
///
/// In between: an [imr.engine.IssueSet] defines issues by [imr.query.QueryNode]s and filters, an
/// [imr.engine.IssueQuery] ranks them, and a [imr.engine.Window] is a page of them.
/// [imr.engine.Hit]s, [imr.engine.Facet]s and [imr.engine.Tally] sums come back. The
/// [imr.deadline.Deadline] is bound around each call.
///
/// Useful for: every rule about searching that both engines share. Not useful for: reading words
/// (`imr.query`), rates (`imr.research`), or how an index stores things.
@NullMarked
package imr.engine;

import org.jspecify.annotations.NullMarked;

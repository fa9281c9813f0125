/// The seam to an index, and the one search algorithm above it.
///
/// Below: an [imr.engine.Index] is one committed state of an index, with the few methods that only
/// an index can have. An [imr.engine.IndexProvider] hands out the newest one. These two are all
/// that an engine implements.
///
/// Above: [imr.engine.SearchEngine] answers plans, each from a single state. A
/// [imr.engine.SearchPlan] is carried out by `SearchExecution`: it decides what is exact, partial,
/// or best; what a page or a group of hits holds; and that facets leave out their own filter (drill
/// sideways). `HitReader` reads and highlights the hits, and `CountCache` keeps the counts of broad
/// searches. [imr.engine.CountPlan], [imr.engine.ComparePlan] and [imr.engine.SplitPlan] go
/// straight to the index.
///
/// In between: an [imr.engine.IssueSet] says which issues in [imr.query.QueryNode]s and filters, an
/// [imr.engine.IssueQuery] ranks them, and a [imr.engine.Window] chooses some. [imr.engine.Hit]s,
/// [imr.engine.Facet]s and [imr.engine.Tally] sums come back. The [imr.engine.Deadline] is bound
/// around each call.
///
/// Useful for: every rule about searching that both engines share. Not useful for: reading words
/// (`imr.query`), rates (`imr.research`), or how an index stores things.
@NullMarked
package imr.engine;

import org.jspecify.annotations.NullMarked;

/// The service layer of the pages, the API, and the commands.
///
/// The steps of a search:
///
/// 1. A [imr.search.SearchRequest] holds the query, the filters, and the page.
/// 2. [imr.search.SearchService] reads the query with `imr.query`, makes a plan, and lets
///    [imr.engine.SearchEngine] execute it.
/// 3. [imr.search.Advice] offers other searches: without a condition, with other regions, or with
///    other spellings.
/// 4. A [imr.search.SearchResponse] holds the answer, how the query was read, the advice, and a
///    receipt to repeat the search.
///
/// Counts ([imr.search.CountRequest] to [imr.search.CountTable]), comparisons
/// ([imr.search.CompareRequest] to [imr.search.ComparedGroups]) and reasons
/// ([imr.search.ReasonsFound]) work the same way. [imr.search.Suggester] is the autocomplete.
///
/// Useful for: a new kind of request, advice, completions. Not useful for: exact and partial
/// matching (`imr.engine`), statistics (`imr.research`), or HTTP (`imr.web`).
@NullMarked
package imr.search;

import org.jspecify.annotations.NullMarked;

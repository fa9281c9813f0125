/// The service that the pages, the API, and the commands call.
///
/// A tour, in the order of a search:
///
/// 1. A [imr.search.SearchRequest] holds the query, the filters, and the page.
/// 2. [imr.search.SearchService] reads the query with `imr.query`, makes a plan, and lets
///    [imr.engine.SearchEngine] carry it out.
/// 3. [imr.search.Advice] says what else the user could search for: what dropping a condition would
///    find, other regions, other spellings.
/// 4. A [imr.search.SearchResponse] holds the answer, how the query was read, the advice, and a
///    receipt to repeat the search.
///
/// Counts ([imr.search.CountRequest] to [imr.search.CountTable]), comparisons
/// ([imr.search.CompareRequest] to [imr.search.ComparedGroups]) and reasons
/// ([imr.search.ReasonsFound]) go the same way. [imr.search.Suggester] is the autocomplete.
///
/// Useful for: a new kind of request, advice, completions. Not useful for: what is exact or partial
/// (`imr.engine`), statistics (`imr.research`), or HTTP (`imr.web`).
@NullMarked
package imr.search;

import org.jspecify.annotations.NullMarked;

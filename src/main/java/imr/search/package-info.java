/// The service that people call.
///
/// A [imr.search.SearchRequest] is a user's question: words, filters, page.
/// [imr.search.SearchService] reads its words with `imr.query`, lets an engine carry out the plan,
/// and answers with a [imr.search.SearchResponse]: hits, counts, how the words were read, advice
/// where little was found, and a receipt by which the answer can be repeated. Counts
/// ([imr.search.CountRequest]), comparisons ([imr.search.CompareRequest]) and reasons
/// ([imr.search.ReasonsFound]) go the same way; [imr.search.Suggester] completes what is being
/// typed.
@NullMarked
package imr.search;

import org.jspecify.annotations.NullMarked;

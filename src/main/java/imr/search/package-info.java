/// What can be asked and answered, and the seam behind which the engines stand.
///
/// A [imr.search.SearchRequest] is a user's question: words, filters, page. The
/// [imr.search.QueryLanguage] reads its words: `QueryLexer` cuts them, `QueryParser` binds them
/// into `QuerySyntax`, `Understanding` gives plain ones a meaning, `QueryReading` makes nodes of
/// all. A [imr.search.SearchPlan] of such [imr.search.QueryNode]s is what a
/// [imr.search.SearchEngine] carries out. [imr.search.SearchService] ties the two and answers with
/// a [imr.search.SearchResponse]. [imr.search.Field] is the one list of fields: queries, URLs,
/// facets, counts and exports all name them as it does. [imr.search.LetterStore] is the writing
/// side of an engine.
@NullMarked
package imr.search;

import org.jspecify.annotations.NullMarked;

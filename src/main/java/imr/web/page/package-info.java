/// Page views: records that hold what a page shows. Only the jte templates of `src/main/jte` turn
/// them into HTML, and jte escapes everything they print.
///
/// - [imr.web.page.SearchState] is a search as a URL. Every link of a page is made from it, and
///   only `StateReader` turns parameters into a [imr.search.SearchRequest].
/// - One record for each page: [imr.web.page.SearchPage], [imr.web.page.LetterPage],
///   [imr.web.page.CountsPage], [imr.web.page.ReasonsPage] and so on, each with a static `of` that
///   makes it from an answer. Smaller records are their parts: cards, facets, chips, charts. A part
///   that one page alone has is nested in it and named after its subject.
/// - [imr.web.page.Segment] is a piece of text that is marked or not.
///
/// Useful for: words, links and charts on a page. Not useful for: routes ([imr.web]), the API
/// ([imr.web.api]), colors and layout (`src/main/resources/imr/web/imr.css`).
@NullMarked
package imr.web.page;

import org.jspecify.annotations.NullMarked;

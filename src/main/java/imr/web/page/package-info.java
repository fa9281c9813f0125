/// Page views: records that hold what a page shows. Only the jte templates in `src/main/jte` turn
/// them into HTML, and jte escapes everything they print.
///
/// - [imr.web.page.SearchState] is a search as a URL. Every link on a page comes from it, and only
///   `StateReader` reads parameters into a [imr.search.SearchRequest].
/// - Each page has a record: [imr.web.page.SearchPage], [imr.web.page.LetterPage],
///   [imr.web.page.CountsPage], [imr.web.page.ReasonsPage] and so on, each with a static `of` that
///   builds it from an answer. Smaller records are their parts: cards, facets, chips, charts. A
///   part that only one page has is nested in it.
/// - [imr.web.page.Segment] is a piece of text that is marked or not.
///
/// Useful for: words, links and charts on a page. Not useful for: routes ([imr.web]), the API
/// ([imr.web.api]), colors and layout (`src/main/resources/imr/web/imr.css`).
@NullMarked
package imr.web.page;

import org.jspecify.annotations.NullMarked;

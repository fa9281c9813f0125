/// HTTP: JSON and pages from one answer.
///
/// [imr.web.SearchServer] has the routes. [imr.web.SearchState] is a page's URL as a value: every
/// link is made from it, and it alone turns parameters into a [imr.search.SearchRequest]. View
/// records such as [imr.web.SearchPage] say what a page shows; only the jte templates make HTML,
/// and jte escapes all they print. A handler throws; [imr.web.Problem] is made of it in one place.
@NullMarked
package imr.web;

import org.jspecify.annotations.NullMarked;

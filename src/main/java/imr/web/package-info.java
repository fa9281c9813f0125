/// HTTP server and routes: [imr.web.SearchServer] wires them all.
///
/// - A request passes `Gate` (id, host name, access token), then its route. Engine calls run on an
///   `EnginePool`; what a handler throws becomes a [imr.web.api.Problem] in `Problems`.
/// - Each `...Routes` class reads parameters, asks [imr.search.SearchService] and hands the answer
///   to `Pages` (jte templates over [imr.web.page] views) or to `Api` (JSON of [imr.web.api]
///   records), which registers every API route under `/api/v1/` and `/api/`.
/// - `Transport` and `SlowLorisGuard` hold for every connection; `Meters`, `Health` and
///   `RequestLog` watch.
///
/// Useful for: a new route or parameter, headers, limits, access, metrics, exports, the feed. Not
/// useful for: what a page shows ([imr.web.page]), what JSON holds ([imr.web.api]), what is found
/// ([imr.search]).
@NullMarked
package imr.web;

import org.jspecify.annotations.NullMarked;

/// The HTTP server and its routes: [imr.web.SearchServer] wires them all.
///
/// - A request passes `Gate` (id, host name, access token, deadline), then its route. Engine calls
///   run on an `EnginePool`; `Problems` turns what a handler throws into a [imr.web.api.Problem] or
///   an error page. `RefusalLog` logs what the gate rejects.
/// - Each route class (`SearchRoutes`, `CountRoutes`, `ReasonRoutes`, `RelatedRoutes`,
///   `ExportRoutes`, `AboutRoutes`) reads `Parameters`, calls [imr.search.SearchService], and hands
///   the answer to `Pages` (jte templates over [imr.web.page] views) or to `Api` (JSON of
///   [imr.web.api] records), which registers every API route under `/api/v1/` and `/api/`.
/// - `Transport` sets up Jetty, with headers, size limits, and timeouts for every connection.
///   `SlowLorisGuard` closes slow-loris connections, and a `WatchedEndPoint` knows whether its
///   client is gone. `Meters`, `Health`, and `RequestLog` report on the server.
///
/// Useful for: a new route or parameter, headers, limits, access, metrics, exports, the feed. Not
/// useful for: what a page shows ([imr.web.page]), what JSON holds ([imr.web.api]), what a search
/// finds ([imr.search]).
@NullMarked
package imr.web;

import org.jspecify.annotations.NullMarked;

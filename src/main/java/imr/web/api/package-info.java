/// The answers of the API as records. Jackson writes them (through [imr.json.Json]), their JSON
/// Schema is derived from them, and `./imr search --json` and `count --format json` print the same.
///
/// - One record for each answer: [imr.web.api.SearchAnswer], [imr.web.api.CountsAnswer],
///   [imr.web.api.ComparisonAnswer], [imr.web.api.ReasonsAnswer] and so on, each with a static
///   `of`. A component's name is its key; `@JsonPropertyDescription` describes it. Shared parts are
///   records too: [imr.web.api.OutcomeCounts], [imr.web.api.IssueHit], [imr.web.api.Receipt].
/// - A key that can be absent is `@OmittedIfNull`; one that can be null is `@Nullable`.
/// - [imr.web.api.Routes] lists every route with its parameters; [imr.web.api.OpenApi] writes
///   `/openapi.json` from it and from `Schemas`, which calls the victools generator.
///
/// Useful for: a new key of an answer, a new answer, the OpenAPI document. Not useful for: reading
/// requests ([imr.web]), a letter's own JSON ([imr.json]), CSV ([imr.research]).
@NullMarked
package imr.web.api;

import org.jspecify.annotations.NullMarked;

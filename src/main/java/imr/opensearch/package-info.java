/// The engine on an OpenSearch cluster: [imr.engine.Index] in OpenSearch's own JSON.
/// `imr.opensearch.write` fills the index that is searched here.
///
/// - Layout of an index: an issue is a document with everything that is searched and counted. A
///   letter is a document with the whole letter as JSON, the values that any of its issues has, and
///   its files ([imr.opensearch.StoredFile]). A file that is not a letter has a small document. All
///   documents of a case are routed by the case, so they are on one shard. [imr.opensearch.Schema]
///   names the fields, [imr.opensearch.Analysis] defines how words are cut.
/// - What a reader sees: only a run's commits refresh an index, and a commit comes between two
///   cases, so a reader sees all of a case or nothing. Each question is answered from one
///   `Snapshot`, a point in time that the cluster keeps open, so hits and counts agree. `Snapshots`
///   opens a new one when [imr.opensearch.IndexState], one document of the index, has changed. The
///   state has the fingerprint of the letters, and none from a run's first change to its end.
/// - How a question is answered: [imr.opensearch.OpenSearchEngine] provides an `OpenSearchIndex`,
///   which sends its requests through a `Session`. `Sessions` starts again when a snapshot is lost
///   with its node. [imr.opensearch.QueryMapper] and `PatternMapper` write OpenSearch's query DSL;
///   `TopIssues` finds hits; `Facets` and `Counting` count by aggregations and the scripts of
///   [imr.opensearch.Scripts].
/// - How the cluster is reached: [imr.opensearch.Cluster] sends requests and turns failures into
///   sentences. `NodeClient` is the HTTP client, which tries another node when one does not answer.
///
/// Useful for: how a cluster finds, counts or fails. Not useful for: writing
/// (`imr.opensearch.write`), or rules that both engines share (`imr.engine`, `imr.text`).
@NullMarked
package imr.opensearch;

import org.jspecify.annotations.NullMarked;

/// Writing letters into an OpenSearch cluster, and checking what an index there holds.
///
/// [imr.opensearch.write.OpenSearchStore] is the store, [imr.opensearch.write.OpenSearchCheck] the
/// check. May use `imr.opensearch`, which searches the same index and never looks in here.
@NullMarked
package imr.opensearch.write;

import org.jspecify.annotations.NullMarked;

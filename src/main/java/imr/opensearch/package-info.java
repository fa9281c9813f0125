/// The engine on an OpenSearch cluster: the same seam as the one in this process, and the same
/// answers. Requests are OpenSearch's own JSON, sent through its official client.
@NullMarked
package imr.opensearch;

import org.jspecify.annotations.NullMarked;

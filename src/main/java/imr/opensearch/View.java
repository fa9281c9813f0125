package imr.opensearch;

/// A point in time of the index, as the cluster keeps it open.
///
/// @param index that it is of
/// @param id the cluster's name for it
/// @param committed what was committed then
record View(String index, String id, Committed committed) {}

package imr.engine;

import java.time.Instant;

/// The health and load of an engine.
///
/// @param looked when the engine last confirmed that it answers from the newest commit
/// @param failures failed checks for a newer commit, since the engine was opened
/// @param bytes the size of the index; on a cluster, of one copy, or 0 if the cluster doesn't
///   report it
/// @param views open points in time: one when idle, more while running requests still read older
///   ones
/// @param tasks requests in progress
public record EngineState(Instant looked, long failures, long bytes, long views, long tasks) {}

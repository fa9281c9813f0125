package imr.engine;

import java.time.Instant;

/// How an engine itself is.
///
/// @param looked when it last saw that what it answers from is the newest that is committed
/// @param failures looks that failed, since it was opened
/// @param bytes of the index as it answers from it; of one copy on a cluster, 0 where that does not
///   tell
/// @param views points in time that are held open: one at rest, more for those that a running
///   request still reads
/// @param tasks requests at work in it
public record EngineState(Instant looked, long failures, long bytes, long views, long tasks) {}

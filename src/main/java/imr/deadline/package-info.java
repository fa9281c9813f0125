/// Time limits of requests and of reading files.
///
/// A [imr.deadline.Deadline] is bound once, where work enters: by the server for each request, and
/// by the reader for each file. All code below finds it as [imr.deadline.Deadline#current], on any
/// thread that works for it, so no method passes it on. Loops check it, those with short steps by a
/// [imr.deadline.PacedCheck], and [imr.deadline.TimedText] checks it while a regular expression
/// runs. Once the time is over, they throw [imr.deadline.DeadlineExceeded].
///
/// Useful for: work whose time depends on its input. Not useful for: timeouts of connections
/// (`imr.web`).
@NullMarked
package imr.deadline;

import org.jspecify.annotations.NullMarked;

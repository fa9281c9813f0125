/// Benchmarks, run by `./imr bench`; no part of the program.
///
/// [imr.bench.Bench] is the command. Each benchmark measures its sides in turn, several rounds in
/// one process, and hands [imr.bench.report.Report] the rounds of each; the report prints medians
/// with their spread, names the [imr.bench.report.Machine] and writes it all as JSON.
@NullMarked
package imr.bench;

import org.jspecify.annotations.NullMarked;

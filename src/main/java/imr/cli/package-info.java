/// The commands, one picocli class each, and the only place that chooses an engine and wires the
/// parts together.
///
/// - [imr.cli.Main] runs a command: `ServeCommand`, `IndexCommand`, `SearchCommand`, `CountCommand`
///   and so on. A command prints to picocli's writers and returns a documented exit code.
/// - `Wiring` builds what commands need: the vocabulary, an engine, a store, the service.
/// - Options that several commands share are classes of their own: `EngineOptions` names the index,
///   with defaults from `Settings`; `FilterOptions` has an option for each field; `LimitOptions`
///   sets the file limits; `AccessOptions` says who may connect.
/// - `HitPrinter`, `CountPrinter`, `ReportPrinter` and `Receipts` print for a terminal, and
///   `Terminal` makes letters' text safe for one.
///
/// Useful for: a new command or option. Not useful for: anything that the API needs too
/// (`imr.search`, `imr.research`).
@NullMarked
package imr.cli;

import org.jspecify.annotations.NullMarked;

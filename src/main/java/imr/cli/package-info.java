/// The commands, one picocli class each, and the only place that chooses an engine and wires the
/// parts together.
///
/// [imr.cli.Main] runs a command. `Wiring` builds what commands need: the vocabulary, an engine, a
/// store, the service. Options that several commands share are classes of their own:
/// `EngineOptions` names the index, `FilterOptions` has an option for each field, `LimitOptions`
/// the file limits, `AccessOptions` who may connect. Printers write for a terminal. A command
/// prints to picocli's writers and returns a documented exit code.
///
/// Useful for: a new command or option. Not useful for: anything that the API needs too.
@NullMarked
package imr.cli;

import org.jspecify.annotations.NullMarked;

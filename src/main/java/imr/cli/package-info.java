/// The commands: one picocli class each, and the only place that chooses an engine and wires the
/// parts together. A command prints to picocli's writers and returns a documented exit code.
@NullMarked
package imr.cli;

import org.jspecify.annotations.NullMarked;

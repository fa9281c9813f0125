/// A server under more than it can take, for long; no part of the program.
///
/// [imr.bench.soak.Soak] starts `./imr serve` as a process, asks it twice as much as it can answer
/// while `./imr index` adds letters, and holds it to what it said before.
@NullMarked
package imr.bench.soak;

import org.jspecify.annotations.NullMarked;

/// Coverage-guided fuzzing with Jazzer, run by `./imr bench fuzz`; no part of the program.
///
/// [imr.bench.fuzz.Fuzz] starts a process for each [imr.bench.fuzz.Target]; Jazzer mutates the
/// seeds there and calls the target's class. A class reports what must not be by throwing.
@NullMarked
package imr.bench.fuzz;

import org.jspecify.annotations.NullMarked;

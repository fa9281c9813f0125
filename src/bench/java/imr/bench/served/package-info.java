/// `./imr serve` as a process, for benchmarks that want it as its users have it.
@NullMarked
package imr.bench.served;

import org.jspecify.annotations.NullMarked;

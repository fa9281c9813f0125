/// What benchmarks measured, as tables and as JSON.
@NullMarked
package imr.bench.report;

import org.jspecify.annotations.NullMarked;

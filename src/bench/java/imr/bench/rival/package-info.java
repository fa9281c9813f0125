/// What users would pick instead, given the same letters and the same questions.
@NullMarked
package imr.bench.rival;

import org.jspecify.annotations.NullMarked;

/// What researchers and attorneys take away: citations, and lists of decisions as text and CSV.
@NullMarked
package imr.research;

import org.jspecify.annotations.NullMarked;

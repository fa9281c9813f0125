/// Tests mirror the packages they test; here stand those of the whole, and what they share.
@NullMarked
package imr;

import org.jspecify.annotations.NullMarked;

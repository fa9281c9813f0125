/// Letters and records as JSON: one mapper, and the shape of a letter as it is printed and stored.
///
/// A room of its own, since commands, pages, exports and both engines write the same letter, and
/// none of them may know another.
@NullMarked
package imr.json;

import org.jspecify.annotations.NullMarked;

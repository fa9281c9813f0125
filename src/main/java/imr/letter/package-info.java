/// What a final determination letter of California's independent medical review says, as plain
/// immutable values.
///
/// A [imr.letter.Determination] is one letter. It decides one to some twenty disputed items, each
/// an [imr.letter.Issue] with its own outcome, guidelines and rationale: the issue, not the letter,
/// is what is searched and counted. Facts that a letter does not print are null or empty, never
/// guessed.
///
/// This is the ground floor: it knows nothing but the JDK, and every other package may use it.
@NullMarked
package imr.letter;

import org.jspecify.annotations.NullMarked;

/// Synthetic letters of our own, with their truth.
///
/// [imr.sample.SampleLetters] makes any number of them, the same for the same seed. A letter is
/// coherent: its rationale argues about what is asked for, guideline and body region fit, and the
/// outcome follows from which criteria its sentences say were shown or missing. The words are in
/// tables beside this package. Case numbers start with `CM00-`, a year without reviews, and each
/// letter opens by saying that it is made up.
@NullMarked
package imr.sample;

import org.jspecify.annotations.NullMarked;

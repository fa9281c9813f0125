/// Synthetic letters, with their truth.
///
/// [imr.sample.SampleLetters] makes any number of letters, the same for the same seed. A `Person`
/// and scenarios from this package's tables (`SampleTables`) are drawn first. Then the writers
/// write the request, the case summary, the guidelines, and the rationale, and record the codes
/// that a perfect reader would find. `LetterText` prints the letter in one of the state's formats,
/// and `LetterPdf` as a PDF.
///
/// A letter is coherent: its rationale argues about what is requested, guideline and body part fit,
/// and the outcome follows from which criteria its sentences say were shown or missing. Case
/// numbers begin with `CM00-`, a year without reviews, and each letter opens by saying that it is
/// synthetic.
///
/// Useful for: tests, demonstrations, and benchmarks of any size. Not useful for: measuring how
/// well real letters are read.
@NullMarked
package imr.sample;

import org.jspecify.annotations.NullMarked;

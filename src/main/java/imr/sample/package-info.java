/// Synthetic letters, with their truth.
///
/// [imr.sample.SampleLetters] makes any number of letters, the same for the same seed. For each
/// letter, a `RandomDraw` chooses a `Person` and scenarios from this package's tables
/// (`SampleTables`). `IssueWriter` then writes each issue, with `RequestWriter`, `GuidelineWriter`
/// and `DetailWriter` for its parts, and `SummaryWriter` writes the case summary; they record the
/// codes that a perfect reader would find. `LetterText` prints the letter in one of the state's
/// formats (`Format`), and `LetterPdf` as a PDF.
///
/// A letter is coherent: its rationale argues about what is requested, guideline and body part fit,
/// and the outcome follows from which criteria its sentences say were shown or missing. Case
/// numbers begin with `CM00-`, a year without reviews, and each letter opens by saying that it is
/// synthetic.
///
/// Useful for: tests, demonstrations, and benchmarks of any size. Not useful for: measuring how
/// well real letters are read, since this program made them.
@NullMarked
package imr.sample;

import org.jspecify.annotations.NullMarked;

/// Synthetic letters with their ground truth.
///
/// [imr.sample.SampleLetters] generates any number of letters, the same ones for the same seed. For
/// each letter, a `RandomDraw` chooses a `Person` and scenarios from this package's tables
/// (`SampleTables`). `IssueWriter` then writes each issue, with `RequestWriter`, `GuidelineWriter`,
/// and `DetailWriter` for its parts, and `SummaryWriter` writes the case summary. They record the
/// codes that a perfect reader would find. `LetterText` prints the letter in one of the state's
/// formats (`Format`), and `LetterPdf` as a PDF.
///
/// A letter is coherent. Its rationale argues about the request, guideline and body part fit, and
/// the outcome follows from the criteria that its sentences describe as proved or missing. Case
/// numbers begin with `CM00-`, a year without reviews, and each letter says at the top that it is
/// synthetic.
///
/// Useful for: tests, demonstrations, and benchmarks of any size. Not useful for: measuring how
/// well real letters are read, because this program wrote them.
@NullMarked
package imr.sample;

import org.jspecify.annotations.NullMarked;

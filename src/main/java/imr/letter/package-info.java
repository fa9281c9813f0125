/// The content of a final determination letter, as immutable values.
///
/// A [imr.letter.Determination] is one letter. It decides between one and about twenty disputed
/// items. Each is an [imr.letter.Issue] with its own [imr.letter.Outcome],
/// [imr.letter.GuidelineBasis], and rationale. The issue, not the letter, is the unit that is
/// searched and counted.
///
/// - Facts: [imr.letter.CaseFacts] with [imr.letter.CaseNumber], [imr.letter.Dates],
///   [imr.letter.Patient], and [imr.letter.Reviewer]. A fact that the letter does not print is null
///   or empty, never guessed.
/// - Codes: [imr.letter.LetterCodes] and [imr.letter.IssueCodes] hold ids of the vocabulary. An
///   [imr.letter.CriterionFinding] points to the sentence of the rationale that states it.
/// - Files: [imr.letter.Source] names the file. [imr.letter.ContentHash] finds equal letters in
///   different formats. A file that is not a letter has an [imr.letter.Rejection].
/// - Problems: a [imr.letter.Warning] is about how a letter was read, a [imr.letter.Check] about a
///   possible fault in the letter.
///
/// The package uses only the JDK, and every other package may use it.
///
/// Useful for: a new fact of a letter or an issue. Not useful for: how a fact is read
/// (`imr.parse`), coded (`imr.vocabulary`), or named in a filter (`imr.field`).
@NullMarked
package imr.letter;

import org.jspecify.annotations.NullMarked;

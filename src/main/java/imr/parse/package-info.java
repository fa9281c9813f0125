/// Parses a file's text into a [imr.letter.Determination], with one layout per letter format.
///
/// [imr.parse.LetterParser] cleans the text into `Lines` and asks each `Layout` in turn whether the
/// letter has its format. Only the printed text counts, never the file's name. The first layout
/// that recognizes the letter reads it: `ReviewLayout`, `NoticeLayout`, `LetterheadLayout`,
/// `TableLayout`, or `HeaderlessLayout`. Layouts share their parts. `HeaderTable` reads the header,
/// `Sections` and `HeadedParts` split a letter at its headings, `IssueBlocks` and `RequestStart`
/// find where each issue starts, and `SummaryFacts` reads facts from sentences. The result is a
/// [imr.parse.ParseResult]: a letter, or the reason why it was rejected. A letter is never read in
/// part.
///
/// Nothing is coded here. Requests and citations remain the letter's words until `imr.vocabulary`
/// codes them.
///
/// Useful for: a new layout, or a header that prints differently. Not useful for: what the words
/// mean (`imr.vocabulary`), or file formats (`imr.corpus`).
@NullMarked
package imr.parse;

import org.jspecify.annotations.NullMarked;

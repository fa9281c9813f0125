/// From a file's text to a [imr.letter.Determination], with one layout for each letter format.
///
/// [imr.parse.LetterParser] cleans the text into `Lines` and asks each `Layout` in turn whether the
/// letter is of its format; only what is printed counts, never the file's name. The first that
/// recognizes the letter reads it: `ReviewLayout`, `NoticeLayout`, `LetterheadLayout`,
/// `TableLayout` or `HeaderlessLayout`. Layouts share their parts: `HeaderTable` reads the header,
/// `Sections` and `HeadedParts` cut a letter at its headings, `IssueBlocks` and `RequestStart` find
/// where each issue starts, and `SummaryFacts` reads facts from sentences. The result is a
/// [imr.parse.ParseResult]: a letter, or the reason why it was rejected. No letter is half read.
///
/// Nothing is coded here: requests and citations stay the letter's words until `imr.vocabulary`
/// codes them.
///
/// Useful for: a new layout, or a header that prints differently. Not useful for: what the words
/// mean (`imr.vocabulary`), or file formats (`imr.corpus`).
@NullMarked
package imr.parse;

import org.jspecify.annotations.NullMarked;

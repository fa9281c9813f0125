/// From a file's text to a [imr.letter.Determination], one [imr.parse.Layout] a letter format.
///
/// [imr.parse.LetterParser] cleans the text into [imr.parse.Lines], asks each layout whether the
/// evidence on the page is its own (file names never count), and lets that one read it. What is no
/// letter, or a letter of a format not read yet, is [imr.parse.ParseResult.Rejected] with a reason,
/// never half-read. Nothing is coded here: requests and citations stay the letter's words until the
/// vocabulary codes them.
@NullMarked
package imr.parse;

import org.jspecify.annotations.NullMarked;

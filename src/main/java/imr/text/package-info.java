/// How words are cut and matches marked, one way for every engine.
///
/// [imr.text.LetterAnalyzer] cuts text into words: as printed, and beside that at the same position
/// the word's stem. [imr.text.Sentences] sets sentence and paragraph ends as words of their own
/// before analysis, without moving an offset. [imr.text.TextQueries] turns phrases into Lucene
/// queries over such words, and [imr.text.PassageHighlighter] marks with those same queries what
/// matched in a hit's own text, so that marks never tell another story than the search.
@NullMarked
package imr.text;

import org.jspecify.annotations.NullMarked;

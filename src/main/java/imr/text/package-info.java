/// How words are cut and matches marked, one way for every engine.
///
/// [imr.text.LetterAnalyzer] cuts text into words: as printed, and beside that at the same position
/// the word's stem. [imr.text.SentenceMarks] sets sentence and paragraph ends as words of their own
/// before analysis, without moving an offset. [imr.text.PatternCompiler] cuts the words of a
/// query's patterns alike, and [imr.text.Intervals] tells where a pattern matches, over the
/// positions of an index or of a text: [imr.text.PassageHighlighter] marks with it in a hit's own
/// text what an engine found with it, so that marks never tell another story than the search.
@NullMarked
package imr.text;

import org.jspecify.annotations.NullMarked;

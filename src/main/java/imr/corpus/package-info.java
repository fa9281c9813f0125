/// Files of letters in a stable order, and their text, within limits.
///
/// [imr.corpus.Corpus] walks folders and single files and hands each [imr.corpus.LetterFile] on;
/// [imr.corpus.TextExtractor] turns one into an [imr.corpus.Extraction]: its pages of text, or the
/// reason why there is none. Nothing is dropped in silence: what cannot be read is a value too,
/// with an [imr.letter.Rejection]. That is all the package knows of letters: a file may turn out to
/// be no letter when it is found, unpacked, read, parsed or stored, and all of them name the reason
/// alike.
@NullMarked
package imr.corpus;

import org.jspecify.annotations.NullMarked;

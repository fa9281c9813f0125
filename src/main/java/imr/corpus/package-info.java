/// Letter files in a stable order, and their text, within limits.
///
/// [imr.corpus.Corpus] walks folders, archives and single files in the order of their names, and
/// hands each [imr.corpus.LetterFile] to a [imr.corpus.Visitor]. [imr.corpus.TextExtractor] turns a
/// file into an [imr.corpus.Extraction]: its pages of text ([imr.corpus.ExtractedText]), or the
/// reason why there are none. `FileKind` chooses the reader by the file's extension: `PdfPages`,
/// `DocxPages`, `HtmlPages` or `PlainText`. [imr.corpus.Limits] bounds size, pages, time and
/// nesting.
///
/// No file is skipped silently: one that cannot be read is a value too, with an
/// [imr.letter.Rejection], the one type that this package uses of `imr.letter`. A file can be
/// rejected when it is found, unpacked, read, parsed or stored, and each step gives its reason in
/// the same form.
///
/// Useful for: a new file format or a new limit. Not useful for: what a letter says (`imr.parse`),
/// or which files were read before (`imr.ingest`).
@NullMarked
package imr.corpus;

import org.jspecify.annotations.NullMarked;

package imr.lucene;

import imr.search.DeterminationJson;
import imr.search.LetterStore.FileFacts;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;

/// What a segment remembers of the files that its documents were read from.
record FileColumns(LeafReaderContext leaf) {
  /// Of the segment that holds a document.
  static FileColumns of(IndexReader reader, int doc) {
    return new FileColumns(reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves())));
  }

  /// The facts of a document's files.
  ///
  /// @param doc its number in the whole index
  List<FileFacts> files(int doc) throws IOException {
    BinaryDocValues files = DocValues.getBinary(leaf.reader(), Schema.FILES);
    return files.advanceExact(doc - leaf.docBase)
        ? List.of(DeterminationJson.read(files.binaryValue().utf8ToString(), FileFacts[].class))
        : List.of();
  }

  /// The revision of the rules by which they were read.
  String rules(int doc) throws IOException {
    SortedDocValues rules = DocValues.getSorted(leaf.reader(), Schema.RULES);
    return rules.advanceExact(doc - leaf.docBase)
        ? rules.lookupOrd(rules.ordValue()).utf8ToString()
        : "";
  }

  /// Whether a document holds a letter whole.
  boolean isWhole(int doc) throws IOException {
    return DocValues.getBinary(leaf.reader(), Schema.HASH).advanceExact(doc - leaf.docBase);
  }
}

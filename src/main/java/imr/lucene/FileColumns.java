package imr.lucene;

import imr.letter.FileFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// Columns of a segment about the files that its documents were read from.
public record FileColumns(LeafReaderContext leaf) {
  private static final int SHA256_BYTES = 32;

  /// The columns of the segment that holds a document.
  public static FileColumns of(IndexReader reader, int doc) {
    return new FileColumns(reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves())));
  }

  /// The facts of a document's files.
  ///
  /// @param doc its number in the whole index
  public List<FileFacts> files(int doc) throws IOException {
    BinaryDocValues files = DocValues.getBinary(leaf.reader(), Schema.FILES);
    return files.advanceExact(doc - leaf.docBase) ? unpacked(files.binaryValue()) : List.of();
  }

  /// Files as bytes, about half as many as of JSON.
  public static BytesRef packed(List<FileFacts> files) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(files.size());
      for (FileFacts file : files) {
        out.writeString(file.path());
        out.writeVLong(file.size());
        out.writeZLong(file.modifiedMillis());
        boolean hashed = file.sha256().length() == 2 * SHA256_BYTES;
        out.writeByte((byte) (hashed ? 1 : 0)); // else it is empty: never read whole
        if (hashed) {
          out.writeBytes(HexFormat.of().parseHex(file.sha256()));
        } else {
          out.writeString(file.sha256());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static List<FileFacts> unpacked(BytesRef packed) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
    List<FileFacts> files = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      String path = in.readString();
      long size = in.readVLong();
      long modified = in.readZLong();
      String hash = in.readByte() == 1 ? hex(in) : in.readString();
      files.add(new FileFacts(path, size, modified, hash));
    }
    return files;
  }

  private static String hex(ByteArrayDataInput in) {
    byte[] hash = new byte[SHA256_BYTES];
    in.readBytes(hash, 0, hash.length);
    return HexFormat.of().formatHex(hash);
  }

  /// The revision of the rules by which they were read.
  public String rules(int doc) throws IOException {
    SortedDocValues rules = DocValues.getSorted(leaf.reader(), Schema.RULES);
    return rules.advanceExact(doc - leaf.docBase)
        ? rules.lookupOrd(rules.ordValue()).utf8ToString()
        : "";
  }

  /// Whether a document holds a letter whole.
  public boolean isWhole(int doc) throws IOException {
    return DocValues.getBinary(leaf.reader(), Schema.HASH).advanceExact(doc - leaf.docBase);
  }
}

package imr.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import imr.field.Field;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/// What is kept of a segment outlives the view in which it was first met.
class SegmentCodesTest {
  @Test
  void aSegmentOfWhichADocumentWasDeletedIsReadOn() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (int i = 0; i < 3; i++) {
        Document document = new Document();
        document.add(new StringField("id", "d" + i, Store.NO));
        document.add(new NumericDocValuesField(Schema.PLACE, i));
        document.add(new SortedSetDocValuesField(Field.REGION.id(), new BytesRef("knee")));
        writer.addDocument(document);
      }
      DirectoryReader before = DirectoryReader.open(writer);
      SegmentCodes met = SegmentCodes.of(before.leaves().getFirst());
      writer.deleteDocuments(new Term("id", "d1"));
      try (DirectoryReader after = changed(before)) {
        before.close();
        LeafReaderContext leaf = after.leaves().getFirst();
        assertSame(met, SegmentCodes.of(leaf));
        CodeColumn regions = met.column(leaf, Field.REGION);
        assertEquals("knee", regions.value(regions.ords(regions.set(2))[0]));
        assertEquals(0, met.letter(2));
      }
    }
  }

  private static DirectoryReader changed(DirectoryReader before) throws IOException {
    DirectoryReader changed = DirectoryReader.openIfChanged(before);
    assertNotNull(changed);
    return changed;
  }
}

package imr.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The column holds what was indexed, in each of its sizes.
class CodeColumnTest {
  @ParameterizedTest
  @CsvSource({"3, 2, 1, 200", "40, 1, 1, 41", "60, 3, 257, 3000", "90000, 2, 65537, 150000"})
  void documentsHaveTheValuesThatWereIndexed(int values, int most, int leastSets, int documents)
      throws IOException {
    Random random = new Random(3);
    List<List<String>> indexed = new ArrayList<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (int i = 0; i < documents; i++) {
          TreeSet<String> codes = new TreeSet<>();
          for (int left = random.nextInt(most + 1); left > 0; left--) {
            codes.add("v" + random.nextInt(values));
          }
          Document document = new Document();
          addAll(document, Field.PROCEDURE, List.copyOf(codes));
          writer.addDocument(document);
          indexed.add(List.copyOf(codes));
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader leaf = reader.leaves().getFirst().reader();
        CodeColumn column = CodeColumn.load(leaf, Field.PROCEDURE, new char[documents]);
        assertTrue(column.sets() >= leastSets, column.sets() + " sets");
        for (int doc = 0; doc < documents; doc++) {
          assertEquals(indexed.get(doc), values(column, doc));
        }
        assertEquals(0, CodeColumn.load(leaf, Field.REGION, new char[documents]).size());
      }
    }
  }

  /// A field of the letter is read at a letter's first issue alone, others at each.
  @Test
  void issuesShareTheirLettersValuesAndHaveTheirOwn() throws IOException {
    List<List<String>> letters = List.of(List.of("a"), List.of("b", "c"), List.of());
    char[] places = {0, 1, 0, 0, 1, 2, 0, 0, 1};
    int[] letterOf = {0, 0, -1, 1, 1, 1, -1, 2, 2}; // -1: the letter's own document
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (int doc = 0; doc < letterOf.length; doc++) {
          Document document = new Document();
          if (letterOf[doc] >= 0) {
            addAll(document, Field.SPECIALTY, letters.get(letterOf[doc]));
            addAll(document, Field.PROCEDURE, List.of("p" + doc, "q"));
          }
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader leaf = reader.leaves().getFirst().reader();
        CodeColumn ofLetter = CodeColumn.load(leaf, Field.SPECIALTY, places);
        CodeColumn ofIssue = CodeColumn.load(leaf, Field.PROCEDURE, places);
        for (int doc = 0; doc < letterOf.length; doc++) {
          boolean issue = letterOf[doc] >= 0;
          assertEquals(issue ? letters.get(letterOf[doc]) : List.of(), values(ofLetter, doc));
          assertEquals(issue ? List.of("p" + doc, "q") : List.of(), values(ofIssue, doc));
        }
      }
    }
  }

  private static void addAll(Document document, Field field, List<String> codes) {
    codes.forEach(
        code -> document.add(new SortedSetDocValuesField(field.id(), new BytesRef(code))));
  }

  private static List<String> values(CodeColumn column, int doc) {
    return Arrays.stream(column.ords(column.set(doc))).mapToObj(column::value).toList();
  }
}

package imr.lucene;

import imr.letter.ContentHash;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.search.DeterminationJson;
import imr.search.Field;
import imr.search.IssueValues;
import imr.search.LetterStore.FileFacts;
import imr.text.Sentences;
import imr.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// Turns a coded letter into its block of documents. Immutable, so safe to share.
final class DocumentMapper {
  private final IssueValues values;
  private final String rules;

  DocumentMapper(Vocabulary vocabulary) {
    rules = vocabulary.revision();
    values = new IssueValues(vocabulary);
  }

  /// The block: issue documents in order, then the letter document.
  List<Document> block(Determination letter, List<FileFacts> files) {
    List<Document> block = new ArrayList<>();
    String summary = Sentences.marked(letter.summary());
    int count = letter.issues().size();
    for (int place = 0; place < count; place++) {
      block.add(issue(letter, letter.issues().get(place), summary, place, count));
    }
    block.add(letter(letter, files));
    return block;
  }

  private Document issue(Determination letter, Issue issue, String summary, int place, int count) {
    Document document = new Document();
    document.add(new StringField(Schema.KIND, Schema.ISSUE, Store.NO));
    document.add(new StringField(Schema.BLOCK, letter.id(), Store.NO));
    document.add(new NumericDocValuesField(Schema.PLACE, place));
    document.add(new NumericDocValuesField(Schema.TO_LETTER, count - place));
    String order = String.format(Locale.ROOT, "%s#%03d", letter.id(), issue.number());
    document.add(new SortedDocValuesField(Schema.ORDER, new BytesRef(order)));
    values
        .of(letter, issue)
        .forEach((field, codes) -> codes.forEach(code -> addCode(document, field, code)));
    addDays(document, letter);
    document.add(text(Field.REQUEST, Sentences.marked(issue.request())));
    document.add(text(Field.RATIONALE, Sentences.marked(issue.rationale())));
    document.add(text(Field.SUMMARY, summary));
    return document;
  }

  private static void addCode(Document document, Field field, String code) {
    document.add(new StringField(field.id(), Schema.code(field, code).text(), Store.NO));
    if (field.isFacet()) {
      document.add(new SortedSetDocValuesField(field.id(), new BytesRef(code)));
    }
  }

  private static void addDays(Document document, Determination letter) {
    for (Field field : Field.values()) {
      LocalDate day = field.kind() == Field.Kind.DAY ? IssueValues.day(field, letter) : null;
      if (day != null) {
        document.add(new LongPoint(field.id(), day.toEpochDay()));
        document.add(new NumericDocValuesField(field.id(), day.toEpochDay()));
      }
    }
  }

  /// Offsets are not kept: marks are made from the hit's own text, for the page shown only.
  private static TextField text(Field field, String text) {
    return new TextField(field.id(), text, Store.NO);
  }

  private Document letter(Determination letter, List<FileFacts> files) {
    Document document = new Document();
    document.add(new StringField(Schema.KIND, Schema.LETTER, Store.NO));
    document.add(new StringField(Schema.BLOCK, letter.id(), Store.NO));
    document.add(new StoredField(Schema.JSON, DeterminationJson.stored(letter)));
    String hash = ContentHash.of(letter);
    document.add(new StoredField(Schema.HASH, hash));
    document.add(new BinaryDocValuesField(Schema.HASH, new BytesRef(hash)));
    if (letter.isSynthetic()) {
      document.add(new StringField(Schema.SYNTHETIC, "true", Store.NO));
    }
    addDays(document, letter);
    addFiles(document, files);
    return document;
  }

  /// A document that remembers a file which is not searched.
  ///
  /// @param kind why it is not: [Schema#REJECTED] or [Schema#SUPERSEDED]
  Document unsearched(String kind, FileFacts file, String reason, String detail) {
    Document document = new Document();
    document.add(new StringField(Schema.KIND, kind, Store.NO));
    document.add(new StoredField(Schema.REASON, reason));
    document.add(new StoredField(Schema.DETAIL, detail));
    addFiles(document, List.of(file));
    return document;
  }

  private void addFiles(Document document, List<FileFacts> files) {
    files.forEach(file -> document.add(new StringField(Schema.FILE, file.path(), Store.NO)));
    document.add(new StoredField(Schema.RULES, rules));
    document.add(new StoredField(Schema.FILES, DeterminationJson.write(files)));
  }
}

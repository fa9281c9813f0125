package imr.lucene.write;

import imr.field.Field;
import imr.field.IssueValues;
import imr.json.LetterJson;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Issue;
import imr.letter.Rejection;
import imr.lucene.FileColumns;
import imr.lucene.Schema;
import imr.store.CaseLetters.Held;
import imr.store.Fingerprints;
import imr.text.SentenceHash;
import imr.text.SentenceMarks;
import imr.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// Turns a coded letter into its block of documents. Immutable and thread-safe.
public final class DocumentMapper {
  /// The maximum length of a value, in UTF-16 code units. Longer values are truncated, because
  /// Lucene rejects terms of over 32,766 bytes.
  private static final int MAX_CODE = 1_000;

  private final IssueValues values;

  public DocumentMapper(Vocabulary vocabulary) {
    values = new IssueValues(vocabulary);
  }

  /// The documents of a case. A searched letter has its issues in order, then the letter. A
  /// superseded letter has only its own document.
  public List<Document> documents(List<Held> ranked) {
    List<Document> all = new ArrayList<>();
    for (Held held : ranked) {
      if (held.letter().standing().isSuperseded()) {
        all.add(letter(held, Schema.SUPERSEDED));
      } else {
        all.addAll(block(held));
      }
    }
    return all;
  }

  private List<Document> block(Held held) {
    Determination letter = held.letter();
    List<Document> block = new ArrayList<>();
    String summary = SentenceMarks.marked(letter.summary());
    int count = letter.issues().size();
    for (int place = 0; place < count; place++) {
      block.add(issue(letter, letter.issues().get(place), summary, place, count));
    }
    block.add(letter(held, Schema.LETTER));
    return block;
  }

  private Document issue(Determination letter, Issue issue, String summary, int place, int count) {
    Document document = new Document();
    document.add(new StringField(Schema.KIND, Schema.ISSUE, Store.NO));
    document.add(new StringField(Schema.KEY, letter.caseKey(), Store.NO));
    document.add(new NumericDocValuesField(Schema.PLACE, place));
    document.add(new NumericDocValuesField(Schema.TO_LETTER, count - place));
    String order = String.format(Locale.ROOT, "%s#%03d", letter.id(), issue.number());
    document.add(new SortedDocValuesField(Schema.ORDER, new BytesRef(order)));
    addCodes(document, values.of(letter, issue));
    addDays(document, letter);
    addNumbers(document, letter, issue);
    SentenceHash.all(issue.rationale())
        .forEach(hash ->
            document.add(new StringField(Schema.SENTENCE, Schema.sentenceTerm(hash), Store.NO)));
    for (Field field : Field.texts()) {
      document.add(
          text(
              field,
              field == Field.SUMMARY
                  ? summary
                  : SentenceMarks.marked(IssueValues.text(field, letter, issue))));
    }
    return document;
  }

  private static void addCodes(Document document, Map<Field, List<String>> codes) {
    for (Field field : Field.values()) {
      if (field.kind() == Field.Kind.CODE) {
        List<String> values = codes.getOrDefault(field, List.of());
        values.forEach(code -> addCode(document, field, code));
        if (values.isEmpty()) {
          document.add(new StringField(Schema.MISSING, field.id(), Store.NO));
        }
      }
    }
  }

  private static void addNumbers(Document document, Determination letter, Issue issue) {
    for (Field field : Field.values()) {
      if (field.kind() == Field.Kind.NUMBER) {
        IssueValues.numbers(field, letter, issue)
            .forEach(number -> document.add(new DoublePoint(field.id(), number)));
      }
    }
  }

  private static void addCode(Document document, Field field, String printed) {
    String code = counted(printed);
    document.add(new StringField(field.id(), Schema.code(field, code).text(), Store.NO));
    if (field.isCounted()) {
      document.add(new SortedSetDocValuesField(field.id(), new BytesRef(code)));
    }
  }

  /// The value as it is indexed and counted.
  static String counted(String printed) {
    return printed.substring(0, Math.min(MAX_CODE, printed.length()));
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

  /// A text field without offsets: marks are computed from the texts of the hits on the page.
  private static TextField text(Field field, String text) {
    return new TextField(field.id(), text, Store.NO);
  }

  private static Document letter(Held held, String kind) {
    Determination letter = held.letter();
    Document document = new Document();
    document.add(new StringField(Schema.KIND, kind, Store.NO));
    document.add(new StringField(Schema.KEY, letter.caseKey(), Store.YES));
    document.add(new StringField(Schema.ID, letter.id().toLowerCase(Locale.ROOT), Store.NO));
    document.add(new StoredField(Schema.JSON, LetterJson.stored(letter)));
    document.add(
        new BinaryDocValuesField(
            Schema.HASH, new BytesRef(HexFormat.of().parseHex(Fingerprints.hash(letter)))));
    if (letter.isSynthetic()) {
      document.add(new StringField(Schema.SYNTHETIC, "true", Store.NO));
    }
    if (!letter.isFormatVerified()) {
      document.add(new StringField(Schema.UNVERIFIED, "true", Store.NO));
    }
    for (String masked : letter.source().masked().keySet()) {
      document.add(new StringField(Schema.MASKED, masked, Store.NO));
    }
    addDays(document, letter);
    addFiles(document, held.files(), held.rules());
    return document;
  }

  /// The document of a rejected file.
  static Document rejected(FileFacts file, Rejection why, String rules) {
    Document document = new Document();
    document.add(new StringField(Schema.KIND, Schema.REJECTED, Store.NO));
    if (file.modifiedMillis() == FileFacts.NEVER) {
      document.add(new StringField(Schema.PASSING, "true", Store.NO));
    }
    document.add(new StringField(Schema.REJECTED_FILE, file.path(), Store.YES));
    document.add(new StoredField(Schema.REASON, why.reason().id()));
    document.add(new StoredField(Schema.DETAIL, why.detail()));
    addFiles(document, List.of(file), rules);
    return document;
  }

  private static void addFiles(Document document, List<FileFacts> files, String rules) {
    files.forEach(file -> document.add(new StringField(Schema.FILE, file.path(), Store.NO)));
    document.add(new SortedDocValuesField(Schema.RULES, new BytesRef(rules)));
    document.add(new BinaryDocValuesField(Schema.FILES, FileColumns.encode(files)));
  }
}

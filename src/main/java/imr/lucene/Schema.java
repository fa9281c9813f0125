package imr.lucene;

import imr.field.Field;
import imr.letter.Rejection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// The names of the index fields, shared by writing and searching.
public final class Schema {
  /// The type of a document: [#ISSUE], [#LETTER], [#REJECTED] or [#SUPERSEDED].
  public static final String KIND = "kind";

  public static final String ISSUE = "issue";
  public static final String LETTER = "letter";
  public static final String REJECTED = "rejected";
  public static final String SUPERSEDED = "superseded";

  /// The key that the letters of a case share, on each of their documents.
  public static final String KEY = "key";

  /// The letter's id, on the document that holds the whole letter.
  public static final String ID = "id";

  /// The place of an issue document in its block, from 0.
  public static final String PLACE = "place";

  /// The distance from an issue document to its letter document, in documents.
  public static final String TO_LETTER = "to-letter";

  /// The names of the code fields in which an issue has no value.
  public static final String MISSING = "lacks";

  /// The hashes of the rationale's sentences; see [imr.text.SentenceHash].
  public static final String SENTENCE = "sentence";

  /// The final tie breaker in the order of hits: the issue's id, with its number in three digits.
  public static final String ORDER = "order";

  /// The letter as JSON, a stored field.
  public static final String JSON = "json";

  /// The absolute path of a file, on the document that records the file.
  public static final String FILE = "file";

  /// The absolute path of a file, only on the document of a rejected file.
  public static final String REJECTED_FILE = "rejected-file";

  /// Marks rejections that may be temporary, so that the file is tried again even if it hasn't
  /// changed.
  public static final String PASSING = "passing";

  /// The facts of files, as a doc value, so that a resumed run can read them without loading the
  /// letter.
  public static final String FILES = "files";

  /// The revision of the coding rules that read the file, as a doc value.
  public static final String RULES = "rules";

  /// The letter's part of the fingerprint, as a doc value on documents that hold a whole letter.
  public static final String HASH = "hash";

  /// Marks synthetic letters.
  public static final String SYNTHETIC = "synthetic";

  /// Marks letters in a format that has not been checked against real letters.
  public static final String UNVERIFIED = "unverified";

  /// The kinds of personal data that are masked in a letter and its file.
  public static final String MASKED = "masked";

  /// The types of documents that hold a whole letter.
  static final List<String> WHOLE = List.of(LETTER, SUPERSEDED);

  public static final String REASON = "reason";
  public static final String DETAIL = "detail";

  private Schema() {}

  /// The term of a code. It is in lower case, because filters ignore case.
  public static Term code(Field field, String value) {
    return new Term(field.id(), value.toLowerCase(Locale.ROOT));
  }

  /// The term of a sentence: its hash as bytes, half as long as in hexadecimal.
  public static BytesRef sentenceTerm(String hash) {
    return new BytesRef(HexFormat.of().parseHex(hash));
  }

  /// Reads the reason why a file was rejected from its document.
  public static Rejection rejection(Document rejected) {
    return new Rejection(Rejection.Reason.of(rejected.get(REASON)), rejected.get(DETAIL));
  }
}

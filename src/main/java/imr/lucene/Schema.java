package imr.lucene;

import imr.field.Field;
import imr.letter.Rejection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// The names and types of the fields that documents and queries share.
public final class Schema {
  /// The type of a document: [#ISSUE], [#LETTER], [#REJECTED] or [#SUPERSEDED].
  public static final String KIND = "kind";

  public static final String ISSUE = "issue";
  public static final String LETTER = "letter";
  public static final String REJECTED = "rejected";
  public static final String SUPERSEDED = "superseded";

  /// The key that the letters of a case share, on each of their documents.
  public static final String KEY = "key";

  /// The letter's id, on the document that holds it whole.
  public static final String ID = "id";

  /// The place of an issue document in its block, from 0.
  public static final String PLACE = "place";

  /// The distance to the letter document, in documents.
  public static final String TO_LETTER = "to-letter";

  /// The fields of codes in which an issue has no value.
  public static final String LACKS = "lacks";

  /// Hashes of the rationale's sentences, see [imr.text.SentenceHash].
  public static final String SENTENCE = "sentence";

  /// The last word on the order of hits: the issue's id with its number in three digits.
  public static final String ORDER = "order";

  /// The letter as JSON, stored.
  public static final String JSON = "json";

  /// A file's absolute path, a term on the document that remembers it.
  public static final String FILE = "file";

  /// The same, on the document of a rejected file alone.
  public static final String REJECTED_FILE = "rejected-file";

  /// Marks rejections that may pass without the file's changing.
  public static final String PASSING = "passing";

  /// The facts of files, as doc value: a resumed run asks for each without unpacking the letter
  /// beside it.
  public static final String FILES = "files";

  /// The revision of the coding rules by which a file was read, as doc value.
  public static final String RULES = "rules";

  /// The letter's part of the fingerprint, as doc value on the documents that hold one whole.
  public static final String HASH = "hash";

  /// Marks our own synthetic letters.
  public static final String SYNTHETIC = "synthetic";

  /// Marks letters of a format or time of which no real letter was compared.
  public static final String UNVERIFIED = "unverified";

  /// The kinds of documents that hold a letter whole.
  static final List<String> WHOLE = List.of(LETTER, SUPERSEDED);

  public static final String REASON = "reason";
  public static final String DETAIL = "detail";

  private Schema() {}

  /// The indexed form of a code: case does not count in filters.
  public static Term code(Field field, String value) {
    return new Term(field.id(), value.toLowerCase(Locale.ROOT));
  }

  /// The term under which a sentence is indexed: half as long as its hash is printed.
  public static BytesRef sentenceTerm(String hash) {
    return new BytesRef(HexFormat.of().parseHex(hash));
  }

  /// Why a file was rejected, as its document remembers it.
  public static Rejection rejection(Document rejected) {
    return new Rejection(Rejection.Reason.of(rejected.get(REASON)), rejected.get(DETAIL));
  }
}

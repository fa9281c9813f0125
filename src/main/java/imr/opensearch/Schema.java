package imr.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;

/// Field names that documents, mapping and queries share. Searched and counted fields are named by
/// [Field].
public final class Schema {
  /// The type of a document: [#ISSUE], [#LETTER], [#SUPERSEDED], [#REJECTED] or [#STATE].
  public static final String KIND = "kind";

  public static final String ISSUE = "issue";
  public static final String LETTER = "letter";
  public static final String SUPERSEDED = "superseded";

  /// A file that is not a letter.
  public static final String REJECTED = "rejected";

  /// The only document about the index itself, see [IndexState].
  public static final String STATE = "state";

  /// The join field that ties issues to their letter, so that letters can be counted.
  public static final String JOIN = "join";

  /// The key that the letters of a case share. All documents of a case are on one shard.
  public static final String KEY = "key";

  /// The id of an issue's letter.
  public static final String OF = "of";

  /// A number that identifies a letter in the index, like the id in [#OF]. Scripts read and compare
  /// numbers faster.
  public static final String NUMBER = "number";

  /// An issue's class in rates, see [imr.opensearch.write.DocumentMapper].
  public static final String RATING = "rating";

  /// A letter's slice, see [Slices].
  public static final String SLICE = "slice";

  /// The index of an issue in its letter, from 0.
  public static final String PLACE = "place";

  /// The number of issues in a letter.
  public static final String ISSUES = "issues";

  /// The code fields in which an issue has no value.
  public static final String MISSING = "lacks";

  /// Hashes of the sentences of the rationale, see [imr.text.SentenceHash].
  public static final String SENTENCE = "sentence";

  /// The tiebreaker of the sort order: the issue's id with its number in three digits.
  public static final String ORDER = "order";

  /// The letter, or the last run's report, as JSON.
  public static final String JSON = "json";

  /// The files that a document records, see [StoredFile].
  public static final String FILES = "files";

  /// The revision of the coding rules by which a file was read.
  public static final String RULES = "rules";

  /// The letter's contribution to the fingerprint.
  public static final String HASH = "hash";

  public static final String SYNTHETIC = "synthetic";
  public static final String UNVERIFIED = "unverified";

  /// The kinds of personal data that are masked in a letter and its file.
  public static final String MASKED = "masked";

  /// The subfield by which a code field is counted, capitalized as printed. The field itself is in
  /// lower case, for filters.
  public static String counted(Field field) {
    return field.id() + ".counted";
  }

  /// The subfield of a text with the starts of its sentences, see [Analysis#STARTS]. They are apart
  /// because each term counts toward the length of its field, by which scores are normalized.
  public static final String STARTS = "starts";

  private Schema() {}

  /// A query for the documents that hold a letter.
  public static ObjectNode whole() {
    return Dsl.kind(LETTER, SUPERSEDED);
  }
}

package imr.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;

/// The names that documents, mapping and queries share. Searched and counted fields have the names
/// of [Field].
public final class Schema {
  /// The type of a document: [#ISSUE], [#LETTER], [#SUPERSEDED], [#REJECTED] or [#STATE].
  public static final String KIND = "kind";

  public static final String ISSUE = "issue";
  public static final String LETTER = "letter";
  public static final String SUPERSEDED = "superseded";

  /// A file that is no letter.
  public static final String REJECTED = "rejected";

  /// The one document that is about the index, see [IndexState].
  public static final String STATE = "state";

  /// Ties issues to their letter, so that letters can be counted.
  public static final String JOIN = "join";

  /// The key that the letters of a case share; all documents of a case are on one shard.
  public static final String KEY = "key";

  /// The id of an issue's letter.
  public static final String OF = "of";

  /// A number that identifies a letter in the index, as [#OF] does by name; scripts read and
  /// compare numbers faster.
  public static final String NUMBER = "number";

  /// How an issue counts in rates, see [imr.opensearch.write.DocumentMapper].
  public static final String RATING = "rating";

  /// The part of all letters that a letter is in, see [Slices].
  public static final String SLICE = "slice";

  /// The place of an issue in its letter, from 0.
  public static final String PLACE = "place";

  /// The number of a letter's issues.
  public static final String ISSUES = "issues";

  /// The fields of codes in which an issue has no value.
  public static final String MISSING = "lacks";

  /// Hashes of the rationale's sentences, see [imr.text.SentenceHash].
  public static final String SENTENCE = "sentence";

  /// The last word on the order of hits: the issue's id with its number in three digits.
  public static final String ORDER = "order";

  /// The letter, or the last report.
  public static final String JSON = "json";

  /// The files that a document remembers, see [StoredFile].
  public static final String FILES = "files";

  /// The revision of the coding rules by which a file was read.
  public static final String RULES = "rules";

  /// The letter's part of the fingerprint.
  public static final String HASH = "hash";

  public static final String SYNTHETIC = "synthetic";
  public static final String UNVERIFIED = "unverified";

  /// A field of codes as it is counted, in the letters in which it is printed; the field itself is
  /// filtered by, in small letters.
  public static String counted(Field field) {
    return field.id() + ".counted";
  }

  private Schema() {}

  /// The documents that hold a letter.
  public static ObjectNode whole() {
    return Dsl.kind(LETTER, SUPERSEDED);
  }
}

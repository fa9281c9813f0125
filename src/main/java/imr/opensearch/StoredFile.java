package imr.opensearch;

import imr.json.Json;
import imr.letter.FileFacts;
import imr.letter.Rejection;
import imr.store.LetterStore.Known;
import org.jspecify.annotations.Nullable;

/// A file as an index remembers it, one value of [Schema#FILES]: the path, a zero character and the
/// rest as JSON, so that the values are in the order of the paths. The document of a letter has one
/// for each of its files, so that a letter and the memory of its files are never apart; a file that
/// holds no letter has a document of its own.
///
/// @param facts of the file
/// @param key of the case whose letter it holds, null where it holds none
/// @param rules the revision of the rules by which it was read
/// @param rejection why it is no letter, null where it is one
public record StoredFile(
    FileFacts facts, @Nullable String key, String rules, @Nullable Rejection rejection) {
  private static final String END = "\0";

  /// The rest.
  private record Rest(
      long size,
      long modified,
      String sha256,
      @Nullable String key,
      String rules,
      @Nullable Rejection rejection) {}

  /// Reads a value.
  public static StoredFile of(String value) {
    int end = value.indexOf(END);
    Rest rest = Json.read(value.substring(end + 1), Rest.class);
    return new StoredFile(
        new FileFacts(value.substring(0, end), rest.size, rest.modified, rest.sha256),
        rest.key,
        rest.rules,
        rest.rejection);
  }

  /// The value.
  public String value() {
    Rest rest =
        new Rest(facts.size(), facts.modifiedMillis(), facts.sha256(), key, rules, rejection);
    return facts.path() + END + Json.write(rest);
  }

  /// The path.
  public String path() {
    return facts.path();
  }

  /// The file as a run knows it.
  public Known known() {
    return new Known(facts, rejection);
  }

  /// The same file without its rejection, to be read again by the next run.
  public StoredFile unread() {
    FileFacts never = new FileFacts(facts.path(), facts.size(), FileFacts.NEVER, facts.sha256());
    return new StoredFile(never, key, rules, null);
  }

  /// This file merged with what another document of the index says of it: it holds a letter, but
  /// was rejected when it was read last.
  public StoredFile and(StoredFile other) {
    StoredFile last = rejection == null ? other : this;
    return new StoredFile(
        last.facts, rejection == null ? key : other.key, last.rules, last.rejection);
  }
}

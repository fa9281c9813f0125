package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import imr.json.Json;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Rejection;
import imr.store.CaseLetters.Held;
import imr.store.LetterStore.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file recorded in the index, one value of [Schema#FILES]: the path, a NUL character, and the
/// rest as JSON, so that values sort by path. The document of a letter has one for each of its
/// files, so that a letter and the record of its files are always stored together. A file that
/// holds no letter has its own document.
///
/// @param facts of the file
/// @param key the key of its letter's case, null if it holds no letter
/// @param rules the revision of the rules by which it was read
/// @param rejection why it is not a letter, null if it is one
public record StoredFile(
    FileFacts facts, @Nullable String key, String rules, @Nullable Rejection rejection) {
  private static final String END = "\0";

  /// The JSON part of a value.
  private record Rest(
      long size,
      long modified,
      String sha256,
      @Nullable String key,
      String rules,
      @Nullable Rejection rejection) {}

  /// Parses a value.
  public static StoredFile of(String value) {
    int end = value.indexOf(END);
    Rest rest = Json.read(value.substring(end + 1), Rest.class);
    return new StoredFile(
        new FileFacts(value.substring(0, end), rest.size, rest.modified, rest.sha256),
        rest.key,
        rest.rules,
        rest.rejection);
  }

  /// The value to store.
  public String value() {
    Rest rest =
        new Rest(facts.size(), facts.modifiedMillis(), facts.sha256(), key, rules, rejection);
    return facts.path() + END + Json.write(rest);
  }

  /// The letter of a document, with its files.
  ///
  /// @param source the source of the document
  public static Held held(JsonNode source) {
    List<FileFacts> files = new ArrayList<>();
    source.path(Schema.FILES).forEach(each -> files.add(of(each.asText()).facts));
    Determination letter = Json.read(source.path(Schema.JSON), Determination.class);
    return new Held(letter, files, source.path(Schema.RULES).asText());
  }

  /// The path.
  public String path() {
    return facts.path();
  }

  /// The file as ingest knows it.
  public Known known() {
    return new Known(facts, rejection);
  }

  /// A copy without the rejection, so that the next run reads the file again.
  public StoredFile unread() {
    FileFacts never = new FileFacts(facts.path(), facts.size(), FileFacts.NEVER, facts.sha256());
    return new StoredFile(never, key, rules, null);
  }

  /// Merges this file with its record in another document: it holds a letter, but was rejected when
  /// it was last read.
  public StoredFile and(StoredFile other) {
    StoredFile last = rejection == null ? other : this;
    return new StoredFile(
        last.facts, rejection == null ? key : other.key, last.rules, last.rejection);
  }
}

package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import imr.json.Json;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.store.CaseLetters.Held;
import java.util.ArrayList;
import java.util.List;

/// Reads the document that holds a letter whole.
public final class LetterSource {
  private LetterSource() {}

  /// The letter with its files.
  ///
  /// @param source of the document
  public static Held held(JsonNode source) {
    return new Held(letter(source), files(source), source.path(Schema.RULES).asText());
  }

  /// The letter alone.
  static Determination letter(JsonNode source) {
    return Json.read(source.path(Schema.JSON), Determination.class);
  }

  /// The files that it was read from.
  static List<FileFacts> files(JsonNode source) {
    List<FileFacts> files = new ArrayList<>();
    source.path(Schema.FILES).forEach(each -> files.add(StoredFile.of(each.asText()).facts()));
    return files;
  }
}

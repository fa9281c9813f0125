package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.LoadedIssue;
import imr.engine.StoredLetter;
import imr.json.Json;
import imr.letter.Determination;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The letters of one point in time, each read once. Used by one thread.
final class Letters {
  private static final int AT_ONCE = 500;

  private final Session session;
  private final Map<String, Determination> known = new HashMap<>();

  Letters(Session session) {
    this.session = session;
  }

  /// Reads those of some ids that are not known yet, as far as there are such letters.
  void read(Collection<String> ids) {
    Set<String> unknown = new TreeSet<>(ids);
    unknown.removeAll(known.keySet());
    List<String> all = List.copyOf(unknown);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      ObjectNode query =
          Dsl.object(
              "bool",
              Dsl.object(
                  "filter",
                  List.of(
                      Dsl.object("terms", Dsl.object(Schema.OF, some)),
                      QueryMapper.term(Schema.KIND, Schema.LETTER))));
      JsonNode answer =
          session.ask(
              Dsl.object(
                  "query", query,
                  "size", some.size(),
                  "_source", List.of(Schema.JSON)),
              false);
      for (JsonNode hit : answer.path("hits").path("hits")) {
        Determination letter =
            Json.read(hit.path("_source").path(Schema.JSON), Determination.class);
        known.put(letter.id(), letter);
      }
    }
  }

  /// The letter of an id, null if there is none.
  @Nullable StoredLetter whole(String id) {
    ObjectNode query =
        Dsl.object(
            "bool",
            Dsl.object(
                "filter",
                List.of(
                    Schema.whole(),
                    Dsl.object(
                        "term",
                        Dsl.object(
                            Schema.OF, Dsl.object("value", id, "case_insensitive", true))))));
    JsonNode hit =
        session.ask(Dsl.object("query", query, "size", 1), true).path("hits").path("hits").path(0);
    if (hit.isMissingNode()) {
      return null;
    }
    JsonNode source = hit.path("_source");
    return new StoredLetter(
        Json.read(source.path(Schema.JSON), Determination.class), LetterSource.files(source));
  }

  /// The issue of a match whose letter was read, null if it is not there to be shown: while a run
  /// writes, a node that was killed may have kept only a part of a case.
  ///
  /// @throws Session.Lost when the part of the index that has it is gone
  @Nullable LoadedIssue issue(Found found) {
    boolean isSettled = session.snapshot().state().isSettled();
    if (!has(found.letter()) && (!isSettled || !session.missing().isEmpty())) {
      return null;
    }
    Determination letter = of(found.letter());
    if (found.place() < letter.issues().size()) {
      return new LoadedIssue(found, letter, letter.issues().get(found.place()));
    }
    if (isSettled) {
      throw new Session.Lost("the letter " + letter.id() + " is not whole");
    }
    return null;
  }

  /// A letter that was read.
  ///
  /// @throws Session.Lost when it is not there, since the part of the index that has it is gone
  Determination of(String id) {
    Determination letter = known.get(id);
    if (letter == null) {
      throw new Session.Lost("the letter " + id + " is not to be had");
    }
    return letter;
  }

  /// Whether a letter was there to be read.
  boolean has(String id) {
    return known.containsKey(id);
  }
}

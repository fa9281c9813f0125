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

/// The letters of one point in time, each read once. Not thread-safe.
final class Letters {
  private static final int AT_ONCE = 500;

  private final Session session;
  private final Map<String, Determination> known = new HashMap<>();

  Letters(Session session) {
    this.session = session;
  }

  /// Reads letters that were not read before. Ignores ids without a letter.
  void read(Collection<String> ids) {
    Set<String> unknown = new TreeSet<>(ids);
    unknown.removeAll(known.keySet());
    List<String> all = List.copyOf(unknown);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      ObjectNode query = Dsl.all(Dsl.terms(Schema.OF, some), Dsl.kind(Schema.LETTER));
      for (JsonNode hit : session.hits(query, some.size(), List.of(Schema.JSON), false)) {
        JsonNode letter = hit.path("_source").path(Schema.JSON);
        Determination read = Json.read(letter, Determination.class);
        known.put(read.id(), read);
      }
    }
  }

  /// The letter with an id, null if there is none.
  @Nullable StoredLetter whole(String id) {
    ObjectNode named = Dsl.on("term", Schema.OF, "value", id, "case_insensitive", true);
    List<String> wanted = List.of(Schema.JSON, Schema.FILES, Schema.RULES);
    for (JsonNode hit : session.hits(Dsl.all(Schema.whole(), named), 1, wanted, true)) {
      var held = StoredFile.held(hit.path("_source"));
      return new StoredLetter(held.letter(), held.files());
    }
    return null;
  }

  /// Loads a match whose letter was read. Returns null if its letter is missing: while a run
  /// writes, a node that was killed may have stored only part of a case.
  ///
  /// @throws Session.Lost if the shard that holds the letter is gone
  @Nullable LoadedIssue issue(Found found) {
    boolean complete = session.snapshot().state().hasFingerprint();
    if (!known.containsKey(found.letter()) && (!complete || !session.missing().isEmpty())) {
      return null;
    }
    Determination letter = of(found.letter());
    if (found.place() < letter.issues().size()) {
      return new LoadedIssue(found, letter, letter.issues().get(found.place()));
    }
    if (complete) {
      throw new Session.Lost("the letter " + letter.id() + " is not whole");
    }
    return null;
  }

  /// A letter that was read before.
  ///
  /// @throws Session.Lost if it is missing because the shard that holds it is gone
  Determination of(String id) {
    Determination letter = known.get(id);
    if (letter == null) {
      throw new Session.Lost("the letter " + id + " is not to be had");
    }
    return letter;
  }
}

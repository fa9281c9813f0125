package imr.bench.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.maven.artifact.versioning.ComparableVersion;

/// A known vulnerability, as a record of the OSV schema.
///
/// @param json the record
record Advisory(JsonNode json) {
  private static final String ECOSYSTEM = "Maven";

  /// Where a range of affected versions begins or ends.
  ///
  /// @param kind `introduced`, `fixed`, or `last_affected`
  private record Event(String kind, ComparableVersion at) {}

  /// Whether the record is about Maven artifacts and was not withdrawn.
  boolean isCurrent() {
    return !json.has("withdrawn")
        && texts(json.path("affected"), "/package/ecosystem").stream().anyMatch(ECOSYSTEM::equals);
  }

  /// Whether it affects a library in its version.
  boolean affects(Library library) {
    return packages(library).stream()
        .anyMatch(each ->
            isListed(each, library.version())
                || StreamSupport.stream(each.path("ranges").spliterator(), false)
                    .filter(range -> range.path("type").asText().equals("ECOSYSTEM"))
                    .anyMatch(range -> isIn(range, new ComparableVersion(library.version()))));
  }

  /// The versions in which it is fixed, empty if none is.
  List<String> fixes(Library library) {
    return packages(library).stream()
        .flatMap(each -> StreamSupport.stream(each.path("ranges").spliterator(), false))
        .flatMap(range -> texts(range.path("events"), "/fixed").stream())
        .distinct()
        .toList();
  }

  /// The record's id, the ids that others give it, its severity, and its summary.
  String title() {
    List<String> ids = new ArrayList<>(List.of(json.path("id").asText()));
    ids.addAll(texts(json.path("aliases"), ""));
    String severity = json.path("database_specific").path("severity").asText();
    return String.join(", ", ids)
        + (severity.isEmpty() ? "" : " (" + severity + ')')
        + ": "
        + json.path("summary").asText("no summary");
  }

  private List<JsonNode> packages(Library library) {
    return StreamSupport.stream(json.path("affected").spliterator(), false)
        .filter(each ->
            each.path("package").path("ecosystem").asText().equals(ECOSYSTEM)
                && each.path("package").path("name").asText().equals(library.name()))
        .toList();
  }

  private static boolean isListed(JsonNode affected, String version) {
    return texts(affected.path("versions"), "").contains(version);
  }

  private static boolean isIn(JsonNode range, ComparableVersion version) {
    List<Event> events = new ArrayList<>();
    for (JsonNode each : range.path("events")) {
      each.properties()
          .forEach(event ->
              events.add(
                  new Event(event.getKey(), new ComparableVersion(event.getValue().asText()))));
    }
    events.sort(Comparator.comparing(Event::at));
    boolean affected = false;
    for (Event each : events) {
      int order = version.compareTo(each.at);
      affected =
          switch (each.kind) {
            case "introduced" -> affected || order >= 0 || each.at.toString().equals("0");
            case "fixed" -> affected && order < 0;
            case "last_affected" -> affected && order <= 0;
            default -> affected;
          };
    }
    return affected;
  }

  /// The texts at a place in each of several nodes, without those that have none.
  private static List<String> texts(JsonNode nodes, String place) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(each -> each.at(place).asText())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}

package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the state document tells: which documents are committed, and of what they are. Documents
/// carry the number of the commit that they were written for, and are never changed; so a commit is
/// the change of this one document.
///
/// @param generation of the last commit, 0 before the first: later documents are not committed
/// @param since documents of an earlier generation are gone
/// @param broken generations of runs that were broken off before they committed them: what they
///   sent may still arrive, and is never seen
/// @param replaced cases and files of which only the documents of the last generation count, until
///   the older ones are deleted
/// @param fingerprint of the letters
/// @param rules the revision of the rules that read them
/// @param report of the last run as JSON, null before the first
/// @param lease of the run that is at work, or was broken off; null where the last one ended well
public record Committed(
    long generation,
    long since,
    Set<Long> broken,
    Set<String> replaced,
    String fingerprint,
    String rules,
    @Nullable String report,
    @Nullable Lease lease) {
  /// The id and routing of the state document.
  public static final String ID = "state";

  /// OpenSearch takes some 65,000 terms in one query.
  public static final int MOST_REPLACED = 30_000;

  /// Before the first commit.
  public static final Committed NOTHING = new Committed(0, 0, Set.of(), Set.of(), "", "", null, null);

  /// What was sent arrives long before so many more runs are broken off.
  private static final int MOST_BROKEN = 100;

  public Committed {
    broken = Set.copyOf(broken);
    replaced = Set.copyOf(replaced);
  }

  /// The right to write.
  ///
  /// @param owner the run that has it
  /// @param name of the run, for people
  /// @param until when another may take it, in milliseconds since 1970
  public record Lease(String owner, String name, long until) {}

  /// Reads a state document.
  public static Committed of(JsonNode source) {
    JsonNode state = source.path(Schema.JSON);
    Set<String> replaced = new TreeSet<>();
    state.path("replaced").forEach(each -> replaced.add(each.asText()));
    Set<Long> broken = new TreeSet<>();
    state.path("broken").forEach(each -> broken.add(each.asLong()));
    return new Committed(
        state.path("generation").asLong(),
        state.path("since").asLong(),
        broken,
        replaced,
        state.path("fingerprint").asText(),
        state.path("rules").asText(),
        state.hasNonNull("report") ? state.path("report").asText() : null,
        state.hasNonNull("owner")
            ? new Lease(
                state.path("owner").asText(),
                state.path("name").asText(),
                state.path("until").asLong())
            : null);
  }

  /// The state document.
  public ObjectNode document() {
    return Dsl.object(
        Schema.KIND,
        Schema.STATE,
        Schema.JSON,
        Dsl.object(
            "generation", generation,
            "since", since,
            "broken", broken,
            "replaced", replaced,
            "fingerprint", fingerprint,
            "rules", rules,
            "report", report,
            "owner", lease == null ? null : lease.owner,
            "name", lease == null ? null : lease.name,
            "until", lease == null ? null : lease.until));
  }

  /// The committed documents that meet some queries.
  public ObjectNode among(ObjectNode... queries) {
    ArrayNode all = Dsl.array(List.of(visible()));
    all.addAll(Arrays.asList(queries));
    return Dsl.object("bool", Dsl.object("filter", all));
  }

  /// What makes a committed document.
  public ObjectNode visible() {
    ObjectNode range =
        Dsl.object(
            "range", Dsl.object(Schema.GENERATION, Dsl.object("gte", since, "lte", generation)));
    ArrayNode hidden = Dsl.array(List.of());
    if (!broken.isEmpty()) {
      hidden.add(Dsl.object("terms", Dsl.object(Schema.GENERATION, broken)));
    }
    if (!replaced.isEmpty()) {
      ArrayNode old =
          Dsl.array(
              List.of(
                  Dsl.object("terms", Dsl.object(Schema.UNIT, replaced)),
                  Dsl.object(
                      "range", Dsl.object(Schema.GENERATION, Dsl.object("lt", generation)))));
      hidden.add(Dsl.object("bool", Dsl.object("filter", old)));
    }
    return Dsl.object("bool", Dsl.object("filter", range, "must_not", hidden));
  }

  /// Whether no document can be committed.
  public boolean isEmpty() {
    return generation == 0 || since > generation;
  }

  /// The number of the next commit.
  public long next() {
    return broken.stream().mapToLong(Long::longValue).reduce(generation, Math::max) + 1;
  }

  /// The same, after a run was broken off on its way to the next commit.
  public Committed brokenOff() {
    TreeSet<Long> all = new TreeSet<>(broken);
    all.add(next());
    while (all.size() > MOST_BROKEN) {
      all.pollFirst();
    }
    return new Committed(generation, since, all, replaced, fingerprint, rules, report, lease);
  }

  /// The same, with everything gone.
  public Committed cleared() {
    return new Committed(generation, next(), broken, replaced, fingerprint, rules, report, lease);
  }

  public Committed with(@Nullable Lease other) {
    return new Committed(generation, since, broken, replaced, fingerprint, rules, report, other);
  }

  /// The same, with all older documents deleted.
  public Committed swept() {
    return new Committed(generation, since, broken, Set.of(), fingerprint, rules, report, lease);
  }

  /// The same, of letters that have another fingerprint.
  public Committed counted(String counted) {
    return new Committed(generation, since, broken, replaced, counted, rules, report, lease);
  }
}

package imr.vocabulary;

import imr.criteria.CriterionCoder;
import imr.table.NumberWords;
import imr.table.Rules;
import imr.table.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The controlled vocabulary, read from the program's resource tables. Immutable and thread-safe.
public final class Vocabulary {
  /// Raised by hand when coding changes without a table changing.
  private static final String RULES = "5";

  /// The tables by which letters are coded. `criteria.tsv` only names the criteria.
  static final List<String> TABLES =
      List.of(
          "procedures.tsv",
          "support.tsv",
          "composites.tsv",
          "drops.tsv",
          "regions.tsv",
          "classes.tsv",
          "flags.tsv",
          "conditions.tsv",
          "condition-places.tsv",
          "senses.tsv",
          "checks.tsv",
          "check-words.tsv",
          "criterion-words.tsv",
          "chapter-families.tsv",
          "service.tsv",
          "basis.tsv",
          "specialties.tsv",
          "chapters.tsv",
          "not-chapters.tsv",
          Rules.SPEECH,
          Rules.AMOUNTS,
          Rules.CITATIONS,
          Rules.REQUESTS,
          NumberWords.TABLE,
          CountUnit.TABLE,
          ShortForms.TABLE,
          GeneralRegions.TABLE);

  private final Map<String, Procedure> procedures;
  private final Map<String, BodyRegion> regions;
  private final Map<String, String> conditionNames;
  private final Map<String, String> checkNames;
  private final Map<String, String> checkMeanings;
  private final Specialties specialties;
  private final String revision;

  private Vocabulary(
      Map<String, Procedure> procedures,
      Map<String, BodyRegion> regions,
      Map<String, String> conditionNames,
      Map<String, String> checkNames,
      Map<String, String> checkMeanings,
      Specialties specialties,
      String revision) {
    this.procedures = procedures;
    this.regions = regions;
    this.conditionNames = conditionNames;
    this.checkNames = checkNames;
    this.checkMeanings = checkMeanings;
    this.specialties = specialties;
    this.revision = revision;
  }

  /// Reads the tables.
  public static Vocabulary load() {
    Map<String, Procedure> procedures = new LinkedHashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/procedures.tsv").rows()) {
      procedures.put(
          row.get(0),
          new Procedure(row.get(0), row.get(1), row.get(2), row.get(3), aliases(row.get(4))));
    }
    Map<String, BodyRegion> regions = new LinkedHashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/regions.tsv").rows()) {
      if (!row.get(0).isEmpty()) {
        regions.put(
            row.get(0),
            new BodyRegion(
                row.get(0), row.get(1), Table.split(row.get(2)), Table.split(row.get(3))));
      }
    }
    return new Vocabulary(
        procedures,
        regions,
        column("conditions.tsv", 1),
        column("checks.tsv", 1),
        column("checks.tsv", 2),
        Specialties.load(),
        hash());
  }

  /// All procedures in the table's order, which keeps categories together.
  public Collection<Procedure> procedures() {
    return procedures.values();
  }

  /// The procedure with an id, or null if there is none.
  public @Nullable Procedure procedure(String id) {
    return procedures.get(id);
  }

  /// The categories of some procedures, each once. An unknown procedure has none.
  public List<String> categories(List<String> ids) {
    return ids.stream()
        .map(procedures::get)
        .filter(Objects::nonNull)
        .map(procedure -> Objects.requireNonNull(procedure).category())
        .distinct()
        .toList();
  }

  /// All body regions from head to toe.
  public Collection<BodyRegion> regions() {
    return regions.values();
  }

  /// The region with an id, or null if there is none.
  public @Nullable BodyRegion region(String id) {
    return regions.get(id);
  }

  /// A condition's display name, or the id itself if there is none.
  public String conditionName(String id) {
    return conditionNames.getOrDefault(id, id);
  }

  /// A check's display name, or the id itself if there is none.
  public String checkName(String id) {
    return checkNames.getOrDefault(id, id);
  }

  /// A check's explanation, as a sentence for people; empty if there is none.
  public String checkMeaning(String id) {
    return checkMeanings.getOrDefault(id, "");
  }

  /// All conditions in the table's order.
  public List<NamedCondition> conditions() {
    return Table.read("/imr/vocabulary/conditions.tsv").rows().stream()
        .map(row -> new NamedCondition(row.get(0), row.get(1), Table.split(row.get(3))))
        .toList();
  }

  /// The special kinds of each condition: those whose ids end with its own, and those that
  /// `condition-kinds.tsv` lists. A search for the general condition finds them too.
  ///
  /// @return lists in the order of [#conditions()] by the general condition's id; a condition
  ///   without kinds has an empty one
  public Map<String, List<NamedCondition>> conditionKinds() {
    Set<List<String>> listed =
        Table.read("/imr/vocabulary/condition-kinds.tsv").rows().stream()
            .map(row -> row.subList(0, 2))
            .collect(Collectors.toSet());
    List<NamedCondition> all = conditions();
    Map<String, List<NamedCondition>> kinds = new LinkedHashMap<>();
    for (NamedCondition general : all) {
      kinds.put(
          general.id(),
          all.stream()
              .filter(special ->
                  special.id().endsWith("-" + general.id())
                      || listed.contains(List.of(general.id(), special.id())))
              .toList());
    }
    return kinds;
  }

  /// A diagnosis as letters and queries name it.
  ///
  /// @param aliases its names in letters and queries
  public record NamedCondition(String id, String name, List<String> aliases) {
    public NamedCondition {
      aliases = List.copyOf(aliases);
    }
  }

  /// The criteria of medical necessity in the table's order.
  public List<Criterion> criteria() {
    return Table.read("/imr/vocabulary/criteria.tsv").rows().stream()
        .map(row ->
            new Criterion(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
        .toList();
  }

  /// The ids of all checks in the table's order.
  public Collection<String> checks() {
    return checkNames.keySet();
  }

  private static Map<String, String> column(String table, int column) {
    Map<String, String> values = new LinkedHashMap<>();
    Table.read("/imr/vocabulary/" + table)
        .rows()
        .forEach(row -> values.put(row.get(0), row.get(column)));
    return values;
  }

  /// Words that queries use for whole categories, subcategories, and kinds of service.
  public List<WordClass> classes() {
    return Table.read("/imr/vocabulary/classes.tsv").rows().stream()
        .map(row -> new WordClass(row.get(0), row.get(1), Table.split(row.get(2))))
        .toList();
  }

  /// A category, subcategory, or kind of service as queries name it.
  ///
  /// @param field `category`, `subcategory` or `service`
  /// @param value its name in [Procedure], or the id of the kind of service
  /// @param aliases how queries write it
  public record WordClass(String field, String value, List<String> aliases) {
    public WordClass {
      aliases = List.copyOf(aliases);
    }
  }

  /// The reviewers' specialties.
  public Specialties specialties() {
    return specialties;
  }

  /// A hash that changes whenever a letter might be coded differently; 12 hex digits.
  public String revision() {
    return revision;
  }

  private static List<Procedure.Alias> aliases(String cell) {
    List<Procedure.Alias> aliases = new ArrayList<>();
    for (String alias : Table.split(cell)) {
      boolean ambiguous = alias.startsWith("?");
      aliases.add(new Procedure.Alias(ambiguous ? alias.substring(1) : alias, ambiguous));
    }
    return aliases;
  }

  private static String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(RULES.getBytes(StandardCharsets.UTF_8));
      TABLES.forEach(table ->
          digest.update(
              Table.read("/imr/vocabulary/" + table).rules().getBytes(StandardCharsets.UTF_8)));
      CriterionCoder.rules().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

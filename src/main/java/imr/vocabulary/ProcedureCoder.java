package imr.vocabulary;

import imr.match.FilteredPattern;
import imr.table.Rules;
import imr.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Codes the procedures that a request asks for.
final class ProcedureCoder {
  private static final Rules RULES = Rules.read(Rules.REQUESTS);

  /// Words that describe how or why, never what: guidance, and an evaluation of a body part.
  private static final Pattern NOT_ASKED = RULES.pattern("not-asked");

  private static final Pattern INGREDIENT = RULES.pattern("ingredient");
  private static final Pattern PURPOSE = RULES.pattern("purpose");

  private static final String COMPOUND = "compounded-topical";

  private final Vocabulary vocabulary;
  private final AliasMatcher<Candidate> matcher;
  private final Support support = new Support();
  private final List<Composite> composites =
      Table.read("/imr/vocabulary/composites.tsv").rows().stream().map(Composite::of).toList();
  private final List<List<String>> drops = Table.read("/imr/vocabulary/drops.tsv").rows();

  private record Candidate(Procedure procedure, boolean ambiguous) {}

  /// A row of `composites.tsv`.
  ///
  /// @param region that the request must name, empty for any
  /// @param instead the procedure that it replaces, empty for none
  private record Composite(FilteredPattern word, String region, String procedure, String instead) {
    static Composite of(List<String> row) {
      Pattern word = Pattern.compile("\\b" + row.get(0) + "\\b", Pattern.CASE_INSENSITIVE);
      return new Composite(FilteredPattern.of(word), row.get(1), row.get(2), row.get(3));
    }
  }

  private record Found(Procedure procedure, int start) {}

  ProcedureCoder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    AliasMatcher.Builder<Candidate> builder = new AliasMatcher.Builder<>();
    for (Procedure procedure : vocabulary.procedures()) {
      for (Procedure.Alias alias : procedure.aliases()) {
        builder.add(alias.text(), new Candidate(procedure, alias.ambiguous()));
      }
    }
    matcher = builder.build();
  }

  /// The ids of the disputed procedures in printed order; empty if the request names no known
  /// procedure.
  List<String> code(DisputedPart request, List<String> regions) {
    List<String> own = codes(request.text(), regions);
    return own.isEmpty() ? codes(request.whole(), regions) : own;
  }

  private List<String> codes(String request, List<String> regions) {
    String asked = NOT_ASKED.matcher(request).replaceAll(m -> " ".repeat(m.group().length()));
    List<Found> found = supported(asked, !regions.isEmpty());
    if (isCompound(asked, found)) {
      found.add(new Found(required(COMPOUND), -1));
    }
    List<Found> composed = composed(asked, found, regions);
    Set<String> ids = new LinkedHashSet<>();
    for (Found one : composed) {
      if (!isDropped(one, composed, asked)) {
        ids.add(one.procedure.id());
      }
    }
    return List.copyOf(ids);
  }

  private List<Found> supported(String asked, boolean region) {
    List<AliasMatcher.Match<Candidate>> matches = matcher.find(asked);
    List<Found> found = new ArrayList<>();
    for (AliasMatcher.Match<Candidate> match : matches) {
      String alias = asked.substring(match.start(), match.end());
      boolean others = matches.stream().anyMatch(m -> !m.equals(match) && isSure(m));
      for (Candidate candidate : match.values()) {
        if (!candidate.ambiguous
            || support.supports(alias, candidate.procedure, asked, others, region)) {
          found.add(new Found(candidate.procedure, match.start()));
        }
      }
    }
    return found;
  }

  private static boolean isSure(AliasMatcher.Match<Candidate> match) {
    return match.values().stream().anyMatch(c -> !c.ambiguous);
  }

  /// Whether the request is for a compound: two ingredients with percentages, unless a brand names
  /// the product.
  private static boolean isCompound(String asked, List<Found> found) {
    Matcher ingredient = INGREDIENT.matcher(asked);
    int count = 0;
    while (ingredient.find()) {
      count++;
    }
    return count >= 2
        && found.stream().noneMatch(f -> f.procedure.id().equals("lidocaine-combination-topical"));
  }

  private List<Found> composed(String asked, List<Found> found, List<String> regions) {
    List<Found> all = new ArrayList<>(found);
    for (Composite row : composites) {
      boolean applies = row.region.isEmpty() || regions.contains(row.region);
      MatchResult word = applies ? row.word.first(asked) : null;
      if (word == null) {
        continue;
      }
      all.removeIf(f -> f.procedure.id().equals(row.instead));
      if (all.stream().noneMatch(f -> f.procedure.id().equals(row.procedure))) {
        all.add(new Found(required(row.procedure), word.start()));
      }
    }
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  private boolean isDropped(Found one, List<Found> all, String asked) {
    for (List<String> row : drops) {
      for (Found other : all) {
        if (!other.equals(one)
            && other.procedure.id().equals(row.get(0))
            && !one.procedure.id().equals(row.get(0))
            && isNamed(one.procedure, row.get(1))
            && (row.get(2).equals("anywhere") || isPurpose(other, one, asked))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNamed(Procedure procedure, String what) {
    return what.equals("category:*")
        || what.equals("category:" + procedure.category())
        || what.equals(procedure.id());
  }

  private static boolean isPurpose(Found main, Found purpose, String asked) {
    return main.start >= 0
        && purpose.start > main.start
        && PURPOSE.matcher(asked.substring(main.start, purpose.start)).find();
  }

  private Procedure required(String id) {
    @Nullable Procedure procedure = vocabulary.procedure(id);
    if (procedure == null) {
      throw new IllegalStateException("unknown procedure in a table: " + id);
    }
    return procedure;
  }
}

package imr.criteria;

import imr.criteria.CriterionCoder.Found;
import imr.criteria.Judge.Verdict;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Findings in letters that the judge had not seen.
final class CrossValidated {
  private final Map<LabeledRationale, List<Verdict>> verdicts;
  private final Tiers tiers = new Tiers();

  CrossValidated(Map<LabeledRationale, List<Verdict>> verdicts) {
    this.verdicts = verdicts;
  }

  private List<CriterionFinding> findings(LabeledRationale letter) {
    return CriterionCoder.found(letter.sentences(), verdicts.getOrDefault(letter, List.of()), tiers)
        .stream()
        .map(Found::finding)
        .toList();
  }

  /// Writes them as `./imr parse` would, for `score-criteria`.
  void writeParsed(Path file) throws IOException {
    Map<String, List<String>> byLetter = new TreeMap<>();
    for (LabeledRationale letter : verdicts.keySet()) {
      String criteria =
          findings(letter).stream()
              .map(f ->
                  """
                  {"id":"%s","sense":"%s","tier":"%s"}\
                  """
                      .formatted(f.id(), Judge.name(f.sense()), f.isSure() ? "sure" : "mention"))
              .collect(Collectors.joining(","));
      byLetter
          .computeIfAbsent(letter.group(), id -> new ArrayList<>())
          .add(
              """
              {"number":%s,"outcome":"%s","criteria":[%s]}\
              """
                  .formatted(
                      letter.key().substring(letter.key().indexOf('#') + 1),
                      letter.outcome(),
                      criteria));
    }
    List<String> lines = new ArrayList<>();
    byLetter.forEach((id, issues) ->
        lines.add("{\"id\":\"%s\",\"issues\":[%s]}".formatted(id, String.join(",", issues))));
    Files.write(file, lines);
  }

  /// Writes what the codebook says of each criterion: how many issues it was found in, in how many
  /// rightly, and in how many readers found it.
  ///
  /// @param criteria the ids, in the order of the table
  void writeMeasured(List<String> criteria, Path table) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("criterion\tsense\ttier\toutcome\tright\tfound\twanted");
    for (String criterion : criteria) {
      lines.add(line(criterion, "any", "any", ""));
      for (Sense sense : List.of(Sense.SHOWN, Sense.MISSING)) {
        for (String tier : List.of("sure", "mention")) {
          lines.add(line(criterion, Judge.name(sense), tier, ""));
        }
      }
    }
    lines.add(line("", "any", "any", ""));
    for (Sense sense : List.of(Sense.SHOWN, Sense.MISSING)) {
      for (String tier : List.of("sure", "mention")) {
        for (String outcome : List.of("", "overturned", "upheld")) {
          lines.add(line("", Judge.name(sense), tier, outcome));
        }
      }
    }
    Files.writeString(table, String.join("\n", lines) + "\n");
  }

  private String line(String criterion, String sense, String tier, String outcome) {
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (LabeledRationale letter : verdicts.keySet()) {
      if (!outcome.isEmpty() && !outcome.equals(letter.outcome())) {
        continue;
      }
      Set<String> want = new TreeSet<>();
      letter.wanted().forEach(w -> add(want, w, criterion, sense));
      Set<String> got = new TreeSet<>();
      findings(letter).stream()
          .filter(f -> tier.equals("any") || f.isSure() == tier.equals("sure"))
          .forEach(f -> add(got, f.id() + ":" + Judge.name(f.sense()), criterion, sense));
      wanted += want.size();
      found += got.size();
      got.retainAll(want);
      right += got.size();
    }
    return String.join(
        "\t",
        criterion,
        sense,
        tier,
        outcome,
        Integer.toString(right),
        Integer.toString(found),
        Integer.toString(wanted));
  }

  /// Adds a finding if it is of the criterion and sense; without its sense if any will do.
  private static void add(Set<String> all, String finding, String criterion, String sense) {
    String[] parts = finding.split(":", -1);
    if ((criterion.isEmpty() || criterion.equals(parts[0]))
        && (sense.equals("any") || sense.equals(parts[1]))) {
      all.add(sense.equals("any") ? parts[0] : finding);
    }
  }
}

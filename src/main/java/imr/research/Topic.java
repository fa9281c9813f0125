package imr.research;

import imr.engine.RatedSums;
import imr.engine.SplitAnswer.Split;
import imr.engine.Tally;
import imr.field.Field;
import imr.search.ReasonsFound;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What reviewers said about one criterion, in upheld and overturned issues.
///
/// @param criterion its id in the vocabulary
/// @param shown the issues in which they found it met
/// @param missing the issues in which they did not find it met
/// @param both the issues that are in both, because the reviewer judged two things separately
/// @param mentioned further issues that mention it, in a sense that is not certain enough to count
public record Topic(
    String criterion, RatedSums shown, RatedSums missing, RatedSums both, RatedSums mentioned) {

  /// The topics of an answer, those in the most issues first. A standard closing of denials comes
  /// last, because it is rarely the main reason.
  static List<Topic> of(ReasonsFound found) {
    Map<Field, Map<String, RatedSums>> sums = new HashMap<>();
    for (Split split : found.answer().splits()) {
      sums.computeIfAbsent(split.field(), f -> new HashMap<>())
          .put(split.value(), split.groups().a().rated());
    }
    return sums.values().stream()
        .flatMap(each -> each.keySet().stream())
        .distinct()
        .map(criterion -> of(criterion, sums, found))
        .filter(topic -> topic.issues() > 0)
        .sorted(
            Comparator.comparing((Topic t) -> t.criterion.equals(Reasons.FORMULA))
                .thenComparing(Comparator.comparingLong(Topic::issues).reversed())
                .thenComparing(Topic::criterion))
        .toList();
  }

  private static Topic of(
      String criterion, Map<Field, Map<String, RatedSums>> sums, ReasonsFound found) {
    List<RatedSums> each =
        Stream.of(Field.CRITERION, Field.CRITERION_MISSING, Field.CRITERION_MENTIONED)
            .map(f -> sums.getOrDefault(f, Map.of()).getOrDefault(criterion, RatedSums.ZERO))
            .toList();
    return new Topic(
        criterion,
        each.getFirst(),
        each.get(1),
        found.both().getOrDefault(criterion, Tally.ZERO).rated(),
        each.getLast());
  }

  /// The issues with a finding, or a mention.
  ///
  /// @param field one of the criterion fields
  public RatedSums of(Field field) {
    return switch (field) {
      case CRITERION -> shown;
      case CRITERION_MISSING -> missing;
      case CRITERION_MENTIONED -> mentioned;
      default -> throw new IllegalArgumentException(field + " is not about criteria");
    };
  }

  /// The number of issues whose reviewer said anything about the criterion.
  public long issues() {
    return shown.issues() + missing.issues() - both.issues() + mentioned.issues();
  }
}

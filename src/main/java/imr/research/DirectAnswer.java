package imr.research;

import imr.engine.RatedSums;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.Interpretation;
import imr.query.Interpretation.Question;
import imr.query.QueryLanguage;
import imr.query.QueryNode;
import imr.search.CountTable;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.Treatment;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The answer to a question that a query asks in words, such as `how often is acupuncture
/// approved`.
///
/// @param question what is asked
/// @param sentence the answer, or where it is
/// @param by the field to count by, null if the question names none
public record DirectAnswer(Question question, String sentence, @Nullable Field by) {

  /// The answer for a search.
  ///
  /// @param any counts of the same search whatever the outcome
  /// @param read how the words of that search were read
  /// @return null if the query asks nothing, or there is nothing to count
  public static @Nullable DirectAnswer of(
      SearchResponse response, CountTable any, QueryLanguage.Read read) {
    Interpretation.Asked asked = response.interpretation().asked();
    long issues = any.answer().total().issues();
    if (asked == null || issues == 0) {
      return null;
    }
    Subject subject = Subject.of(response.treatment(), any.request().question(), read);
    String sentence =
        switch (asked.question()) {
          case RATE -> rate(any, subject);
          case REASONS -> "See the reasons reviewers gave in " + subject.counted(issues) + ".";
          case COUNT -> count(response, issues, subject);
          case MEANING -> "";
        };
    return sentence.isEmpty() ? null : new DirectAnswer(asked.question(), sentence, asked.by());
  }

  /// The same answer with another sentence at its end.
  ///
  /// @param more empty for none
  public DirectAnswer with(String more) {
    return more.isEmpty() ? this : new DirectAnswer(question, sentence + " " + more, by);
  }

  private static String rate(CountTable any, Subject subject) {
    RatedSums rated = any.answer().total().rated();
    if (rated.issues() == 0 || !Outcomes.canRate(any, List.of())) {
      return "";
    }
    if (rated.issues() == 1 && any.answer().total().issues() == 1) {
      return String.format(
          Locale.US,
          "The only %s here was %s (too few for a rate).",
          subject.named(true),
          rated.overturned() == 1 ? "overturned" : "upheld");
    }
    String were = rated.overturned() == 1 ? "was" : "were";
    return switch (Rate.of(rated)) {
      case Rate.None _ -> "";
      case Rate.TooFew few ->
          String.format(
              Locale.US,
              "%,d of %s here %s overturned (too few for a rate; 95%% interval %.0f to %.0f%%).",
              rated.overturned(),
              subject.counted(rated.issues()),
              were,
              100 * few.estimate().interval().low(),
              100 * few.estimate().interval().high());
      case Rate.Estimated rate ->
          String.format(
              Locale.US,
              "Of %s here, %,d (%.0f%%) %s overturned.",
              subject.counted(rated.issues()),
              rated.overturned(),
              100 * rate.value(),
              were);
    };
  }

  private static String count(SearchResponse response, long any, Subject subject) {
    long issues = response.answer().issues();
    if (issues == 0) {
      return "";
    }
    long letters = response.answer().letters();
    List<String> outcomes =
        response.interpretation().chips().stream()
            .filter(chip -> chip.field() == Field.OUTCOME && !chip.excluded())
            .map(Interpretation.Chip::value)
            .distinct()
            .toList();
    boolean chosen = outcomes.size() == 1 && response.request().filters().isEmpty();
    return String.format(
        Locale.US,
        "%s%s%s, in %,d %s.",
        chosen ? String.format(Locale.US, "%,d of ", issues) : "",
        (chosen || issues == any ? subject : Subject.MATCHING).counted(chosen ? any : issues),
        chosen
            ? (issues == 1 ? " here was " : " here were ") + outcomes.getFirst().replace('-', ' ')
            : (issues == 1 ? " is here" : " are here"),
        letters,
        letters == 1 ? "letter" : "letters");
  }

  /// What is counted.
  ///
  /// @param treatment null if more or something else is asked
  private record Subject(@Nullable Treatment treatment) {
    static final Subject MATCHING = new Subject(null);

    /// The treatment, if the search asks for nothing else.
    static Subject of(
        @Nullable Treatment treatment, SearchRequest request, QueryLanguage.Read read) {
      boolean only =
          treatment != null
              && read.words() instanceof QueryNode.Everything
              && request.filters().isEmpty()
              && read.filters().equals(List.<FieldFilter>of(treatment.filter()));
      return only ? new Subject(treatment) : MATCHING;
    }

    String counted(long issues) {
      return String.format(Locale.US, "%,d %s", issues, named(issues == 1));
    }

    private String named(boolean one) {
      return treatment == null
          ? one ? "matching decision" : "matching decisions"
          : treatment.decisions(one);
    }
  }
}

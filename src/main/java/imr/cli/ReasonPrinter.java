package imr.cli;

import imr.engine.IndexStatus;
import imr.engine.RatedSums;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import imr.research.Examples;
import imr.research.Outcomes;
import imr.research.Rate;
import imr.research.Reason;
import imr.research.Reasons;
import imr.research.Topic;
import imr.search.AnyOutcome;
import imr.search.ReasonsFound;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// Prints the reasons reviewers gave for a terminal: what they wanted to see, what they found with
/// sentences, then the numbers.
final class ReasonPrinter {
  private static final int WIDTH = 64;

  private final PrintWriter out;
  private final Ansi ansi;
  private final Labels labels;

  ReasonPrinter(CommandLine line, Labels labels) {
    out = line.getOut();
    ansi = line.getColorScheme().ansi();
    this.labels = labels;
  }

  void print(ReasonsFound found, Reasons reasons, Examples examples, IndexStatus status) {
    RatedSums all = found.answer().all().rated();
    if (found.outcomeDropped()) {
      out.println(AnyOutcome.NOTE);
    }
    out.printf(
        Locale.ROOT,
        "%,d %s in %,d %s: %,d overturned, %,d upheld%n",
        all.issues(),
        all.issues() == 1 ? "issue" : "issues",
        all.letters(),
        all.letters() == 1 ? "letter" : "letters",
        all.overturned(),
        all.upheld());
    if (reasons.topics().isEmpty()) {
      out.println("No reasons were detected in these issues.");
    } else {
      wanted(reasons);
      said(reasons, Field.CRITERION, "In favor of the request", examples);
      said(reasons, Field.CRITERION_MISSING, "Against the request", examples);
      said(reasons, Field.CRITERION_MENTIONED, "Also discussed, not certain which way", examples);
      numbers(reasons, all);
    }
    out.println();
    out.printf(Locale.ROOT, "The numbers cover %s.%n", Outcomes.scope(status));
    reasons.notes().forEach(out::println);
    out.println(Receipts.line(found.receipt()));
  }

  private void wanted(Reasons reasons) {
    heading("What reviewers wanted to see, most discussed first");
    int number = 1;
    for (Topic topic : reasons.topics()) {
      out.printf(
          Locale.ROOT,
          "%2d. %s. %s%n",
          number++,
          Terminal.bold(ansi, labels.criterion(topic.criterion())),
          labels.advice(topic.criterion()));
      for (Field field : List.of(Field.CRITERION_MISSING, Field.CRITERION)) {
        if (topic.of(field).issues() > 0) {
          counted(labels.of(field, topic.criterion()), topic.of(field));
        }
      }
      if (topic.mentioned().issues() > 0) {
        counted("Also discussed, not certain which way", topic.mentioned());
      }
    }
  }

  private void counted(String phrase, RatedSums sums) {
    out.printf(Locale.ROOT, "    %s: %,d%n", phrase, sums.issues());
  }

  private void said(Reasons reasons, Field field, String heading, Examples examples) {
    List<Topic> topics = reasons.topics(field);
    if (topics.isEmpty()) {
      return;
    }
    heading(heading);
    for (Topic topic : topics) {
      RatedSums sums = topic.of(field);
      out.printf(
          Locale.ROOT,
          "%s: %,d overturned, %,d upheld%s%n",
          labels.of(field, topic.criterion()),
          sums.overturned(),
          sums.upheld(),
          field == Field.CRITERION_MENTIONED || topic.both().issues() == 0
              ? ""
              : String.format(
                  Locale.ROOT, " (%,d with the opposite finding too)", topic.both().issues()));
      for (Examples.Quoted quoted : examples.of(FieldFilter.of(field, topic.criterion()))) {
        out.printf(
            Locale.ROOT,
            "    \"%s\"%n      %s%n",
            Terminal.clean(quoted.sentence()),
            Terminal.clean(quoted.citation()));
      }
    }
  }

  private void numbers(Reasons reasons, RatedSums all) {
    heading("Share overturned with and without each finding, and the difference in points");
    out.printf(
        Locale.ROOT, "%-" + WIDTH + "s  %14s  %14s  %s%n", "", "with", "without", "difference");
    for (Reason reason : reasons.reasons()) {
      Reason.Difference difference = reason.difference();
      Double q = reason.q();
      out.printf(
          Locale.ROOT,
          "%-" + WIDTH + "s  %14s  %14s  %s%n",
          labels.of(reason.split().field(), reason.split().value()),
          rate(reason.comparison().a()),
          rate(reason.comparison().b()),
          difference == null
              ? "too few"
              : String.format(
                  Locale.ROOT,
                  "%+.0f (%+.0f to %+.0f)%s",
                  100 * difference.value(),
                  100 * difference.interval().low(),
                  100 * difference.interval().high(),
                  q != null && q < Reasons.RATE ? " significant" : " may be chance"));
    }
    out.printf(
        Locale.ROOT,
        "%-" + WIDTH + "s  %14s%n",
        "All issues",
        all.overturned() + " of " + all.issues());
  }

  private static String rate(Rate rate) {
    String counts =
        String.format(Locale.ROOT, "%,d of %,d", rate.of().overturned(), rate.of().issues());
    return rate instanceof Rate.Estimated known
        ? String.format(Locale.ROOT, "%.0f%%, %s", 100 * known.value(), counts)
        : counts;
  }

  private void heading(String text) {
    out.printf(Locale.ROOT, "%n%s%n", Terminal.bold(ansi, text));
  }
}

package imr.sample;

import imr.letter.Dates;
import imr.letter.Issue;
import imr.letter.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes the clinical case summary.
final class SummaryWriter {
  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  /// What remains of a sentence when names are redacted.
  private static final List<String> REDACTED =
      List.of(
          "In the note signed by the plan was kept.",
          "The form was filled in by ` and names the same request.");

  private static final List<String> WHO = List.of("patient", "injured worker", "claimant");

  private SummaryWriter() {}

  static String write(
      RandomDraw draw, Person person, Dates dates, IssueWriter issues, List<Issue> decided) {
    List<String> sentences = new ArrayList<>();
    sentences.add(opening(draw, person));
    String side = person.place().sided() ? " on the " + person.side() + " side" : "";
    sentences.add("The diagnosis is " + person.diagnosis() + side + ".");
    String pain = person.said("{He} reports pain of the {part} rated %d of 10.");
    sentences.add(String.format(Locale.ROOT, pain, draw.between(4, 9)));
    sentences.addAll(issues.background());
    if (draw.chance(0.1)) {
      sentences.add(draw.of(REDACTED));
    }
    LocalDate denied = dates.denied() == null ? LocalDate.EPOCH : dates.denied();
    sentences.add(
        String.format(
            Locale.ROOT,
            "The utilization review dated %s denied the request%s.",
            draw.chance(0.8) ? SLASHES.format(denied) : WORDS.format(denied),
            decided.size() == 1 ? "" : "s"));
    return String.join(" ", sentences);
  }

  private static String opening(RandomDraw draw, Person person) {
    String sex = person.patient().sex() == Sex.FEMALE ? "female" : "male";
    String age =
        draw.chance(0.6)
            ? person.patient().age() + "-year-old"
            : person.patient().age() + " year old";
    String pronoun = sex.equals("female") ? "she" : "he";
    String day =
        draw.chance(0.7) ? SLASHES.format(person.injured()) : WORDS.format(person.injured());
    return String.format(
        Locale.ROOT,
        "The %s is a %s %s who was injured on %s when %s %s.",
        draw.of(WHO),
        age,
        sex,
        day,
        pronoun,
        draw.of(person.place().injuries()));
  }
}

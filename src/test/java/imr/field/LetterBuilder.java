package imr.field;

import imr.letter.CaseFacts;
import imr.letter.CaseNumber;
import imr.letter.Check;
import imr.letter.Condition;
import imr.letter.Dates;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.LetterCodes;
import imr.letter.Patient;
import imr.letter.Reviewer;
import imr.letter.Sex;
import imr.letter.Source;
import imr.letter.Standing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A letter as a record, without parser and coder: each part is empty until a test sets it.
public final class LetterBuilder {
  private @Nullable CaseNumber caseNumber = new CaseNumber("CM00-0000001");
  private Dates dates = Dates.NONE;
  private @Nullable String priority;
  private List<String> specialties = List.of();
  private List<String> licensed = List.of();
  private Patient patient = new Patient(null, null);
  private String summary = "";
  private String documents = "";
  private List<Condition> conditions = List.of();
  private List<String> injured = List.of();
  private List<Check> checks = List.of();
  private Standing standing = Standing.ALONE;

  private LetterBuilder() {}

  public static LetterBuilder letter() {
    return new LetterBuilder();
  }

  /// A letter that prints no case number has an id of its text.
  public LetterBuilder withoutCaseNumber() {
    caseNumber = null;
    return this;
  }

  public LetterBuilder caseNumber(String number) {
    caseNumber = new CaseNumber(number);
    return this;
  }

  /// The steps of a review in their order; an empty text is a date that the letter does not print.
  public LetterBuilder dates(
      String injuredOn, String denied, String received, String assigned, String decided) {
    dates = new Dates(day(assigned), day(decided), day(injuredOn), day(denied), day(received));
    return this;
  }

  public LetterBuilder decided(String day) {
    return dates("", "", "", "", day);
  }

  private static @Nullable LocalDate day(String iso) {
    return iso.isEmpty() ? null : LocalDate.parse(iso);
  }

  public LetterBuilder priority(String named) {
    priority = named;
    return this;
  }

  public LetterBuilder specialties(String... named) {
    specialties = List.of(named);
    return this;
  }

  public LetterBuilder licensed(String... states) {
    licensed = List.of(states);
    return this;
  }

  public LetterBuilder patient(@Nullable Integer age, @Nullable Sex sex) {
    patient = new Patient(age, sex);
    return this;
  }

  public LetterBuilder summary(String text) {
    summary = text;
    return this;
  }

  /// Adds the documents reviewed.
  ///
  /// @param list one document a line
  public LetterBuilder documents(String list) {
    documents = list;
    return this;
  }

  public LetterBuilder conditions(Condition... found) {
    conditions = List.of(found);
    return this;
  }

  public LetterBuilder injuredRegions(String... ids) {
    injured = List.of(ids);
    return this;
  }

  public LetterBuilder checks(String... ids) {
    checks = Arrays.stream(ids).map(id -> new Check(id, List.of())).toList();
    return this;
  }

  public LetterBuilder sameDayAs(String... ids) {
    standing = new Standing(null, List.of(), List.of(ids));
    return this;
  }

  /// The letter with issues that are built already.
  public Determination with(Issue... issues) {
    Reviewer reviewer = new Reviewer(specialties, licensed);
    Determination read =
        Determination.asRead(
            new Source("letters/one.pdf", "5a", "pdf-2016", "0123456789abcdef", Map.of()),
            new CaseFacts(caseNumber, dates, priority, reviewer, patient),
            summary,
            documents,
            List.of(issues),
            List.of());
    LetterCodes codes = new LetterCodes(conditions, injured, checks);
    return read.coded(read.issues(), reviewer, codes, List.of()).standing(read.id(), standing);
  }

  /// The letter with one issue.
  public Determination with(IssueBuilder issue) {
    return with(issue.build());
  }
}

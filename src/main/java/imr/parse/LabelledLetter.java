package imr.parse;

import imr.letter.Dates;
import imr.letter.Warning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the sections that the letters of 2014 to 2017 have in common.
final class LabelledLetter {
  private static final String SYNTHETIC_OPENING = "SYNTHETIC LETTER";

  private LabelledLetter() {}

  static LetterDraft read(Lines letter) {
    Sections parts = Sections.of(letter);
    Prose prose = new Prose(letter);
    HeaderTable header = HeaderTable.read(parts.header());
    String summary = prose.join(parts.summary());
    IssueBlocks.Read blocks = IssueBlocks.read(parts.issues(), prose);
    List<Warning> warnings = new ArrayList<>();
    if (letter.get(0).startsWith(SYNTHETIC_OPENING)) {
      warnings.add(Warning.ofLetter(Warning.SYNTHETIC, "opens by saying that it is made up"));
    }
    Dates dates = completed(header, summary, warnings);
    warnings.addAll(blocks.warnings());
    return new LetterDraft(
        header.caseNumber(),
        dates,
        header.priority(),
        ReviewerSection.read(parts.reviewer()),
        Opening.patient(summary),
        summary,
        blocks.issues(),
        warnings);
  }

  /// The header's dates, with those of injury and denial from the summary where the header has
  /// none.
  private static Dates completed(HeaderTable header, String summary, List<Warning> warnings) {
    Dates printed = header.dates();
    List<String> missing = new ArrayList<>();
    note(missing, "case number", header.caseNumber());
    note(missing, "date assigned", printed.assigned());
    note(missing, "decision date", printed.decided());
    note(missing, "date of injury", printed.injured());
    note(missing, "UR decision date", printed.denied());
    note(missing, "application received", printed.received());
    if (!missing.isEmpty()) {
      warnings.add(
          Warning.ofLetter("header-missing", "the header lacks " + String.join(", ", missing)));
    }
    LocalDate injured = printed.injured();
    LocalDate denied = printed.denied();
    return new Dates(
        printed.assigned(),
        printed.decided(),
        injured != null ? injured : Opening.injured(summary),
        denied != null ? denied : Opening.denied(summary),
        printed.received());
  }

  private static void note(List<String> missing, String name, @Nullable Object value) {
    if (value == null) {
      missing.add(name);
    }
  }
}

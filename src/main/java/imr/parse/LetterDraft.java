package imr.parse;

import imr.letter.CaseNumber;
import imr.letter.Dates;
import imr.letter.Issue;
import imr.letter.Patient;
import imr.letter.Reviewer;
import imr.letter.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a layout read, before it is known which file it came from.
record LetterDraft(
    @Nullable CaseNumber caseNumber,
    Dates dates,
    @Nullable String priority,
    Reviewer reviewer,
    Patient patient,
    String summary,
    List<Issue> issues,
    List<Warning> warnings) {}

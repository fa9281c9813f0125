package imr.parse;

import imr.letter.CaseFacts;
import imr.letter.Issue;
import imr.letter.Warning;
import java.util.List;

/// What a layout read, before it is known which file it came from.
record LetterDraft(CaseFacts facts, String summary, List<Issue> issues, List<Warning> warnings) {}

package imr.parse;

import imr.letter.CaseFacts;
import imr.letter.Issue;
import imr.letter.Warning;
import java.util.List;

/// A letter as a layout read it, without its file.
record LetterDraft(CaseFacts facts, String summary, List<Issue> issues, List<Warning> warnings) {}

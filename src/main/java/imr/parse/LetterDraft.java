package imr.parse;

import imr.letter.CaseFacts;
import imr.letter.Issue;
import imr.letter.Warning;
import java.util.List;

/// A letter as a layout read it, without the facts of its file.
///
/// @param documents the list of documents reviewed, one a line; empty if the letter has none
record LetterDraft(
    CaseFacts facts,
    String summary,
    String documents,
    List<Issue> issues,
    List<Warning> warnings) {}

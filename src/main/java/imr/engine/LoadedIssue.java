package imr.engine;

import imr.letter.Determination;
import imr.letter.Issue;

/// An issue that was found, with its letter.
public record LoadedIssue(Match match, Determination letter, Issue issue) {}

package imr.engine;

import imr.letter.Determination;
import imr.letter.Issue;

/// A matching issue with its letter.
public record LoadedIssue(Match match, Determination letter, Issue issue) {}

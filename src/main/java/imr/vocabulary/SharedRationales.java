package imr.vocabulary;

import imr.letter.Check.Span;
import imr.letter.ContentHash;
import imr.letter.Issue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds rationales of a letter that are largely the same: sentences are compared by their letters
/// and digits.
final class SharedRationales {
  /// The share of a rationale that must be in a sibling's too.
  private static final double SHARE = 1 / 3.0;

  /// A sentence shorter than this, in letters and digits, is a phrase that any letter may use.
  private static final int SENTENCE = 40;

  private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");

  private final Map<Integer, List<Sentence>> byIssue = new HashMap<>();

  /// @param letters the sentence's letters and digits, small
  private record Sentence(Span span, String letters) {}

  SharedRationales(List<Issue> issues) {
    if (issues.size() > 1) {
      issues.forEach(issue -> byIssue.put(issue.number(), sentences(issue.rationale())));
    }
  }

  /// The sentences that one sibling has too, where they are a third of it or more; else none.
  List<Span> spans(Issue issue) {
    List<Span> longest = List.of();
    int most = 0;
    List<Sentence> own = byIssue.getOrDefault(issue.number(), List.of());
    int all = own.stream().mapToInt(s -> s.letters.length()).sum();
    for (Map.Entry<Integer, List<Sentence>> sibling : byIssue.entrySet()) {
      if (sibling.getKey() == issue.number()) {
        continue;
      }
      Set<String> theirs = new HashSet<>();
      sibling.getValue().forEach(s -> theirs.add(s.letters));
      List<Span> spans = new ArrayList<>();
      int shared = 0;
      for (Sentence sentence : own) {
        if (sentence.letters.length() >= SENTENCE && theirs.contains(sentence.letters)) {
          shared += sentence.letters.length();
          spans.add(sentence.span);
        }
      }
      if (shared > most && shared >= SHARE * all) {
        most = shared;
        longest = spans;
      }
    }
    return longest;
  }

  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    for (int start = 0; start < text.length(); ) {
      int stop = end.find(start) ? end.end() : text.length();
      while (start < stop && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      sentences.add(
          new Sentence(
              new Span(CheckCoder.RATIONALE, start, stop),
              ContentHash.letters(text.substring(start, stop))));
      start = stop;
    }
    return sentences;
  }
}

package imr.vocabulary;

import imr.letter.Check.Span;
import imr.letter.Issue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which rationales of a letter are in good part the same: sentences are compared by their letters
/// and digits.
final class SharedRationales {
  /// The share of a rationale that must stand in a sibling's too.
  private static final double SHARE = 1 / 3.0;

  /// A sentence shorter than this, in letters and digits, is a phrase that any letter may use.
  private static final int SENTENCE = 40;

  private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");

  private final Map<Integer, Set<String>> byIssue = new HashMap<>();

  SharedRationales(List<Issue> issues) {
    for (Issue issue : issues) {
      Set<String> sentences = new HashSet<>();
      for (Span sentence : sentences(issue.rationale())) {
        sentences.add(letters(words(issue, sentence)));
      }
      byIssue.put(issue.number(), sentences);
    }
  }

  /// The sentences that one sibling has too, where they are a third of it or more; else none.
  List<Span> spans(Issue issue) {
    List<Span> longest = List.of();
    int most = 0;
    for (Map.Entry<Integer, Set<String>> sibling : byIssue.entrySet()) {
      if (sibling.getKey() == issue.number()) {
        continue;
      }
      List<Span> spans = new ArrayList<>();
      int shared = 0;
      int all = 0;
      for (Span span : sentences(issue.rationale())) {
        String sentence = letters(words(issue, span));
        all += sentence.length();
        if (sentence.length() >= SENTENCE && sibling.getValue().contains(sentence)) {
          shared += sentence.length();
          spans.add(span);
        }
      }
      if (shared > most && shared >= SHARE * all) {
        most = shared;
        longest = spans;
      }
    }
    return longest;
  }

  private static List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    for (int start = 0; start < text.length(); ) {
      int stop = end.find(start) ? end.end() : text.length();
      while (start < stop && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      sentences.add(new Span(CheckCoder.RATIONALE, start, stop));
      start = stop;
    }
    return sentences;
  }

  private static String words(Issue issue, Span span) {
    return issue.rationale().substring(span.start(), span.end());
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}

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

  private static final Pattern SENTENCES =
      Pattern.compile("[^.!?]+(?:[.!?](?!\\s|$)[^.!?]*)*[.!?]*");

  private final Map<Integer, Set<String>> byIssue = new HashMap<>();

  SharedRationales(List<Issue> issues) {
    for (Issue issue : issues) {
      Set<String> sentences = new HashSet<>();
      Matcher m = SENTENCES.matcher(issue.rationale());
      while (m.find()) {
        sentences.add(letters(m.group()));
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
      Matcher m = SENTENCES.matcher(issue.rationale());
      while (m.find()) {
        String sentence = letters(m.group());
        all += sentence.length();
        if (sentence.length() >= SENTENCE && sibling.getValue().contains(sentence)) {
          shared += sentence.length();
          int start = m.start() + m.group().length() - m.group().stripLeading().length();
          spans.add(new Span(CheckCoder.RATIONALE, start, m.end()));
        }
      }
      if (shared > most && shared >= SHARE * all) {
        most = shared;
        longest = spans;
      }
    }
    return longest;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}

package imr.research;

import imr.engine.IssueReceiver;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rationales drawn for their words, at most [#MAX] of them. They are drawn by their places in the
/// order of ids, so the same letters and the same seed give the same draw. Used by one thread.
public final class PhraseSample implements IssueReceiver {
  /// Issues that are drawn at most.
  public static final int MAX = 20_000;

  /// A sentence in fewer letters is no boilerplate.
  private static final int MIN_LETTERS = 5;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]*");

  /// Sentences that state the outcome: they would distinguish it by itself.
  private static final Pattern OUTCOME =
      Pattern.compile(
          "medically necessary|medical necessity|\\b(?:non-?)?certif|\\boverturn|\\bup(?:held|hold)|"
              + "\\b(?:is|are|not) (?:supported|approved|authorized|indicated)\\b",
          Pattern.CASE_INSENSITIVE);

  private final SplittableRandom random;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<Drawn> drawn = new ArrayList<>();
  private final Map<String, Set<String>> lettersOf = new HashMap<>();
  private long[] places = {};
  private int next;
  private long of;

  /// @param seed of the draw
  public PhraseSample(long seed) {
    random = new SplittableRandom(seed);
  }

  /// A drawn rationale.
  ///
  /// @param stratum what is requested
  /// @param sentences without boilerplate
  record Drawn(boolean overturned, String stratum, String letter, List<String> sentences) {}

  @Override
  public void begin(String fingerprint, long issues) {
    of = issues;
    int wanted = (int) Math.min(MAX, issues);
    // R. W. Floyd's sampling without replacement, Communications of the ACM 30 (1987), 754-757.
    Set<Long> chosen = new HashSet<>();
    for (long j = issues - wanted; j < issues; j++) {
      long t = random.nextLong(j + 1);
      chosen.add(chosen.contains(t) ? j : t);
    }
    places = chosen.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  @Override
  public boolean wants(long place) {
    if (next < places.length && places[next] == place) {
      next++;
      return true;
    }
    return false;
  }

  @Override
  public void issue(Determination letter, Issue issue) {
    Outcome outcome = issue.outcome();
    if (outcome != Outcome.OVERTURNED && outcome != Outcome.UPHELD) {
      return;
    }
    List<String> sentences = new ArrayList<>();
    for (Sentences.Span span : Sentences.of(issue.rationale())) {
      String sentence = issue.rationale().substring(span.start(), span.end());
      if (!OUTCOME.matcher(sentence).find()) {
        sentences.add(sentence);
        lettersOf.computeIfAbsent(key(sentence), k -> new HashSet<>(2)).add(letter.id());
      }
    }
    String stratum = String.join("+", issue.codes().procedures());
    drawn.add(new Drawn(outcome == Outcome.OVERTURNED, stratum, letter.id(), sentences));
  }

  /// Issues that the search finds.
  public long of() {
    return of;
  }

  /// Rated issues that were drawn.
  public int issues() {
    return drawn.size();
  }

  /// The drawn rationales without sentences that occur in many letters: those repeat a guideline or
  /// a form.
  ///
  /// @param share of the letters from which on a sentence is one
  List<Drawn> withoutBoilerplate(double share) {
    long letters = drawn.stream().map(Drawn::letter).distinct().count();
    long many = Math.max(MIN_LETTERS, Math.round(share * letters));
    return drawn.stream()
        .map(each ->
            new Drawn(
                each.overturned,
                each.stratum,
                each.letter,
                each.sentences.stream()
                    .filter(s -> lettersOf.getOrDefault(key(s), Set.of()).size() < many)
                    .toList()))
        .toList();
  }

  /// A sentence's words by number, in order.
  int[] words(String sentence) {
    List<Integer> numbers = new ArrayList<>();
    Matcher m = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
    while (m.find()) {
      numbers.add(
          ids.computeIfAbsent(
              m.group(),
              word -> {
                words.add(word);
                return words.size() - 1;
              }));
    }
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The words of some numbers.
  String text(int[] numbers) {
    return String.join(" ", Arrays.stream(numbers).mapToObj(words::get).toList());
  }

  private static String key(String sentence) {
    return sentence.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }
}

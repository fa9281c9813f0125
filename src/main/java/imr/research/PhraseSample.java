package imr.research;

import imr.deadline.Deadline;
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

/// A random sample of at most [#MAX] rationales. It is drawn by positions in the order of ids, so
/// the same letters and the same seed give the same sample. Not thread-safe.
public final class PhraseSample implements IssueReceiver {
  /// The largest sample.
  public static final int MAX = 20_000;

  /// A sentence in fewer letters than this is not boilerplate.
  private static final int MIN_LETTERS = 5;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]*");

  /// Sentences that state the outcome. They would distinguish outcomes trivially.
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

  /// @param seed the seed of the random sample
  public PhraseSample(long seed) {
    random = new SplittableRandom(seed);
  }

  /// A drawn rationale.
  ///
  /// @param stratum the requested procedures
  /// @param sentences the sentences that don't state the outcome
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
    Deadline.current().check();
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

  /// The number of issues that the search found.
  public long of() {
    return of;
  }

  /// The number of rated issues in the sample.
  public int issues() {
    return drawn.size();
  }

  /// The sampled rationales without boilerplate: sentences that occur in many letters, because they
  /// repeat a guideline or a form.
  ///
  /// @param share the share of letters from which a sentence is boilerplate
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

  /// The numbers of a sentence's words, in order.
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

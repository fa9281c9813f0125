package imr.match;

import imr.deadline.Deadline;
import imr.deadline.TimedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A regular expression that runs only where one of its literal prefixes occurs. It finds the same
/// matches as `java.util.regex`, but many times faster for expressions with many alternatives,
/// which `java.util.regex` would try one by one at each position. Immutable and thread-safe.
public final class FilteredPattern {
  private final Pattern pattern;
  private final PrefixScanner prefixes;

  /// Each match contains one literal of each of these tries after its prefix.
  private final List<Trie> requiredLiterals = new ArrayList<>();

  private FilteredPattern(Pattern pattern) {
    this.pattern = pattern;
    prefixes = new PrefixScanner(pattern.pattern());
    for (Set<String> literals : LiteralPrefixes.requiredLiterals(pattern.pattern())) {
      Trie.Builder trie = new Trie.Builder();
      literals.forEach(each -> trie.add(LiteralPrefixes.literal(each), 0));
      requiredLiterals.add(trie.build());
    }
  }

  /// Compiles the filter for a pattern.
  ///
  /// @throws IllegalArgumentException if the pattern uses a construct that [LiteralPrefixes] does
  ///   not know
  public static FilteredPattern of(Pattern pattern) {
    return new FilteredPattern(pattern);
  }

  /// Compiles a case-insensitive pattern and its filter.
  ///
  /// @throws IllegalArgumentException if the pattern uses a construct that [LiteralPrefixes] does
  ///   not know
  public static FilteredPattern ofAnyCase(String regex) {
    return of(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }

  /// Whether the text has a match.
  public boolean isIn(String text) {
    return isIn(FoldedText.of(text));
  }

  /// Whether the text has a match. Fold a text once to match it against many patterns.
  public boolean isIn(FoldedText text) {
    return first(text) != null;
  }

  /// The first match, or null if there is none.
  public @Nullable MatchResult first(String text) {
    return first(FoldedText.of(text));
  }

  /// The first match in a folded text, or null if there is none.
  public @Nullable MatchResult first(FoldedText text) {
    return first(text, 0, text.text().length());
  }

  /// The first match that starts in a range, or null if there is none. The match may end after the
  /// range.
  ///
  /// @param to the end of the range, exclusive
  public @Nullable MatchResult first(FoldedText text, int from, int to) {
    return next(matcher(text), text, from, to);
  }

  /// All matches in order, without overlaps.
  public List<MatchResult> all(String text) {
    return all(FoldedText.of(text));
  }

  /// All matches in a folded text in order, without overlaps.
  public List<MatchResult> all(FoldedText text) {
    Deadline deadline = Deadline.current();
    List<MatchResult> all = new ArrayList<>();
    Matcher matcher = matcher(text);
    int length = text.text().length();
    for (int from = 0; from <= length; ) {
      MatchResult found = next(matcher, text, from, length);
      if (found == null) {
        break;
      }
      deadline.check();
      all.add(found);
      from = found.end() > found.start() ? found.end() : found.end() + 1;
    }
    return all;
  }

  private @Nullable MatchResult next(Matcher matcher, FoldedText text, int from, int to) {
    if (prefixes.matchesAnywhere()) {
      return matcher.find(from) && matcher.start() <= to ? matcher.toMatchResult() : null;
    }
    int at = prefixes.next(text, from, to);
    if (at < 0 || !hasRequiredLiterals(text, at)) {
      return null;
    }
    for (; at >= 0; at = prefixes.next(text, at + 1, to)) {
      if (matcher.region(at, text.text().length()).lookingAt()) {
        return matcher.toMatchResult();
      }
    }
    return null;
  }

  private boolean hasRequiredLiterals(FoldedText text, int from) {
    for (Trie literals : requiredLiterals) {
      if (literals.first(text, from, text.text().length()) < 0) {
        return false;
      }
    }
    return true;
  }

  private Matcher matcher(FoldedText text) {
    return pattern
        .matcher(TimedText.of(text.text()))
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }
}

package imr.query;

import imr.field.Field;
import imr.query.PlainWords.Named;
import imr.query.QueryUnit.Meant;
import imr.query.TextPattern.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what ranks partial matches, in two readings: the words as they were typed, and words
/// that letters may write for them. Used once.
final class PartialQuery {
  /// How much a code counts in a partial match, beside the words that mention it, and how much the
  /// words as typed. Of codes from 1 to 2 and typed words from 0 to 1, these were best on 32 judged
  /// queries, by little.
  private static final float OF_CODE = 2f;

  private static final float AS_TYPED = 0.5f;
  private static final List<Field> TEXTS = QueryBuilder.TEXTS;

  private final String q;
  private final Synonyms synonyms;
  private final PatternReader patterns;
  private final List<QueryNode> ranking = new ArrayList<>();
  private final List<QueryNode> broad = new ArrayList<>();
  private final List<QueryNode> understood = new ArrayList<>();
  private boolean vague;

  PartialQuery(String q, Synonyms synonyms, PatternReader patterns) {
    this.q = q;
    this.synonyms = synonyms;
    this.patterns = patterns;
  }

  /// What ranks beside the words that an exact match must meet.
  List<QueryNode> ranking() {
    return List.copyOf(ranking);
  }

  /// Adds a word that an exact match must meet.
  ///
  /// @param node that finds it
  void word(String word, QueryNode node) {
    List<String> near = synonyms.near(word);
    if (near.isEmpty()) {
      broad.add(node);
      return;
    }
    vague = true;
    List<QueryNode> choices = new ArrayList<>(List.of(node));
    near.forEach(words -> choices.add(QueryNode.words(words, TEXTS)));
    broad.add(new QueryNode.Best(choices));
  }

  /// Adds a phrase that letters write in other words: a partial match may say some of its words.
  ///
  /// @param node that finds it
  void phrase(Named named, QueryNode node) {
    List<QueryNode> words = new ArrayList<>();
    for (String word : named.text().split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !StopWords.contains(word)) {
        words.add(either(patterns.word(word, Form.STEM, named.start()), synonyms.of(word)));
      }
    }
    ranking.addAll(words);
    broad.addAll(words);
    broad.add(node);
  }

  /// Adds what was understood. It is also searched as typed, in the summary too.
  ///
  /// @param said how letters mention it
  /// @param coded its code
  void meant(Meant meant, List<QueryNode> said, QueryNode coded) {
    ranking.addAll(said);
    ranking.add(new QueryNode.Weighted(coded, OF_CODE));
    meant.meanings().stream()
        .map(m -> q.substring(m.start(), m.end()))
        .distinct()
        .filter(typed -> typed.chars().anyMatch(Character::isLetterOrDigit))
        .forEach(
            typed -> ranking.add(new QueryNode.Weighted(QueryNode.words(typed, TEXTS), AS_TYPED)));
    List<QueryNode> concept = new ArrayList<>(said);
    concept.add(coded);
    understood.add(new QueryNode.Any(concept));
  }

  /// The reading in which vague words stand for what they may mean, null if there are none.
  ///
  /// @param phrases that may mean any of some other words
  QueryLanguage.@Nullable Vague vague(
      QueryConditions conditions, List<Named> phrases, InterpretationNotes reading) {
    for (Named phrase : phrases) {
      vague = true;
      broad.add(any(phrase));
      reading.expansion(new Interpretation.Expansion(phrase.text(), phrase.means()));
    }
    List<QueryNode> all = new ArrayList<>(broad);
    all.addAll(understood);
    QueryNode partial = vague ? conditions.partialOf(all) : null;
    return partial == null ? null : new QueryLanguage.Vague(partial, all);
  }

  /// A phrase, or any of the words that letters use for it.
  static QueryNode any(Named named) {
    List<QueryNode> choices = new ArrayList<>(List.of(QueryNode.words(named.text(), TEXTS)));
    named.means().forEach(words -> choices.add(QueryNode.words(words, TEXTS)));
    return new QueryNode.Best(choices);
  }

  /// A word or any of its other names, which are one to the ranking.
  static QueryNode either(TextPattern pattern, List<String> others) {
    if (others.isEmpty()) {
      return new QueryNode.Text(pattern, TEXTS);
    }
    List<TextPattern> choices = new ArrayList<>(List.of(pattern));
    others.forEach(words -> choices.add(new TextPattern.Words(words, Form.STEM)));
    return new QueryNode.Text(new TextPattern.Either(choices), TEXTS);
  }
}

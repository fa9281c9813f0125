package imr.search;

import imr.letter.CaseNumber;
import imr.search.Interpretation.Chip;
import imr.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the words of a query into what an engine can carry out. Immutable, so safe to share.
public final class QueryLanguage {
  private static final Pattern WORD = Pattern.compile("[^\\s,;:!?()\\[\\]{}]+");
  private static final Pattern NEGATION =
      Pattern.compile("\\b(?:not|without|except)\\b|(?:^|\\s)-\\p{L}", Pattern.CASE_INSENSITIVE);
  private static final Pattern HAS_LETTER = Pattern.compile(".*[\\p{L}\\p{N}].*");
  private static final List<Field> TEXTS = List.of(Field.REQUEST, Field.RATIONALE, Field.SUMMARY);
  private static final List<Field> ISSUE_TEXTS = List.of(Field.REQUEST, Field.RATIONALE);

  /// How much the code itself counts in a partial match, beside the words that mention it.
  private static final float CODE_WEIGHT = 2f;

  private final Understanding understanding;

  public QueryLanguage(Vocabulary vocabulary, Labels labels) {
    understanding = new Understanding(vocabulary, labels);
  }

  /// A query read.
  ///
  /// @param words what exact matches must meet beside the filters
  /// @param evidence what ranks and marks
  /// @param filters of the understood words
  /// @param partial what partial matches look like, null where there can be none
  public record Read(
      QueryNode words,
      List<QueryNode> evidence,
      List<FieldFilter> filters,
      @Nullable QueryNode partial,
      Interpretation interpretation) {
    /// The nodes whose words are marked in a text.
    public List<QueryNode> marking() {
      List<QueryNode> nodes = new ArrayList<>(evidence);
      nodes.add(words);
      return nodes;
    }
  }

  /// Reads a query.
  ///
  /// @param understand whether its plain words are read with the vocabulary
  public Read read(String q, boolean understand) {
    CaseNumber number = CaseNumber.parse(q);
    if (number != null) {
      return caseNumber(q, number);
    }
    QueryText text = QueryText.of(q);
    List<QueryNode> required = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    List<Chip> chips = new ArrayList<>();
    List<Understanding.Meaning> meanings = new ArrayList<>();
    for (QueryText.Part part : text.parts()) {
      if (part.quoted()) {
        required.add(new QueryNode.Phrase(part.text(), TEXTS));
        shown.add("\"" + part.text().strip() + "\"");
        continue;
      }
      List<Understanding.Span> generic = new ArrayList<>();
      List<Understanding.Meaning> found =
          understand ? understanding.read(part, generic) : List.of();
      meanings.addAll(found);
      found.forEach(m -> chips.addAll(understanding.chips(m, q)));
      for (String word : words(part, found, generic, understand)) {
        required.add(new QueryNode.Phrase(word, TEXTS));
        shown.add(word);
      }
    }
    List<QueryNode> evidence =
        meanings.stream()
            .flatMap(m -> m.senses().stream())
            .map(QueryLanguage::mentions)
            .flatMap(List::stream)
            .toList();
    return new Read(
        all(required),
        evidence,
        meanings.stream().map(Understanding.Meaning::filter).toList(),
        partial(required, evidence, meanings),
        new Interpretation(chips, shown, notes(text, meanings)));
  }

  private static Read caseNumber(String q, CaseNumber number) {
    Chip chip = new Chip(Field.CASE, number.value(), number.value(), q, 0, q.length());
    return new Read(
        new QueryNode.Everything(),
        List.of(),
        List.of(FieldFilter.of(Field.CASE, number.value())),
        null,
        new Interpretation(List.of(chip), List.of(), List.of()));
  }

  private static List<String> words(
      QueryText.Part part,
      List<Understanding.Meaning> found,
      List<Understanding.Span> generic,
      boolean understand) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(part.text());
    while (m.find()) {
      int at = m.start() + part.start();
      boolean taken =
          found.stream().anyMatch(x -> x.start() <= at && at < x.end())
              || generic.stream().anyMatch(x -> x.start() <= at && at < x.end());
      String word = m.group().replaceAll("[.'’]+$", "");
      if (!taken && HAS_LETTER.matcher(word).matches() && !(understand && Fillers.contains(word))) {
        words.add(word);
      }
    }
    return words;
  }

  private static QueryNode all(List<QueryNode> required) {
    return switch (required.size()) {
      case 0 -> new QueryNode.Everything();
      case 1 -> required.getFirst();
      default -> new QueryNode.All(required);
    };
  }

  /// How letters mention what was understood.
  private static List<QueryNode> mentions(Sense sense) {
    if (sense.mentions().isEmpty()) {
      return List.of();
    }
    return List.of(
        new QueryNode.Best(
            sense.mentions().stream()
                .<QueryNode>map(words -> new QueryNode.Phrase(words, ISSUE_TEXTS))
                .toList()));
  }

  /// Any of the words, or of the codes but outcomes, whose filters bind partial matches too.
  private static @Nullable QueryNode partial(
      List<QueryNode> required, List<QueryNode> evidence, List<Understanding.Meaning> meanings) {
    List<QueryNode> any = new ArrayList<>(required);
    any.addAll(evidence);
    meanings.stream()
        .filter(m -> m.field() != Field.OUTCOME)
        .forEach(
            m -> any.add(new QueryNode.Weighted(new QueryNode.Coded(m.filter()), CODE_WEIGHT)));
    return any.isEmpty() ? null : new QueryNode.Any(any);
  }

  private static List<String> notes(QueryText text, List<Understanding.Meaning> meanings) {
    List<String> notes = new ArrayList<>();
    if (text.unbalanced()) {
      notes.add("A quotation mark lacks its partner: the words behind it are read as plain words.");
    }
    boolean negated =
        text.parts().stream().anyMatch(p -> !p.quoted() && NEGATION.matcher(p.text()).find());
    if (negated) {
      notes.add("Words such as \"not\" are not understood yet: nothing was excluded.");
    }
    long outcomes =
        meanings.stream()
            .filter(m -> m.field() == Field.OUTCOME)
            .map(m -> m.filter())
            .distinct()
            .count();
    if (outcomes > 1) {
      notes.add("No issue is both overturned and upheld: drop one of the two.");
    }
    for (Understanding.Meaning meaning : meanings) {
      if (meaning.field() == Field.OUTCOME) {
        String full = Labels.outcomeInFull(meaning.senses().getFirst().value());
        notes.add("Outcome words were taken for the reviewer's decision: " + full + ".");
      }
    }
    return notes;
  }
}

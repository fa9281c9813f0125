package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.field.Senses;
import imr.query.PlainWords.Named;
import imr.query.PlainWords.Span;
import imr.vocabulary.AliasMatcher;
import imr.vocabulary.Ambiguity;
import imr.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Interprets plain words with the vocabulary: outcomes, procedures and their classes, body
/// regions, sides, reviewers' specialties, and years.
final class WordInterpreter {
  /// A "not" or "without" before a value.
  static final Pattern NEGATED = PlainWords.Reader.RULES.pattern("negated");

  /// A "not of the" before a treatment or body part that is left out.
  private static final Pattern NOT_OF = PlainWords.Reader.RULES.pattern("not-of");

  /// Words that say a diagnosis was not found.
  private static final Pattern RULED_OUT = PlainWords.Reader.RULES.pattern("ruled-out");

  static final Pattern EXCEPT = PlainWords.Reader.RULES.pattern("except");
  private static final Pattern JOINT = PlainWords.Reader.RULES.pattern("except-joint");

  /// Procedures that count only if the query names no more specific one.
  private static final List<String> GENERIC = List.of("specialist-consult", "office-visit");

  private static final List<String> LEVELS = List.of("cervical", "thoracic", "lumbar");

  private final Senses senses;
  private final Ambiguity ambiguity = new Ambiguity();
  private final OperationContext operations;

  /// In the order in which they read: each sees what those before it left.
  private final List<PlainWords.Reader> readers;

  WordInterpreter(Vocabulary vocabulary, Labels labels, Senses senses) {
    this.senses = senses;
    operations = new OperationContext(vocabulary, labels);
    readers =
        List.of(
            new FillerReader.Meanings(),
            new CaseReader(),
            new DateReader(labels),
            new ReviewerReader(vocabulary),
            new PatientReader(labels),
            new AmountReader(labels),
            new GuidelineReader(labels),
            new FieldPhraseReader(labels),
            new OutcomeReader(labels),
            new LayReader(senses, labels),
            new FillerReader());
  }

  /// A recognized meaning.
  ///
  /// @param senses any of which will do, all of one field; several where the words mean two things
  ///   at once
  /// @param start of the words in the query
  /// @param end after them
  /// @param doubt the sense that was chosen although the words may mean something else, or null if
  ///   they are sure
  /// @param excluded whether issues with the value are left out
  record Meaning(List<Sense> senses, int start, int end, @Nullable Sense doubt, boolean excluded) {
    Meaning {
      senses = List.copyOf(senses);
    }

    /// A sure meaning.
    static Meaning of(List<Sense> senses, int start, int end) {
      return new Meaning(senses, start, end, null, false);
    }

    Field field() {
      return senses.getFirst().field();
    }

    /// The same in a text that begins later.
    Meaning shifted(int by) {
      return new Meaning(senses, start + by, end + by, doubt, excluded);
    }

    Meaning asExcluded() {
      return new Meaning(senses, start, end, doubt, true);
    }

    /// A copy that begins earlier or later.
    Meaning from(int from) {
      return new Meaning(senses, from, end, doubt, excluded);
    }
  }

  /// The interpretation of all plain words of a query.
  ///
  /// @param meanings in typed order, none overlapping another
  /// @param generic words that only say again what is meant, such as "consult" after "spine
  ///   surgeon"
  /// @param missed words that may mean something else, which the user is offered
  /// @param negated words that would mean something, were there no "not" before them
  /// @param ignored words that hold the query together
  /// @param exceptions words such as "except"; what begins at the end of one is left out
  /// @param evidence what ranks, and excludes nothing
  /// @param notes sentences about readings that may surprise
  /// @param named phrases that are searched in other words too
  /// @param vague phrases that may mean any of some other words, which only rank
  /// @param asked what the words ask, in order
  record Understood(
      List<Meaning> meanings,
      List<Meaning> generic,
      List<Meaning> missed,
      List<Meaning> negated,
      List<Span> ignored,
      List<Span> exceptions,
      List<QueryNode> evidence,
      List<String> notes,
      List<Named> named,
      List<Named> vague,
      List<Interpretation.Asked> asked) {
    /// Nothing yet: readers add to its lists.
    static Understood empty() {
      return new Understood(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    /// A copy with other meanings.
    private Understood with(List<Meaning> others) {
      return new Understood(
          others,
          generic,
          missed,
          negated,
          ignored,
          exceptions,
          evidence,
          notes,
          named,
          vague,
          asked);
    }

    /// What the words ask first, null if nothing.
    Interpretation.@Nullable Asked question() {
      return asked.isEmpty() ? null : asked.getFirst();
    }

    /// Whether a case number was read.
    boolean namesCase() {
      return meanings.stream().anyMatch(m -> m.field() == Field.CASE);
    }
  }

  /// A run of adjacent plain words.
  ///
  /// @param start the start of the run in the query
  record Run(String text, int start) {}

  /// Interprets the plain words of a query. Words of one run can support the meaning of words in
  /// another.
  Understood read(List<Run> runs) {
    Understood all = Understood.empty();
    Map<Run, List<AliasMatcher.Match<Sense>>> found = new LinkedHashMap<>();
    List<String> rests = new ArrayList<>(); // an outcome says nothing about what "PT" means
    for (Run run : runs) {
      exceptions(run, all);
      PlainWords words = new PlainWords(run.text, run.start, all);
      readers.forEach(reader -> reader.read(words));
      found.put(run, senses.find(words.rest()));
      rests.add(StopWords.trimmed(words.rest()));
    }
    List<AliasMatcher.Match<Sense>> matches =
        found.values().stream().flatMap(List::stream).toList();
    String context = String.join(" ", rests);
    found.forEach((run, own) -> {
      List<Meaning> meanings = new ArrayList<>();
      own.forEach(match -> read(run.text, match, matches, context, meanings, all, run.start));
      meanings.forEach(m -> all.meanings.add(m.shifted(run.start)));
    });
    all.meanings.sort(Comparator.comparingInt(Meaning::start));
    List<Meaning> kept = withoutBareSpine(operations.read(all.meanings, runs, all.ignored));
    return all.with(excluded(kept, all.exceptions, runs));
  }

  private static void exceptions(Run run, Understood all) {
    Matcher m = EXCEPT.matcher(run.text);
    while (m.find()) {
      Span span = new Span(run.start + m.start(), run.start + m.end());
      all.exceptions.add(span);
      all.ignored.add(span);
    }
  }

  /// The meanings, those that are left out marked: the one after an exception, and others of its
  /// field that "and" or "or" joins to it.
  private static List<Meaning> excluded(
      List<Meaning> meanings, List<Span> exceptions, List<Run> runs) {
    List<Meaning> marked = new ArrayList<>();
    for (Meaning meaning : meanings) {
      Meaning last = marked.isEmpty() ? null : marked.getLast();
      boolean excluded =
          exceptions.stream().anyMatch(e -> e.end() == meaning.start())
              || (last != null
                  && last.excluded
                  && last.field() == meaning.field()
                  && isJoint(last.end, meaning.start, runs));
      marked.add(excluded ? meaning.asExcluded() : meaning);
    }
    return marked;
  }

  private static boolean isJoint(int from, int to, List<Run> runs) {
    return runs.stream()
        .filter(s -> s.start <= from && to <= s.start + s.text.length() && from <= to)
        .anyMatch(s -> JOINT.matcher(s.text.substring(from - s.start, to - s.start)).matches());
  }

  private void read(
      String text,
      AliasMatcher.Match<Sense> match,
      List<AliasMatcher.Match<Sense>> matches,
      String context,
      List<Meaning> meanings,
      Understood all,
      int shift) {
    String before = text.substring(0, match.start());
    Matcher apart = NOT_OF.matcher(before);
    if ((has(match, Field.REGION) || has(match, Field.PROCEDURE)) && apart.find()) {
      meanings.add(
          Meaning.of(match.values(), match.start(), match.end()).from(apart.start()).asExcluded());
      return;
    }
    boolean negated =
        NEGATED.matcher(before).find()
            || (has(match, Field.CONDITION) && RULED_OUT.matcher(before).find());
    List<Sense> meant = negated ? List.of() : meant(match, text, matches, context);
    if (!meant.isEmpty()) {
      Sense doubt = meant.stream().filter(s -> s.ambiguous() != null).findFirst().orElse(null);
      meanings.add(new Meaning(meant, match.start(), match.end(), doubt, false));
      addRegionOfAlias(match, meant.getFirst(), text, meanings);
    } else {
      Meaning unused = Meaning.of(match.values(), match.start(), match.end());
      (negated ? all.negated : isGeneric(match) ? all.generic : all.missed)
          .add(unused.shifted(shift));
    }
  }

  private static boolean isGeneric(AliasMatcher.Match<Sense> match) {
    return match.values().stream()
        .allMatch(s -> s.ambiguous() != null && GENERIC.contains(s.value()));
  }

  private List<Sense> meant(
      AliasMatcher.Match<Sense> match,
      String text,
      List<AliasMatcher.Match<Sense>> all,
      String context) {
    String typed = text.substring(match.start(), match.end());
    boolean others = all.stream().anyMatch(m -> !m.equals(match) && has(m, Field.PROCEDURE));
    boolean region = all.stream().anyMatch(m -> !m.equals(match) && has(m, Field.REGION));
    List<Sense> meant = new ArrayList<>();
    for (Sense sense : match.values()) {
      boolean sure =
          sense.ambiguous() == null
              || ambiguity.isResolved(typed, sense.ambiguous(), context, others, region);
      if (sure && (meant.isEmpty() || sense.field() == meant.getFirst().field())) {
        meant.add(sense);
      }
    }
    return meant;
  }

  private static boolean has(AliasMatcher.Match<Sense> match, Field field) {
    return match.values().stream().anyMatch(s -> s.field() == field && s.ambiguous() == null);
  }

  /// Adds the body region in an alias: "chest x-ray" is an x-ray that must be of the chest, but
  /// "cervical collar" is just the collar.
  private void addRegionOfAlias(
      AliasMatcher.Match<Sense> match, Sense sense, String text, List<Meaning> meanings) {
    if (sense.field() != Field.PROCEDURE) {
      return;
    }
    String alias = text.substring(match.start(), match.end()).toLowerCase(Locale.ROOT);
    List<String> words = List.of(alias.split("\\s+"));
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        String part = String.join(" ", words.subList(from, to));
        List<String> others = new ArrayList<>(words.subList(0, from));
        others.addAll(words.subList(to, words.size()));
        if (senses.isAliasOf(String.join(" ", others), sense.value())) {
          List<AliasMatcher.Match<Sense>> named = senses.find(part);
          if (named.size() == 1 && named.getFirst().values().getFirst().field() == Field.REGION) {
            meanings.add(
                Meaning.of(
                    List.of(named.getFirst().values().getFirst()), match.start(), match.end()));
            return;
          }
        }
      }
    }
  }

  /// "MRI of the cervical and thoracic spine" names levels, not the whole spine as well. "Neck and
  /// back" names both.
  private static List<Meaning> withoutBareSpine(List<Meaning> meanings) {
    Set<String> levels =
        meanings.stream()
            .filter(m -> m.field() == Field.REGION)
            .map(m -> m.senses().getFirst().value())
            .filter(LEVELS::contains)
            .collect(Collectors.toSet());
    return meanings.stream()
        .filter(m ->
            m.field() != Field.REGION
                || !m.senses().getFirst().value().equals("spine")
                || m.senses().stream().map(Sense::value).noneMatch(levels::contains))
        .toList();
  }
}

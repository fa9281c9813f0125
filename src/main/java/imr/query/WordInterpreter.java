package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.field.Senses;
import imr.vocabulary.AliasMatcher;
import imr.vocabulary.Ambiguity;
import imr.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Interprets plain words with the vocabulary: outcomes, procedures and their classes, body
/// regions, sides, reviewers' specialties, and years.
final class WordInterpreter {
  private static final Pattern BY_REVIEWER =
      Pattern.compile(
          "(?:(?<=\\b(?:overturned|upheld|denied|approved|granted|reversed) )by an? "
              + "|\\b(?:decided|reviewed) by an? )(?<person>[\\p{L}&]+(?: [\\p{L}&]+){0,4})"
              + "|\\b(?:decided |reviewed )?by an? (?<name>[\\p{L}&, ]+?)"
              + " (?:reviewer|physician|doctor|specialist|expert)\\b"
              + "|\\b(?<plain>[\\p{L}&]+(?: [\\p{L}&]+){0,3}) reviewer\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEGATED =
      Pattern.compile("\\b(?:not|without|except)\\s+$", Pattern.CASE_INSENSITIVE);
  private static final Pattern REVIEWER_WORD =
      Pattern.compile(
          " (?:reviewer|physician|doctor|specialist|expert)\\b", Pattern.CASE_INSENSITIVE);

  /// Procedures that count only if the query names no more specific one.
  private static final List<String> GENERIC = List.of("specialist-consult", "office-visit");

  private static final List<String> LEVELS = List.of("cervical", "thoracic", "lumbar");

  private final Vocabulary vocabulary;
  private final Senses senses;
  private final Ambiguity ambiguity = new Ambiguity();

  WordInterpreter(Vocabulary vocabulary, Labels labels) {
    this.vocabulary = vocabulary;
    senses = new Senses(vocabulary, labels);
  }

  /// A recognized meaning.
  ///
  /// @param senses alternatives, all of one field; several if the words have two meanings at once
  /// @param start the start of the words in the query
  /// @param end the end of the words, exclusive
  /// @param doubt the chosen sense if the words can mean something else, or null if they are
  ///   unambiguous
  record Meaning(List<Sense> senses, int start, int end, @Nullable Sense doubt) {
    Meaning {
      senses = List.copyOf(senses);
    }

    Field field() {
      return senses.getFirst().field();
    }
  }

  /// The interpretation of all plain words of a query.
  ///
  /// @param meanings in typed order, without overlaps
  /// @param generic words that only repeat a meaning, such as "consult" after "spine surgeon"
  /// @param missed words that can have a meaning, but nothing near them supports it
  /// @param negated words that would have a meaning without the "not" before them
  record Understood(
      List<Meaning> meanings, List<Meaning> generic, List<Meaning> missed, List<Meaning> negated) {
    /// An interpretation without any meaning.
    static Understood empty() {
      return new Understood(
          new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
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
    for (Run run : runs) {
      List<Meaning> meanings = new ArrayList<>();
      String rest = PeriodWords.read(readReviewer(run.text, meanings), meanings);
      meanings.forEach(m -> all.meanings.add(shifted(m, run.start)));
      found.put(run, senses.find(rest));
    }
    List<AliasMatcher.Match<Sense>> matches =
        found.values().stream().flatMap(List::stream).toList();
    String context = runs.stream().map(Run::text).collect(Collectors.joining(" "));
    found.forEach((run, own) -> {
      List<Meaning> meanings = new ArrayList<>();
      own.forEach(match -> read(run.text, match, matches, context, meanings, all, run.start));
      meanings.forEach(m -> all.meanings.add(shifted(m, run.start)));
    });
    all.meanings.sort(Comparator.comparingInt(Meaning::start));
    return new Understood(withoutBareSpine(all.meanings), all.generic, all.missed, all.negated);
  }

  private void read(
      String text,
      AliasMatcher.Match<Sense> match,
      List<AliasMatcher.Match<Sense>> matches,
      String context,
      List<Meaning> meanings,
      Understood all,
      int shift) {
    boolean negated = NEGATED.matcher(text.substring(0, match.start())).find();
    List<Sense> meant = negated ? List.of() : meant(match, text, matches, context);
    if (!meant.isEmpty()) {
      Sense doubt = meant.stream().filter(s -> s.ambiguous() != null).findFirst().orElse(null);
      meanings.add(new Meaning(meant, match.start(), match.end(), doubt));
      addRegionOfAlias(match, meant.getFirst(), text, meanings);
    } else {
      Meaning unused = new Meaning(match.values(), match.start(), match.end(), null);
      (negated ? all.negated : isGeneric(match) ? all.generic : all.missed)
          .add(shifted(unused, shift));
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
                new Meaning(
                    List.of(named.getFirst().values().getFirst()),
                    match.start(),
                    match.end(),
                    null));
            return;
          }
        }
      }
    }
  }

  private String readReviewer(String text, List<Meaning> meanings) {
    Matcher m = BY_REVIEWER.matcher(text);
    StringBuilder rest = new StringBuilder(text);
    while (m.find()) {
      for (String group : List.of("person", "name", "plain")) {
        if (m.group(group) != null) {
          readReviewer(m, group, rest, meanings);
        }
      }
    }
    return rest.toString();
  }

  private void readReviewer(Matcher m, String group, StringBuilder rest, List<Meaning> meanings) {
    List<AliasMatcher.Match<String>> found = vocabulary.specialties().find(m.group(group));
    if (found.isEmpty() || (group.equals("person") && found.getFirst().start() > 0)) {
      return;
    }
    // "by a ..." names one reviewer, and other words can follow; otherwise all words up to
    // "reviewer" count
    boolean open = group.equals("person");
    int from = group.equals("plain") ? m.start(group) + found.getFirst().start() : m.start();
    int to = open ? afterReviewer(rest, m.start(group) + found.getFirst().end()) : m.end();
    meanings.add(
        new Meaning(
            (open ? found.subList(0, 1) : found)
                .stream().map(f -> specialty(f.values().getFirst())).distinct().toList(),
            from,
            to,
            null));
    blank(rest, from, to);
  }

  /// The position after "reviewer" or a similar word if it comes next.
  private static int afterReviewer(CharSequence text, int at) {
    Matcher m = REVIEWER_WORD.matcher(text).region(at, text.length());
    return m.lookingAt() ? m.end() : at;
  }

  private static Sense specialty(String name) {
    return new Sense(Field.SPECIALTY, name, name, List.of(), null);
  }

  static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, ' ');
    }
  }

  /// Drops the spine if its levels are named, as in "MRI of the cervical and thoracic spine".
  private static List<Meaning> withoutBareSpine(List<Meaning> meanings) {
    boolean level =
        meanings.stream()
            .anyMatch(
                m -> m.field() == Field.REGION && LEVELS.contains(m.senses().getFirst().value()));
    return meanings.stream()
        .filter(m ->
            !(level && m.field() == Field.REGION && m.senses().getFirst().value().equals("spine")))
        .toList();
  }

  private static Meaning shifted(Meaning m, int by) {
    return new Meaning(m.senses, m.start + by, m.end + by, m.doubt);
  }
}

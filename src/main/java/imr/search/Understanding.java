package imr.search;

import imr.search.Interpretation.Chip;
import imr.vocabulary.AliasMatcher;
import imr.vocabulary.Ambiguity;
import imr.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads plain words with the vocabulary: which of them name an outcome, a procedure, a class of
/// procedures, a body region, a side, a reviewer's specialty or a year.
final class Understanding {
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
  private static final Pattern YEAR =
      Pattern.compile(
          "\\b(?<how>in|during|since|after|before|until) (?<year>20[0-3]\\d)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OR_BETWEEN =
      Pattern.compile("\\s*,?\\s*(?:or|and/or)\\s*(?:an? |the )?", Pattern.CASE_INSENSITIVE);

  /// What counts only where nothing more specific is named.
  private static final List<String> GENERIC = List.of("specialist-consult", "office-visit");

  private static final List<String> LEVELS = List.of("cervical", "thoracic", "lumbar");

  private final Vocabulary vocabulary;
  private final Senses senses;
  private final Ambiguity ambiguity = new Ambiguity();

  Understanding(Vocabulary vocabulary, Labels labels) {
    this.vocabulary = vocabulary;
    senses = new Senses(vocabulary, labels);
  }

  /// A place in the query.
  record Span(int start, int end) {}

  /// Something understood: any of the senses will do.
  ///
  /// @param senses more than one where words were joined by "or" or mean two things at once
  /// @param start of the words in the query
  /// @param end behind them
  record Meaning(List<Sense> senses, int start, int end) {
    Meaning {
      senses = List.copyOf(senses);
    }

    Field field() {
      return senses.getFirst().field();
    }

    FieldFilter filter() {
      return new FieldFilter(field(), senses.stream().map(Sense::value).distinct().toList());
    }
  }

  /// The meanings in a part of a query that is not quoted, in typed order, none overlapping
  /// another.
  ///
  /// @param generic filled with the places of words that only say again what is meant, such as
  ///   "consult" behind "spine surgeon"
  List<Meaning> read(QueryText.Part part, List<Span> generic) {
    String text = part.text();
    List<Meaning> meanings = new ArrayList<>();
    String rest = readReviewer(text, meanings);
    rest = readYears(rest, meanings);
    List<AliasMatcher.Match<Sense>> matches = senses.find(rest);
    for (AliasMatcher.Match<Sense> match : matches) {
      List<Sense> meant = isNegated(rest, match.start()) ? List.of() : meant(match, matches, rest);
      if (!meant.isEmpty()) {
        meanings.add(new Meaning(meant, match.start(), match.end()));
        addRegionOfAlias(match, meant.getFirst(), rest, meanings);
      } else if (isGeneric(match)) {
        generic.add(new Span(match.start() + part.start(), match.end() + part.start()));
      }
    }
    meanings.sort(Comparator.comparingInt(Meaning::start));
    return shifted(joined(withoutBareSpine(meanings), text), part.start());
  }

  /// The chips that a meaning is shown as.
  List<Chip> chips(Meaning meaning, String q) {
    return meaning.senses().stream()
        .map(s ->
            new Chip(
                s.field(),
                s.value(),
                s.label(),
                q.substring(meaning.start(), meaning.end()),
                meaning.start(),
                meaning.end()))
        .toList();
  }

  /// Exclusion is not understood yet; what is denied must at least not be required.
  private static boolean isNegated(String text, int start) {
    return NEGATED.matcher(text.substring(0, start)).find();
  }

  private boolean isGeneric(AliasMatcher.Match<Sense> match) {
    return match.values().stream()
        .allMatch(s -> s.ambiguous() != null && GENERIC.contains(s.value()));
  }

  private List<Sense> meant(
      AliasMatcher.Match<Sense> match, List<AliasMatcher.Match<Sense>> all, String text) {
    String typed = text.substring(match.start(), match.end());
    boolean others = all.stream().anyMatch(m -> !m.equals(match) && has(m, Field.PROCEDURE));
    boolean region = all.stream().anyMatch(m -> !m.equals(match) && has(m, Field.REGION));
    List<Sense> meant = new ArrayList<>();
    for (Sense sense : match.values()) {
      boolean sure =
          sense.ambiguous() == null
              || ambiguity.isResolved(typed, sense.ambiguous(), text, others, region);
      if (sure && (meant.isEmpty() || sense.field() == meant.getFirst().field())) {
        meant.add(sense);
      }
    }
    return meant;
  }

  private static boolean has(AliasMatcher.Match<Sense> match, Field field) {
    return match.values().stream().anyMatch(s -> s.field() == field && s.ambiguous() == null);
  }

  /// "chest x-ray" is an x-ray that must be of the chest; "cervical collar" is just the collar.
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
                    List.of(named.getFirst().values().getFirst()), match.start(), match.end()));
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
    // "by a ..." names one reviewer and may go on with other words; else all up to "reviewer"
    // counts
    boolean open = group.equals("person");
    int from = group.equals("plain") ? m.start(group) + found.getFirst().start() : m.start();
    int to = open ? afterReviewer(rest, m.start(group) + found.getFirst().end()) : m.end();
    meanings.add(
        new Meaning(
            (open ? found.subList(0, 1) : found)
                .stream().map(f -> specialty(f.values().getFirst())).distinct().toList(),
            from,
            to));
    blank(rest, from, to);
  }

  /// Behind the word "reviewer" or its like, if it comes next.
  private static int afterReviewer(CharSequence text, int at) {
    Matcher m = REVIEWER_WORD.matcher(text).region(at, text.length());
    return m.lookingAt() ? m.end() : at;
  }

  private static Sense specialty(String name) {
    return new Sense(Field.SPECIALTY, name, name, List.of(), null);
  }

  private static String readYears(String text, List<Meaning> meanings) {
    Matcher m = YEAR.matcher(text);
    StringBuilder rest = new StringBuilder(text);
    while (m.find()) {
      String year = m.group("year");
      String range =
          switch (m.group("how").toLowerCase(Locale.ROOT)) {
            case "since" -> year + "..";
            case "after" -> ">" + year;
            case "before" -> "<" + year;
            case "until" -> ".." + year;
            default -> year;
          };
      meanings.add(
          new Meaning(
              List.of(new Sense(Field.DECIDED, range, "decided " + m.group(), List.of(), null)),
              m.start(),
              m.end()));
      blank(rest, m.start(), m.end());
    }
    return rest.toString();
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, ' ');
    }
  }

  /// "MRI of the cervical and thoracic spine" names levels, not the whole spine as well.
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

  /// Joins neighbours of one field that "or" stands between.
  private static List<Meaning> joined(List<Meaning> meanings, String text) {
    List<Meaning> joined = new ArrayList<>();
    for (Meaning next : meanings) {
      Meaning last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.field() == next.field()
          && last.end() <= next.start()
          && OR_BETWEEN.matcher(text.substring(last.end(), next.start())).matches()) {
        List<Sense> both = new ArrayList<>(last.senses());
        both.addAll(next.senses());
        joined.removeLast();
        joined.add(new Meaning(both, last.start(), next.end()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static List<Meaning> shifted(List<Meaning> meanings, int by) {
    return meanings.stream()
        .map(m -> new Meaning(m.senses(), m.start() + by, m.end() + by))
        .toList();
  }
}

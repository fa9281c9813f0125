package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.GuidelineReader.GuidelineTopics.Topic;
import imr.query.WordInterpreter.Meaning;
import imr.table.Table;
import imr.vocabulary.AliasMatcher;
import imr.vocabulary.AliasMatcher.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads guidelines, as `ODG`, `MTUS low back`, `ACOEM chapter 12`, `chronic pain guideline`, `MTUS
/// 2009`, or `9792.24.4`: those that the reviewer cited.
final class GuidelineReader implements PlainWords.Reader {
  private static final Pattern SOURCE = RULES.pattern("guideline-source");
  private static final Pattern YEAR = RULES.pattern("guideline-year");
  private static final Pattern JOINT = RULES.pattern("guideline-joint");
  private static final Pattern OF = RULES.pattern("guideline-of");
  private static final Pattern CHAPTER = RULES.pattern("guideline-chapter");
  private static final Pattern BARE = RULES.pattern("guideline-bare");
  private static final Pattern NUMBER = RULES.pattern("guideline-number");
  private static final Pattern SECTION = RULES.pattern("guideline-section");

  private final GuidelineTopics topics = new GuidelineTopics();
  private final Labels labels;

  GuidelineReader(Labels labels) {
    this.labels = labels;
  }

  @Override
  public void read(PlainWords words) {
    sections(words);
    sources(words);
    topics(words);
  }

  private void sections(PlainWords words) {
    Matcher m = SECTION.matcher(words.rest());
    while (m.find()) {
      Topic topic = topics.section(m.group("section"));
      if (topic != null) {
        take(Field.CHAPTER, topic.of("MTUS"), m.start(), m.end(), words);
      }
    }
  }

  private void sources(PlainWords words) {
    String rest = words.rest();
    List<Named> named = named(rest);
    Matcher m = SOURCE.matcher(rest);
    while (m.find()) {
      String source = m.group("odg") != null ? "ODG" : m.group("acoem") != null ? "ACOEM" : "MTUS";
      if (!chapter(source, m, named, words) && !edition(source, m, words)) {
        take(Field.GUIDELINE, List.of(source), m.start(), m.end(), words);
      }
    }
  }

  /// A subject or a number that may name a chapter.
  ///
  /// @param end of the words that make it a chapter, or of the name if there are none
  /// @param sure whether it is a chapter without its guideline
  private record Named(Topic topic, int start, int end, boolean sure) {}

  private List<Named> named(String rest) {
    List<Named> named = new ArrayList<>();
    Matcher number = NUMBER.matcher(rest);
    while (number.find()) {
      Topic topic = topics.numbered(number.group("number"));
      if (topic != null) {
        named.add(new Named(topic, number.start(), number.end(), true));
      }
    }
    for (Match<Topic> match : topics.find(rest)) {
      boolean sure = behind(BARE, rest, match.end()) > match.end();
      int end = behind(CHAPTER, rest, match.end());
      named.add(new Named(match.values().getFirst(), match.start(), end, sure));
    }
    return named;
  }

  /// A chapter that is named after its guideline: `ODG knee chapter`, `ACOEM chapter 12`, `MTUS
  /// 2009 low back`; or before it: `low back chapter of ACOEM`.
  private boolean chapter(String source, Matcher m, List<Named> named, PlainWords words) {
    String rest = words.rest();
    Matcher year = YEAR.matcher(rest.substring(m.end()));
    boolean dated = year.find();
    int at = dated ? m.end() + year.end() : m.end();
    for (Named each : named) {
      if (rest.charAt(each.start) == ' ') {
        continue; // another guideline's chapter
      }
      List<String> chapters = chapters(each.topic, source);
      boolean behind = each.start >= at && isJoint(rest, at, each.start);
      boolean before =
          each.sure
              && each.end <= m.start()
              && OF.matcher(rest.substring(each.end, m.start())).matches();
      if (!chapters.isEmpty() && (behind || before)) {
        int start = before ? each.start : m.start();
        chapter(chapters, dated ? year : null, start, before ? at : each.end, words);
        return true;
      }
    }
    return false;
  }

  /// Takes a chapter of any edition, or of the one whose year comes before or after it.
  private void chapter(
      List<String> chapters, @Nullable Matcher before, int start, int end, PlainWords words) {
    Matcher behind = YEAR.matcher(words.rest().substring(end));
    boolean dated = before == null && behind.find();
    if (before == null && !dated) {
      take(Field.CHAPTER, chapters, start, end, words);
      return;
    }
    String year = (before == null ? behind : before).group("year");
    List<String> editions = chapters.stream().map(chapter -> chapter + " " + year).toList();
    take(Field.EDITION, editions, start, dated ? end + behind.end() : end, words);
  }

  /// ACOEM's chapters are cited as MTUS adopted them, and under their own name.
  private static List<String> chapters(Topic topic, String source) {
    if (!source.equals("ACOEM")) {
      return topic.of(source);
    }
    return List.of(topic.of("MTUS").getFirst(), topic.of(source).getLast());
  }

  private static boolean isJoint(String rest, int from, int to) {
    return to >= from && JOINT.matcher(rest.substring(from, to)).matches();
  }

  private static int behind(Pattern pattern, String rest, int at) {
    Matcher m = pattern.matcher(rest.substring(at));
    return m.find() ? at + m.group().stripTrailing().length() : at;
  }

  private boolean edition(String source, Matcher m, PlainWords words) {
    Matcher year = YEAR.matcher(words.rest().substring(m.end()));
    if (!year.find()) {
      return false;
    }
    String pattern = source + ": *" + year.group("year");
    take(Field.EDITION, List.of(pattern), m.start(), m.end() + year.end(), words);
    return true;
  }

  /// A chapter without its guideline: `chronic pain guideline`, `chapter 12`.
  private void topics(PlainWords words) {
    String rest = words.rest();
    for (Match<Topic> match : topics.find(rest)) {
      int end = behind(BARE, rest, match.end());
      if (end > match.end()) {
        List<String> chapters = match.values().getFirst().chapters();
        take(Field.CHAPTER, chapters, match.start(), end, words);
      }
    }
    Matcher number = NUMBER.matcher(words.rest());
    while (number.find()) {
      @Nullable Topic topic = topics.numbered(number.group("number"));
      if (topic != null) {
        take(Field.CHAPTER, chapters(topic, "ACOEM"), number.start(), number.end(), words);
      }
    }
  }

  /// The chapter as people know it, without the signs of a pattern.
  private String label(Field field, String value) {
    return value.indexOf('*') < 0
        ? labels.of(field, value)
        : value.replaceFirst("^\\*: \\*?", "").replace("*", "").strip();
  }

  private void take(Field field, List<String> values, int start, int end, PlainWords words) {
    List<Sense> senses =
        values.stream()
            .map(value ->
                new Sense(
                    field,
                    field == Field.GUIDELINE ? value : value.toLowerCase(Locale.ROOT),
                    label(field, value),
                    List.of(),
                    null))
            .toList();
    words.take(Meaning.of(senses, start, end));
  }

  /// The chapters of guidelines by their subjects, as rows of `guideline-topics.tsv`: their words,
  /// their numbers in ACOEM's book, and their sections of the California Code of Regulations, title
  /// 8. Immutable and thread-safe.
  static final class GuidelineTopics {
    private final AliasMatcher<Topic> byWords;
    private final Map<String, Topic> byNumber = new HashMap<>();
    private final Map<String, Topic> bySection = new HashMap<>();

    /// A subject.
    ///
    /// @param name its longest words
    /// @param chapters patterns of the chapter filter
    record Topic(String id, String name, List<String> chapters) {
      Topic {
        chapters = List.copyOf(chapters);
      }

      /// The chapters of one guideline.
      ///
      /// @param source null for any
      List<String> of(@Nullable String source) {
        return source == null
            ? chapters
            : chapters.stream()
                .filter(chapter -> chapter.startsWith("*: ") || chapter.startsWith(source + ": "))
                .map(chapter -> chapter.replaceFirst("^\\*: ", source + ": "))
                .toList();
      }
    }

    GuidelineTopics() {
      AliasMatcher.Builder<Topic> words = new AliasMatcher.Builder<>();
      for (List<String> row : Table.read("/imr/query/guideline-topics.tsv").rows()) {
        List<String> names = List.of(row.get(1).split("\\|"));
        Topic topic = new Topic(row.get(0), names.getFirst(), List.of(row.get(4).split("\\|")));
        names.forEach(name -> words.add(name, topic));
        if (!row.get(2).isEmpty()) {
          byNumber.put(row.get(2), topic);
        }
        if (!row.get(3).isEmpty()) {
          bySection.put(row.get(3), topic);
        }
      }
      byWords = words.build();
    }

    /// The subjects that a text names.
    List<AliasMatcher.Match<Topic>> find(String text) {
      return byWords.find(text);
    }

    /// The chapter of that number in ACOEM's book, null if it isn't one about treatment.
    @Nullable Topic numbered(String number) {
      return byNumber.get(number);
    }

    /// The chapter that a section of the regulations adopts, null if it adopts none.
    @Nullable Topic section(String section) {
      return bySection.get(section);
    }
  }
}

package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.GuidelineTopics.Topic;
import imr.query.WordInterpreter.Meaning;
import imr.vocabulary.AliasMatcher.Match;
import imr.vocabulary.Rules;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads guidelines, as `ODG`, `MTUS low back`, `ACOEM chapter 12`, `chronic pain guideline`,
/// `MTUS 2009`, or `9792.24.4`: those that the reviewer cited.
final class GuidelineReader implements PhraseReader {
  private static final Rules RULES = Readings.RULES;
  private static final Pattern SOURCE = RULES.pattern("guideline-source");
  private static final Pattern YEAR = RULES.pattern("guideline-year");
  private static final Pattern JOINT = RULES.pattern("guideline-joint");
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
    Matcher m = SOURCE.matcher(words.rest());
    while (m.find()) {
      String source =
          m.group("odg") != null ? "ODG" : m.group("acoem") != null ? "ACOEM" : "MTUS";
      if (!chapter(source, m, words) && !edition(source, m, words)) {
        take(Field.GUIDELINE, List.of(source), m.start(), m.end(), words);
      }
    }
  }

  /// A chapter that is named after its guideline: `ODG knee chapter`, `ACOEM chapter 12`; or before
  /// it: `low back chapter of ACOEM`.
  private boolean chapter(String source, Matcher m, PlainWords words) {
    String rest = words.rest();
    Matcher number = NUMBER.matcher(rest);
    if (number.find(m.end()) && isJoint(rest, m.end(), number.start())) {
      Topic topic = topics.numbered(number.group("number"));
      if (topic != null) {
        take(Field.CHAPTER, chapters(topic, source), m.start(), number.end(), words);
        return true;
      }
    }
    for (Match<Topic> match : topics.find(rest)) {
      if (match.start() >= m.end() && isJoint(rest, m.end(), match.start())) {
        int end = behind(CHAPTER, rest, match.end());
        take(Field.CHAPTER, chapters(match.values().getFirst(), source), m.start(), end, words);
        return true;
      }
    }
    return false;
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
                    field, field == Field.GUIDELINE ? value : value.toLowerCase(Locale.ROOT), label(field, value), List.of(), null))
            .toList();
    words.take(Meaning.of(senses, start, end));
  }
}

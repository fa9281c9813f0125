package imr.query;

import imr.field.Field;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import imr.vocabulary.AliasMatcher.Match;
import imr.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the reviewer's specialty, as `psychiatry reviewer`, `reviewed by an orthopedic surgeon`,
/// or `reviewer was a chiropractor`.
final class ReviewerReader implements PlainWords.Reader {
  private static final Pattern BEFORE = RULES.pattern("reviewer-before");
  private static final Pattern ONLY = RULES.pattern("reviewer-only");
  private static final Pattern BEHIND = RULES.pattern("reviewer-behind");
  private static final Pattern EXPERT = RULES.pattern("reviewer-expert");
  private static final Pattern JOINT = RULES.pattern("reviewer-joint");
  private static final Pattern VERB = RULES.pattern("reviewer-verb");

  private final Vocabulary vocabulary;

  ReviewerReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public void read(PlainWords words) {
    String rest = words.rest();
    List<Match<String>> named = vocabulary.specialties().find(rest);
    for (int i = 0; i < named.size(); ) {
      int next = i + 1;
      while (next < named.size() && isJoint(rest, named.get(next - 1), named.get(next))) {
        next++;
      }
      read(rest, named.subList(i, next), words);
      i = next;
    }
  }

  private static boolean isJoint(String rest, Match<String> left, Match<String> right) {
    return JOINT.matcher(rest.substring(left.end(), right.start())).matches();
  }

  /// @param named specialties joined by "and" or "or"
  private static void read(String rest, List<Match<String>> named, PlainWords words) {
    int start = named.getFirst().start();
    int end = named.getLast().end();
    String head = rest.substring(0, start);
    Matcher before = BEFORE.matcher(head);
    boolean led = before.find();
    boolean only = led && ONLY.matcher(head).find();
    Matcher behind = BEHIND.matcher(rest.substring(end));
    Matcher expert = EXPERT.matcher(rest.substring(end));
    int until = end;
    if (behind.find()) {
      until = end + behind.end();
    } else if (led && expert.find()) {
      until = end + expert.end();
    } else if (!only) {
      return;
    }
    List<Sense> senses = new ArrayList<>();
    for (Match<String> each : named) {
      String name = each.values().getFirst();
      Sense sense = new Sense(Field.SPECIALTY, name, name, List.of(), null);
      if (!senses.contains(sense)) {
        senses.add(sense);
      }
    }
    words.take(Meaning.of(senses, led ? phrase(before) : start, until));
  }

  /// Where the reviewer's phrase begins: the outcome before "by a" has a meaning of its own.
  private static int phrase(Matcher before) {
    int by = before.group().toLowerCase(Locale.ROOT).indexOf("by ");
    boolean verb = VERB.matcher(before.group()).lookingAt();
    return before.start() + (by > 0 && !verb ? by : 0);
  }
}

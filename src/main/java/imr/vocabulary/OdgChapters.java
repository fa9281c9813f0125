package imr.vocabulary;

import imr.letter.GuidelineCitation;
import imr.table.Rules;
import imr.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds chapters of the Official Disability Guidelines. A chapter's name ends at the first
/// punctuation mark or at the word "Chapter" or "section". The few names with commas are in
/// `chapters.tsv`. Phrases that look like a chapter but aren't one are in `not-chapters.tsv`.
final class OdgChapters {
  private static final String SOURCE = "ODG";

  /// The maximum length of a chapter's name, in UTF-16 code units. Anything longer is a sentence.
  private static final int MAX_NAME = 100;

  private static final Rules RULES = Rules.read(Rules.CITATIONS);
  private static final Pattern WORK = RULES.pattern("odg");
  private static final Pattern EDITION = RULES.pattern("odg-edition");
  private static final Pattern NAME = RULES.pattern("odg-chapter");
  private static final Pattern NEXT_WITH_TOPIC = RULES.pattern("odg-next-chapter");

  private static final Pattern GUIDELINES_BEHIND = RULES.pattern("guidelines-behind");

  private final Pattern namesWithCommas;
  private final Set<String> notChapters;

  OdgChapters() {
    namesWithCommas =
        Pattern.compile(
            Table.read("/imr/vocabulary/chapters.tsv").rows().stream()
                .map(row -> Pattern.quote(row.get(1)))
                .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);
    notChapters =
        Table.read("/imr/vocabulary/not-chapters.tsv").rows().stream()
            .map(row -> row.get(1))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// The cited chapters in printed order, or one citation without a chapter if none is named.
  List<GuidelineCitation> read(String text) {
    Map<String, GuidelineCitation> found = new LinkedHashMap<>();
    Matcher work = WORK.matcher(text);
    boolean named = false;
    while (work.find()) {
      named = true;
      Matcher edition = EDITION.matcher(text).region(work.end(), text.length());
      if (edition.lookingAt()) {
        readChapter(text, edition.end(), edition.group("year"), found);
      } else {
        readChapter(text, work.end(), null, found);
      }
    }
    if (named && found.isEmpty()) {
      return List.of(CitationCoder.citation(SOURCE, null, null, null, null));
    }
    return List.copyOf(found.values());
  }

  private void readChapter(
      String text, int at, @Nullable String edition, Map<String, GuidelineCitation> found) {
    Matcher withCommas = namesWithCommas.matcher(text).region(at, text.length());
    if (withCommas.lookingAt()) {
      add(found, withCommas.group(), edition);
      return;
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt()) {
      return;
    }
    add(found, name.group("name"), name.group("year") == null ? edition : name.group("year"));
    if (name.group("end").contains("/")) {
      // "Knee/DME, Low Back/Mattress selection": each chapter has a topic
      Matcher next = NEXT_WITH_TOPIC.matcher(text).region(name.end(), text.length());
      while (next.find()) {
        add(found, next.group("name"), null);
      }
    }
  }

  private void add(Map<String, GuidelineCitation> found, String printed, @Nullable String year) {
    String name = printed.strip();
    String key = GUIDELINES_BEHIND.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" guidelines");
    if (!name.isEmpty() && name.length() <= MAX_NAME && !notChapters.contains(key)) {
      found.putIfAbsent(
          key,
          CitationCoder.citation(
              SOURCE, name, year == null ? null : Integer.valueOf(year), null, null));
    }
  }
}

package imr.query;

import imr.vocabulary.AliasMatcher;
import imr.vocabulary.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The chapters of guidelines by their subjects, as rows of `guideline-topics.tsv`: their words,
/// their numbers in ACOEM's book, and their sections of the California Code of Regulations, title 8.
/// Immutable, so safe to share between threads.
final class GuidelineTopics {
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
      byNumber.put(row.get(2), topic);
      bySection.put(row.get(3), topic);
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

package imr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Markdown documents of the repository, as tests read them.
final class Documents {
  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

  private static final List<Path> FOLDERS =
      Stream.of("", "docs", "corpus", "src/test/resources/labels").map(Path::of).toList();

  private Documents() {}

  /// All documents, in order: those of the root, of `docs`, and of folders with their own.
  static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  static String read(Path document) throws IOException {
    return Files.readString(document);
  }

  /// A document without its blocks of code.
  static String prose(String text) {
    return FENCE.matcher(text).replaceAll("");
  }

  /// The anchors of a document's headings, as GitHub makes them.
  static Set<String> anchors(String text) {
    return HEADING
        .matcher(prose(text))
        .results()
        .map(MatchResult::group)
        .map(heading -> heading.replaceFirst("^#+ +", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}

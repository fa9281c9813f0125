package imr.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.engine.Facet;
import imr.engine.FacetCounts;
import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Issue;
import imr.lucene.write.LuceneStore;
import imr.store.LetterStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterTest {
  private static final List<Determination> LETTERS = Letters.sample(3, 120);
  private static final Query ISSUES = QueryMapper.kind(Schema.ISSUE);

  @TempDir private Path folder;

  private void write(List<Determination> letters) {
    try (LetterStore store = LuceneStore.open(folder, Letters.VOCABULARY, "rules")) {
      letters.forEach(l -> store.put(l, new FileFacts("/" + l.id(), 1, 1, "")));
      store.commit("{}");
    }
  }

  /// The oracle adds up the letters' own values, one issue after the other.
  @Test
  void eachValueHasItsIssuesAndItsLetters() throws IOException {
    write(LETTERS);
    IssueValues values = new IssueValues(Letters.VOCABULARY);
    try (DirectoryReader reader = DirectoryReader.open(IndexFolder.open(folder))) {
      FacetCounts counts = new IndexSearcher(reader).search(ISSUES, Counter.of(Field.facets()));
      for (Field field : Field.facets()) {
        Map<String, Long> issues = new HashMap<>();
        Map<String, Set<String>> letters = new HashMap<>();
        for (Determination letter : LETTERS) {
          for (Issue issue : letter.issues()) {
            for (String value : values.of(letter, issue).getOrDefault(field, List.of())) {
              issues.merge(value, 1L, Long::sum);
              letters.computeIfAbsent(value, v -> new HashSet<>()).add(letter.id());
            }
          }
        }
        Map<String, Facet.Count> wanted = new HashMap<>();
        issues.forEach((value, n) ->
            wanted.put(
                value, new Facet.Count(n, Objects.requireNonNull(letters.get(value)).size())));
        assertEquals(wanted, counts.values().get(field), field.id());
      }
    }
  }

  @Test
  void allIssuesOfALetterHaveTheSameValuesInItsFields() {
    IssueValues values = new IssueValues(Letters.VOCABULARY);
    for (Determination letter : LETTERS) {
      for (Field field : Field.counted().stream().filter(Field::isOfLetter).toList()) {
        assertEquals(
            1,
            letter.issues().stream()
                .map(issue -> values.of(letter, issue).getOrDefault(field, List.of()))
                .distinct()
                .count(),
            field.id());
      }
    }
  }

  @Test
  void filesArePackedAndUnpacked() throws IOException {
    List<FileFacts> files =
        List.of(
            new FileFacts("/a/\u00e9.pdf", 1L << 40, FileFacts.NEVER, ""),
            new FileFacts("/b", 0, 1_700_000_000_000L, "0f".repeat(32)),
            new FileFacts("/c", 5, 0, "odd"));
    assertEquals(files, FileColumns.decode(FileColumns.encode(files)));
  }
}

package imr.store;

import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Ranks the letters of one case by their content, not by the order of reading. The latest decision
/// is searched and has the plain id. Earlier ones are superseded. If several decisions of the same
/// day have different texts, all are searched, and each names the others.
///
/// The first letter's id is `CASE`. The others' ids are `CASE~` with 8 hex digits of the content
/// hash, or of the identity if two letters have equal words.
public final class CaseLetters {
  private static final Comparator<Held> LATEST_FIRST =
      Comparator.comparing((Held h) -> decided(h.letter))
          .reversed()
          .thenComparing(h -> h.letter.source().contentHash())
          .thenComparing(h -> h.letter.identity());

  private CaseLetters() {}

  /// A letter in a store.
  ///
  /// @param files the files that hold it, ordered by path; it was read from the first
  /// @param rules the revision of the rules that read it
  public record Held(Determination letter, List<FileFacts> files, String rules) {
    public Held {
      files = files.stream().sorted(Comparator.comparing(FileFacts::path)).toList();
    }

    /// Whether a file holds this letter.
    public boolean isFrom(String path) {
      return files.stream().anyMatch(f -> f.path().equals(path));
    }

    /// Removes a file from this letter. Returns null if it was the only file. If the letter was
    /// read from that file, the others lose their times, so that the next run reads them again.
    public @Nullable Held without(String path) {
      boolean wasRead = files.getFirst().path().equals(path);
      List<FileFacts> rest =
          files.stream()
              .filter(f -> !f.path().equals(path))
              .map(
                  f -> wasRead ? new FileFacts(f.path(), f.size(), FileFacts.NEVER, f.sha256()) : f)
              .toList();
      return rest.isEmpty() ? null : new Held(letter, rest, rules);
    }

    /// Adds a file to this letter.
    public Held with(FileFacts file) {
      List<FileFacts> all = new ArrayList<>(files);
      all.removeIf(f -> f.path().equals(file.path()));
      all.add(file);
      return new Held(letter, all, rules);
    }
  }

  /// Ranks letters, latest first, and gives each its id and standing.
  ///
  /// @param letters the letters of one case, with distinct identities
  public static List<Held> ranked(List<Held> letters) {
    List<Held> sorted = letters.stream().sorted(LATEST_FIRST).toList();
    if (sorted.isEmpty()) {
      return sorted;
    }
    LocalDate latest = decided(sorted.getFirst().letter);
    List<String> ids = new ArrayList<>();
    sorted.forEach(h -> ids.add(id(h.letter, ids)));
    int searched = (int) sorted.stream().filter(h -> decided(h.letter).equals(latest)).count();
    List<Held> ranked = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      String id = ids.get(i);
      Standing standing =
          i >= searched
              ? new Standing(ids.getFirst(), List.of(), List.of())
              : new Standing(
                  null,
                  ids.subList(searched, ids.size()),
                  ids.subList(0, searched).stream().filter(o -> !o.equals(id)).toList());
      Held held = sorted.get(i);
      ranked.add(new Held(held.letter.standing(id, standing), held.files, held.rules));
    }
    return ranked;
  }

  private static String id(Determination letter, List<String> taken) {
    String key = letter.caseKey();
    if (taken.isEmpty()) {
      return key;
    }
    String id = key + "~" + letter.source().contentHash().substring(0, 8);
    return taken.contains(id) ? key + "~" + letter.identity().substring(0, 8) : id;
  }

  private static LocalDate decided(Determination letter) {
    return Objects.requireNonNullElse(letter.dates().decided(), LocalDate.MIN);
  }
}

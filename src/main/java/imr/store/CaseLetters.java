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

/// The letters of one case, ranked by what they say and not by the order of reading: the latest
/// decision is searched and has the plain id, earlier ones are superseded, and several of the same
/// day whose texts differ are all searched, each naming the others.
///
/// Ids are `CASE` for the first and `CASE~` with 8 hex digits of the content hash for the others;
/// where two of these would be equal, since their words are, of their identity.
public final class CaseLetters {
  private static final Comparator<Held> LATEST_FIRST =
      Comparator.comparing((Held h) -> decided(h.letter))
          .reversed()
          .thenComparing(h -> h.letter.source().contentHash())
          .thenComparing(h -> h.letter.identity());

  private CaseLetters() {}

  /// A letter that a store holds.
  ///
  /// @param files that hold it, in order of their paths; it was read from the first
  /// @param rules the revision of the rules by which it was read
  public record Held(Determination letter, List<FileFacts> files, String rules) {
    public Held {
      files = files.stream().sorted(Comparator.comparing(FileFacts::path)).toList();
    }

    /// Whether it was read from that file.
    public boolean isFrom(String path) {
      return files.stream().anyMatch(f -> f.path().equals(path));
    }

    /// The same letter without that file, null where it had no other. Where it was read from that
    /// file, the others lose their times and so are read again by the next run.
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

    /// The same letter, found in one more file.
    public Held with(FileFacts file) {
      List<FileFacts> all = new ArrayList<>(files);
      all.removeIf(f -> f.path().equals(file.path()));
      all.add(file);
      return new Held(letter, all, rules);
    }
  }

  /// The same letters, latest first, each with its id and standing.
  ///
  /// @param letters of one case, each identity once
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

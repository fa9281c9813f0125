package imr.store;

import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.store.CaseLetters.Held;
import imr.store.LetterStore.Put;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides, the same way for every store, what happens when a letter is added and when a file is
/// removed. Not thread-safe.
public final class CaseUpdater {
  private final CaseStore cases;
  private final String rules;

  /// @param rules the revision of the current rules
  public CaseUpdater(CaseStore cases, String rules) {
    this.cases = cases;
    this.rules = rules;
  }

  /// The stored cases, including the newest writes.
  public interface CaseStore {
    /// The letters of a case, empty if it is not stored.
    List<Held> of(String key) throws IOException;

    /// The key of the case of the letter in a file, null if the file holds no letter.
    @Nullable String keyOf(String path) throws IOException;

    /// Replaces all letters of a case.
    ///
    /// @param ranked the new letters, ranked by [CaseLetters#ranked]; empty to remove the case
    /// @param before the letters stored so far
    void write(String key, List<Held> ranked, List<Held> before) throws IOException;
  }

  /// Stores a letter and ranks the letters of its case.
  ///
  /// @throws IOException if the store fails
  public Put put(Determination letter, FileFacts file) throws IOException {
    String path = file.path();
    String key = letter.caseKey();
    String keyBefore = cases.keyOf(path);
    boolean heldOther = false;
    if (keyBefore != null && !keyBefore.equals(key)) {
      release(keyBefore, path);
      heldOther = true;
    }
    List<Held> letters = new ArrayList<>();
    Held same = null;
    List<Held> before = cases.of(key);
    for (Held other : before) {
      if (other.letter().identity().equals(letter.identity())) {
        same = other;
      } else {
        heldOther |= other.isFrom(path);
        Held rest = other.without(path);
        if (rest != null) {
          letters.add(rest);
        }
      }
    }
    letters.add(
        same == null
            ? new Held(letter, List.of(file), rules)
            : new Held(reading(letter, path, same), same.with(file).files(), rules));
    List<Held> ranked = CaseLetters.ranked(letters);
    cases.write(key, ranked, before);
    if (same != null && !heldOther) {
      return same.isFrom(path) ? Put.READ_AGAIN : Put.DUPLICATE;
    }
    return heldOther ? Put.CHANGED : isSearched(ranked, letter) ? Put.ADDED : Put.SUPERSEDED;
  }

  /// Removes a file from the case of its letter, if there is one.
  ///
  /// @throws IOException if the store fails
  public void remove(String path) throws IOException {
    String key = cases.keyOf(path);
    if (key != null) {
      release(key, path);
    }
  }

  private void release(String key, String path) throws IOException {
    List<Held> before = cases.of(key);
    List<Held> rest = new ArrayList<>();
    for (Held letter : before) {
      Held without = letter.without(path);
      if (without != null) {
        rest.add(without);
      }
    }
    cases.write(key, CaseLetters.ranked(rest), before);
  }

  /// The letter as read from the file with the first path, so that the result doesn't depend on the
  /// order of reading. A reading by other rules doesn't count.
  private Determination reading(Determination letter, String path, Held same) {
    return same.rules().equals(rules) && same.files().getFirst().path().compareTo(path) < 0
        ? same.letter()
        : letter;
  }

  private static boolean isSearched(List<Held> ranked, Determination letter) {
    return ranked.stream()
        .map(Held::letter)
        .filter(l -> l.identity().equals(letter.identity()))
        .noneMatch(l -> l.standing().isSuperseded());
  }
}

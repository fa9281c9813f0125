package imr.store;

import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.store.CaseLetters.Held;
import imr.store.LetterStore.Put;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides what becomes of a letter that is put into a store, or of those of a file that is gone:
/// alike in every store. Used by one thread.
public final class CaseUpdater {
  private final Cabinet cabinet;
  private final String rules;

  /// @param rules the revision of the rules by which letters are read now
  public CaseUpdater(Cabinet cabinet, String rules) {
    this.cabinet = cabinet;
    this.rules = rules;
  }

  /// Where letters lie, the newest writes included.
  public interface Cabinet {
    /// The letters of a case, none where it is not held.
    List<Held> of(String key) throws IOException;

    /// The key of the case whose letter the file holds, null where it holds none.
    @Nullable String keyOf(String path) throws IOException;

    /// Puts letters in the place of all that was held of their case.
    ///
    /// @param ranked as [CaseLetters#ranked] has them; none takes the case away
    /// @param before what was held of it
    void write(String key, List<Held> ranked, List<Held> before) throws IOException;
  }

  /// Files a letter with those of its case.
  ///
  /// @throws IOException where the cabinet does
  public Put put(Determination letter, FileFacts file) throws IOException {
    String path = file.path();
    String key = letter.caseKey();
    String keyBefore = cabinet.keyOf(path);
    boolean heldOther = false;
    if (keyBefore != null && !keyBefore.equals(key)) {
      release(keyBefore, path);
      heldOther = true;
    }
    List<Held> letters = new ArrayList<>();
    Held same = null;
    List<Held> before = cabinet.of(key);
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
    cabinet.write(key, ranked, before);
    if (same != null && !heldOther) {
      return same.isFrom(path) ? Put.READ_AGAIN : Put.DUPLICATE;
    }
    return heldOther ? Put.CHANGED : isSearched(ranked, letter) ? Put.ADDED : Put.SUPERSEDED;
  }

  /// Takes a file from the case that holds its letter, if one does.
  ///
  /// @throws IOException where the cabinet does
  public void remove(String path) throws IOException {
    String key = cabinet.keyOf(path);
    if (key != null) {
      release(key, path);
    }
  }

  private void release(String key, String path) throws IOException {
    List<Held> before = cabinet.of(key);
    List<Held> rest = new ArrayList<>();
    for (Held letter : before) {
      Held without = letter.without(path);
      if (without != null) {
        rest.add(without);
      }
    }
    cabinet.write(key, CaseLetters.ranked(rest), before);
  }

  /// One letter, as whichever of its files has the first path gives it, so that the order of
  /// reading leaves no trace; what other rules read does not count.
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

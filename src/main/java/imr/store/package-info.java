/// Writing letters.
///
/// A [imr.store.LetterStore] holds letters and remembers the files they came from. Which letter of
/// a case is searched, and what becomes of a letter that is put or a file that is gone, is decided
/// once for every store: [imr.store.CaseLetters] ranks the letters of a case,
/// [imr.store.CaseUpdater] applies it to what is held. [imr.store.Fingerprints] add up what is held
/// into the index's fingerprint.
@NullMarked
package imr.store;

import org.jspecify.annotations.NullMarked;

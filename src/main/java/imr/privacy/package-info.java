/// Personal data that letters should not print, and its masks.
///
/// [imr.privacy.PrivacyScreen] masks a file's text before anything is read from it. What it masks
/// is in the rows of `personal.tsv`; phone numbers of other forms are found by Google's
/// libphonenumber. `KeyboardText` is the view of a text that the rows are matched against: signs of
/// a keyboard, single spaces.
///
/// Useful for: another kind or spelling of personal data. Not useful for: who may read a letter.
@NullMarked
package imr.privacy;

import org.jspecify.annotations.NullMarked;

package imr.letter;

import java.util.Locale;

/// What a warning is about. The ids are printed, stored and counted, and never change.
public enum WarningKind {
  /// A letter that says so itself.
  SYNTHETIC("opens by saying that it is made up"),
  /// A letter whose format was built from its labels.
  LAYOUT_UNPROVEN("read by the labels of its format; no real letter of it was compared"),
  HEADER_MISSING("the header lacks %s"),
  INJURY_DATE_DIFFERS("date of injury: %s in the header, %s in the summary"),
  UR_DATE_DIFFERS("UR decision date: %s in the header, %s in the summary"),
  OUTCOME_NOT_STATED("no outcome is printed behind the request"),
  RATIONALE_MISSING("no rationale is printed"),
  DECISION_CONTRADICTS_ITSELF("\"%s\" is decided both ways; the first is taken"),
  PROCEDURE_UNKNOWN("the vocabulary knows no procedure in it"),
  REQUEST_TOO_LONG("%,d characters: coded by the first %,d"),
  GUIDELINE_TOO_LONG("%,d characters: coded by the first %,d"),
  SPECIALTY_MISPRINTED("printed \"%s\", read as \"%s\"");

  private final String sentence;

  /// @param sentence with a format specifier for each of the letter's values
  WarningKind(String sentence) {
    this.sentence = sentence;
  }

  /// The stable id, such as `header-missing`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether the letter prints one date in its header and another in its summary.
  public boolean isDifference() {
    return this == INJURY_DATE_DIFFERS || this == UR_DATE_DIFFERS;
  }

  /// What was seen, in a sentence for people.
  ///
  /// @param values the letter's, one for each place of the sentence
  /// @throws java.util.IllegalFormatException if there are too few, or of another type
  String message(Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }
}

package imr.letter;

import java.util.Locale;

/// The kinds of warnings. Their ids are printed, stored, and counted, so they never change.
public enum WarningKind {
  /// A letter that declares itself synthetic.
  SYNTHETIC("says at the top that it is synthetic"),
  /// A format that no real letter has verified.
  LAYOUT_UNPROVEN("read by the labels of its format, which was never compared with a real letter"),
  CASE_NUMBER_UNUSUAL("case number %s has more than seven digits after the year; kept as printed"),
  HEADER_MISSING("missing from the header: %s"),
  INJURY_DATE_DIFFERS("date of injury: %s in the header, %s in the summary"),
  UR_DATE_DIFFERS("UR decision date: %s in the header, %s in the summary"),
  OUTCOME_NOT_STATED("no outcome is printed after the request"),
  RATIONALE_MISSING("no rationale is printed"),
  DECISION_CONTRADICTS_ITSELF("\"%s\" is decided both ways; the first decision counts"),
  PROCEDURE_UNKNOWN("the request names no procedure of the vocabulary"),
  REQUEST_TOO_LONG("%,d characters; only the first %,d were coded"),
  GUIDELINE_TOO_LONG("%,d characters; only the first %,d were coded"),
  SPECIALTY_MISPRINTED("printed \"%s\", read as \"%s\"");

  private final String sentence;

  /// @param sentence the message, with a format specifier for each of the letter's values
  WarningKind(String sentence) {
    this.sentence = sentence;
  }

  /// The stable id, such as `header-missing`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether the header and the summary print different dates.
  public boolean isDifference() {
    return this == INJURY_DATE_DIFFERS || this == UR_DATE_DIFFERS;
  }

  /// The message with its values.
  ///
  /// @param values the letter's values, one for each format specifier
  /// @throws java.util.IllegalFormatException if values are missing or have the wrong type
  String message(Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }
}

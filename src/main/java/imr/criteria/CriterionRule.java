package imr.criteria;

import imr.table.Macros;
import imr.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// A row of `criterion-words.tsv`: words about a criterion, and the finding they stand for.
///
/// @param id a name that stays the same while the row does, wherever it stands; 8 hex digits
/// @param only the procedures and categories to which the row applies; empty for all
/// @param words the pattern in lower case
/// @param alternatives the pattern without its word boundary
record CriterionRule(
    String id, String criterion, Kind kind, Set<String> only, Pattern words, String alternatives) {
  /// Kinds of rows.
  enum Kind {
    /// Names the criterion: proved, missing if negated, required in a quoted guideline.
    TOPIC,
    /// Names the criterion, but only its absence counts: missing if negated, required in a quoted
    /// guideline.
    LACK,
    /// Names the criterion in a sentence about the patient: proved, missing if negated.
    FOUND,
    /// Proved, unless negated.
    SHOWN,
    /// Missing, even if negated.
    MISSING,
    /// Proved, even in a quoted guideline.
    STATED,
    /// Missing, even in a quoted guideline.
    REJECTED,
    /// Required, but only in a quoted guideline.
    REQUIRED,
    /// Not the criterion, although the words look like it. Removed before the criterion's later
    /// rows are applied.
    NOT;

    /// Whether the row applies to sentences that quote a guideline, or to other sentences.
    boolean speaksIn(boolean quotation) {
      return switch (this) {
        case TOPIC, LACK, STATED, REJECTED, NOT -> true;
        case FOUND, SHOWN, MISSING -> !quotation;
        case REQUIRED -> quotation;
      };
    }
  }

  /// The expansion of `~`: a few words of the same clause, without a negation.
  private static final String GAP = "(?:(?!\\b(?:not?|without|lack)\\b)[^.;]){0,70}?";

  CriterionRule {
    only = Set.copyOf(only);
  }

  /// Reads the rows of the table and expands its macros.
  ///
  /// @throws IllegalStateException if no earlier row defines a macro
  static List<CriterionRule> load() {
    List<CriterionRule> rules = new ArrayList<>();
    Macros macros = new Macros();
    for (List<String> row : Table.read("/imr/vocabulary/criterion-words.tsv").rows()) {
      String words = macros.expanded(row.get(3).replace("~", GAP));
      if (row.get(1).equals("macro")) {
        macros.put(row.get(0), words);
      } else {
        String lowered = lowered(words);
        rules.add(
            new CriterionRule(
                String.format(
                    Locale.ROOT, "%08x", Objects.hash(row.get(0), row.get(1), row.get(3))),
                row.get(0),
                Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                Set.copyOf(Table.split(row.get(2))),
                Pattern.compile("\\b(?:" + lowered + ")"),
                lowered));
      }
    }
    return rules;
  }

  /// Whether the row applies to an issue with these codes.
  boolean reads(List<String> procedures, List<String> categories) {
    return only.isEmpty()
        || procedures.stream().anyMatch(only::contains)
        || categories.stream().anyMatch(only::contains);
  }

  /// A text, or a pattern, in lower case. Its length doesn't change.
  static String lowered(String text) {
    StringBuilder lowered = new StringBuilder(text);
    for (int i = 0; i < lowered.length(); i++) {
      // after a backslash, a letter names a character class
      if (i == 0 || lowered.charAt(i - 1) != '\\') {
        lowered.setCharAt(i, Character.toLowerCase(lowered.charAt(i)));
      }
    }
    return lowered.toString();
  }
}

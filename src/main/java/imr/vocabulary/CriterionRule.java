package imr.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A row of `criterion-words.tsv`: words about a criterion, and what they say of it.
///
/// @param only the procedures and categories whose issues it reads; empty for all
/// @param words in small letters
/// @param alternatives the words without what says that they stand at the start of a word
record CriterionRule(
    String criterion, Kind kind, Set<String> only, Pattern words, String alternatives) {
  /// The kind of statement that the words make.
  enum Kind {
    /// The criterion: shown, missing where denied, required where a guideline speaks.
    TOPIC,
    /// The criterion, of which only its absence says something: missing where denied, required
    /// where a guideline speaks.
    LACK,
    /// The criterion, where the patient is spoken of: shown, missing where denied.
    FOUND,
    /// Met, unless denied.
    SHOWN,
    /// Missing, whatever stands around it.
    MISSING,
    /// Met, in a guideline's words too.
    STATED,
    /// Missing, in a guideline's words too.
    REJECTED,
    /// Asked for, where a guideline speaks.
    REQUIRED,
    /// Words that look like the criterion and are not: taken out before the criterion's rows below
    /// are read.
    NOT;

    /// Whether a row can say something in a guideline's words, or in others.
    boolean speaksIn(boolean quotation) {
      return switch (this) {
        case TOPIC, LACK, STATED, REJECTED, NOT -> true;
        case FOUND, SHOWN, MISSING -> !quotation;
        case REQUIRED -> quotation;
      };
    }
  }

  /// The expansion of `~`: some words of one clause, no negation among them.
  private static final String GAP = "(?:(?!\\b(?:not?|without|lack)\\b)[^.;]){0,70}?";

  CriterionRule {
    only = Set.copyOf(only);
  }

  /// The rows of the table, its macros replaced.
  ///
  /// @throws IllegalStateException for a macro that no earlier row defines
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
                row.get(0),
                Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                Set.copyOf(Vocabulary.split(row.get(2))),
                Pattern.compile("\\b(?:" + lowered + ")"),
                lowered));
      }
    }
    return rules;
  }

  /// Whether it reads an issue that was coded so.
  boolean reads(List<String> procedures, List<String> categories) {
    return only.isEmpty()
        || procedures.stream().anyMatch(only::contains)
        || categories.stream().anyMatch(only::contains);
  }

  /// A text, or a pattern, in small letters of the same length.
  static String lowered(String text) {
    StringBuilder lowered = new StringBuilder(text);
    for (int i = 0; i < lowered.length(); i++) {
      // What stands behind a backslash is a class of characters in a pattern.
      if (i == 0 || lowered.charAt(i - 1) != '\\') {
        lowered.setCharAt(i, Character.toLowerCase(lowered.charAt(i)));
      }
    }
    return lowered.toString();
  }
}

/// Matches many regular expressions against one text in one pass.
///
/// Coding a letter tries some thousand expressions. An [imr.match.FilteredPattern] runs its
/// expression only at positions where one of the expression's literal prefixes occurs. An
/// [imr.match.MultiPattern] finds those positions for all expressions of a table at once, with a
/// `Trie` over the [imr.match.FoldedText]. `LiteralPrefixes` derives the prefixes from the
/// expression itself, so no table lists them.
///
/// Useful for: any table of patterns over text. Not useful for: words that people search, which are
/// cut and stemmed in `imr.text`.
@NullMarked
package imr.match;

import org.jspecify.annotations.NullMarked;

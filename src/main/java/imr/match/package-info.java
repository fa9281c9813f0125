/// Many patterns over one text at once.
///
/// Coding a letter tries some thousand patterns on it. A [imr.match.FilteredPattern] runs a regular
/// expression only where one of its literal beginnings occurs; a [imr.match.MultiPattern] finds
/// those places for all patterns of a table in one pass, by a trie ([imr.match.Trie]) over the
/// folded text ([imr.match.FoldedText]). What a regular expression can begin with is worked out by
/// [imr.match.LiteralPrefixes] from the expression itself, so no table lists it.
///
/// Useful for: any table of patterns. Not useful for: words as people search them, which are cut
/// and stemmed in `imr.text`.
@NullMarked
package imr.match;

import org.jspecify.annotations.NullMarked;

/// Resource tables, and the patterns that their rows hold.
///
/// [imr.table.Table] reads a tab-separated table. [imr.table.Rules] compiles the regular
/// expressions of one, by name, with `Macros` for what they share: numbers in words, dates, and
/// parts of the body of which there are two.
///
/// Useful for: a new table of rules. Not useful for: the rules themselves, which are rows of the
/// package that applies them.
@NullMarked
package imr.table;

import org.jspecify.annotations.NullMarked;

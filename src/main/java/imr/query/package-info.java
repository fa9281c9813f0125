/// From what was typed to what is meant.
///
/// [imr.query.QueryLanguage] reads a query in four steps. `QueryLexer` cuts it into tokens;
/// `QueryParser` binds them by their operators into [imr.query.QuerySyntax]; `WordInterpreter`
/// gives plain words the values they name; `QueryBuilder` makes [imr.query.QueryNode]s and filters
/// of it all. The nodes are the language between a query and an index. What was understood is told
/// by an [imr.query.Interpretation], whose `parsed` line reads back to the same query.
///
/// Useful for: operators, the meaning of words, notes on how a query was read. Not useful for: how
/// an index finds a node, or how words are cut (`imr.text`).
@NullMarked
package imr.query;

import org.jspecify.annotations.NullMarked;

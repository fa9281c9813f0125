/// Reads a typed query into nodes and filters.
///
/// [imr.query.QueryLanguage] reads a query in four steps. `QueryLexer` cuts it into tokens.
/// `QueryParser` binds them by their operators into [imr.query.QuerySyntax]. `WordInterpreter`
/// finds the values that plain words name. `QueryBuilder` builds [imr.query.QueryNode]s and filters
/// from the result. The nodes are the language between a query and an index. An
/// [imr.query.Interpretation] reports how the query was read; its `parsed` line reads back to the
/// same query.
///
/// Useful for: operators, the meaning of words, notes on how a query was read. Not useful for: how
/// an index finds a node, or how words are cut (`imr.text`).
@NullMarked
package imr.query;

import org.jspecify.annotations.NullMarked;

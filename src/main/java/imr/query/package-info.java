/// Reads a typed query into nodes and filters.
///
/// [imr.query.QueryLanguage] reads a query in four steps. `QueryLexer` cuts it into tokens; a
/// filter's label that is typed whole is one token (`FilterLabels`). `QueryParser` binds the tokens
/// by their operators into [imr.query.QuerySyntax]. `WordInterpreter` finds the values that plain
/// words name. `QueryBuilder` builds [imr.query.QueryNode]s and filters from the result. The nodes
/// are the language between a query and an index. An [imr.query.Interpretation] reports how the
/// query was read; its `parsed` line reads back to the same query.
///
/// `WordInterpreter` gives each run of plain words (`PlainWords`) to one `PlainWords.Reader` after
/// the other. A reader takes the words that it understands, and the next ones see spaces in their
/// place:
///
/// 1. `CaseReader`: case numbers. They go first, because they look like years and ranges.
/// 2. `DateReader`: dates and periods, before a year can be an edition or an age.
/// 3. `ReviewerReader`: the reviewer's specialty, before its words name a treatment.
/// 4. `PatientReader`: age and sex.
/// 5. `AmountReader`: limits of a requested amount.
/// 6. `GuidelineReader`: guidelines, chapters, editions, and sections of the regulations.
/// 7. `FieldPhraseReader`: phrases for one value of a field. They go before outcomes, because
///    `partial approval` is none.
/// 8. `OutcomeReader`: the reviewer's decision, also if it is negated.
/// 9. `LayReader`: everyday words for clinical ones (`LayWords`).
/// 10. `FillerReader`: words of a question that are no condition.
///
/// What is left is looked up in the vocabulary, and what follows a word such as `except` is
/// excluded. The phrases are rows of `readings.tsv`, `guideline-topics.tsv`, and `lay-words.tsv`.
///
/// Useful for: operators, the meaning of words, notes on how a query was read. Not useful for: how
/// an index finds a node, or how words are cut (`imr.text`).
@NullMarked
package imr.query;

import org.jspecify.annotations.NullMarked;

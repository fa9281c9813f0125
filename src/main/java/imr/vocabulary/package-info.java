/// The controlled vocabulary, read from resource tables, and coding of letters with it.
///
/// [imr.vocabulary.Vocabulary] holds the tables: each [imr.vocabulary.Procedure] with its
/// categories and aliases, each [imr.vocabulary.BodyRegion], [imr.vocabulary.Criterion], condition,
/// and check. [imr.vocabulary.Coder] codes a parsed letter with one coder per part:
/// `ProcedureCoder`, `RegionCoder`, `QuantityCoder`, `FlagCoder`, and `NatureCoder` read the
/// request, `CitationCoder` the guidelines, `ConditionCoder` and `InjuredRegionCoder` the summary,
/// and [imr.criteria.CriterionCoder] the rationale. `CheckCoder` finds possible faults.
/// [imr.vocabulary.AliasMatcher] finds aliases in letters and in queries.
///
/// Rules are rows with a reason, not code. An ambiguous alias counts only with the support that
/// `support.tsv` requires, `composites.tsv` derives procedures from a word and a region, and
/// `drops.tsv` lists procedures that another one includes.
///
/// Useful for: a new procedure, alias, condition, criterion, or check. Not useful for: how people
/// write a value in a query (`imr.field`), or what plain words mean together (`imr.query`).
@NullMarked
package imr.vocabulary;

import org.jspecify.annotations.NullMarked;

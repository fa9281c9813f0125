/// What reviewers found shown or missing, read from rationales.
///
/// [imr.criteria.CriterionCoder] reads a rationale by `Statement`, a sentence without its verdict,
/// with a mark for the words of a guideline. `CriterionRows` says which rows of
/// `criterion-words.tsv` a statement meets, and `Negation` whether it denies them.
///
/// `Judge` weighs this evidence and the sentence's words with three linear models (`LinearModel`,
/// the weights in `judge.bin`). `Tiers` says from which probability on a finding is sure.
///
/// `QuotationChooser` chooses the sentence that carries the reviewer's reason, by the phrases of
/// `quotation-cues.tsv`.
///
/// Useful for: a criterion that is missed or misread. Not useful for: names and meanings of
/// criteria (`imr.vocabulary`), or counts of them (`imr.research`).
@NullMarked
package imr.criteria;

import org.jspecify.annotations.NullMarked;

/// The field's controlled words, read from resource tables, and coding with them.
///
/// [imr.vocabulary.Vocabulary] holds what the tables beside this package say: procedures with their
/// categories and aliases, body regions, specialties. [imr.vocabulary.Coder] codes a letter that
/// was parsed. Rules are rows with a reason, not code: an ambiguous alias counts only with the
/// support that `support.tsv` asks for, `composites.tsv` knows procedures from a word and a region,
/// `drops.tsv` says what another procedure takes along. The same matcher reads queries.
@NullMarked
package imr.vocabulary;

import org.jspecify.annotations.NullMarked;

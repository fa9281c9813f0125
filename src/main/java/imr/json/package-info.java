/// Letters and records as JSON.
///
/// [imr.json.Json] is the one mapper: dates as ISO text, enums by their ids, unknown keys ignored.
/// [imr.json.LetterJson] writes a letter in its documented form, [imr.json.DocumentedLetter], which
/// `parse` prints and the API serves, and in a plainer form that engines store and read back.
///
/// A package of its own, because commands, pages, exports and both engines write the same letter,
/// and none of them may know another.
///
/// Useful for: a new key in a letter's JSON. Not useful for: the API's other answers
/// (`imr.web.api`), or CSV (`imr.research`).
@NullMarked
package imr.json;

import org.jspecify.annotations.NullMarked;

/// The one list of fields, the values they have, and how people write those.
///
/// [imr.field.Field] names every field that can be filtered, counted, exported or searched;
/// queries, URLs, facets, options and columns all use its ids. [imr.field.IssueValues] gives an
/// issue's values in each field: what every engine filters and counts by. A [imr.field.FieldFilter]
/// is a condition on one field, with ranges of days ([imr.field.DayRange]) and numbers
/// ([imr.field.NumberRange]); [imr.field.Labels] are the values' names for people, and
/// [imr.field.FieldValues] and [imr.field.Senses] read those names back. A value that cannot be
/// read is a [imr.field.SearchException].
///
/// Useful for: a new field, a new label, a new way to write a range. Not useful for: what plain
/// words mean together, which is `imr.query`.
@NullMarked
package imr.field;

import org.jspecify.annotations.NullMarked;

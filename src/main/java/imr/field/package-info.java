/// The list of all fields, their values, and the names that people use for the values.
///
/// [imr.field.Field] names every field that can be filtered, counted, exported, or searched.
/// Queries, URLs, facets, options, and columns all use its ids. [imr.field.IssueValues] gives an
/// issue's values in each field, by which every engine filters and counts. A
/// [imr.field.FieldFilter] is a condition on one field, with ranges of days ([imr.field.DayRange])
/// and numbers ([imr.field.NumberRange]). [imr.field.Labels] holds the values' names for people,
/// and [imr.field.FieldValues] and [imr.field.Senses] read those names. A value that can't be read
/// causes a [imr.field.SearchException].
///
/// Useful for: a new field, a new label, a new way to write a range. Not useful for: what plain
/// words mean together (`imr.query`).
@NullMarked
package imr.field;

import org.jspecify.annotations.NullMarked;

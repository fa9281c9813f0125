package imr.letter;

import org.jspecify.annotations.Nullable;

/// What the case summary's opening says of the injured worker.
///
/// @param age in years, null where none is stated
/// @param sex null where none is stated
public record Patient(@Nullable Integer age, @Nullable Sex sex) {}

package imr.letter;

import org.jspecify.annotations.Nullable;

/// The injured worker, as described at the start of the case summary.
///
/// @param age in years, null if not stated
/// @param sex null if not stated
public record Patient(@Nullable Integer age, @Nullable Sex sex) {}

package imr.letter;

import org.jspecify.annotations.Nullable;

/// One guideline that a decision rests on.
///
/// @param source `MTUS`, `ODG`, `ACOEM`, `OTHER`, or `NONE` where the letter says none was cited
/// @param chapter as printed, without the word "Chapter"
/// @param year the edition, only where printed as one
/// @param section the sections named, as printed
/// @param pages page numbers, as printed
public record GuidelineCitation(
    String source,
    @Nullable String chapter,
    @Nullable Integer year,
    @Nullable String section,
    @Nullable String pages) {}

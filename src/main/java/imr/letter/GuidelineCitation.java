package imr.letter;

import org.jspecify.annotations.Nullable;

/// A guideline that a decision cites.
///
/// @param source `MTUS`, `ODG`, `ACOEM`, `OTHER`, or `NONE` if the letter says that none was cited
/// @param chapter the chapter as printed, without the word "Chapter"
/// @param year the edition, only if printed as an edition
/// @param section the sections as printed
/// @param pages the page numbers as printed
public record GuidelineCitation(
    String source,
    @Nullable String chapter,
    @Nullable Integer year,
    @Nullable String section,
    @Nullable String pages) {}

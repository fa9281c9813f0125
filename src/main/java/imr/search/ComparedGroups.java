package imr.search;

import imr.engine.CompareAnswer;
import imr.query.Interpretation;

/// A comparison of two groups, with a receipt to repeat it.
///
/// @param request the request
/// @param question how the words that both groups share were read
/// @param a how the words of the first group were read
/// @param b how the words of the second group were read
/// @param outcomeDropped whether the question or a group named an outcome, which was removed
/// @param answer the engine's counts
/// @param receipt which index answered, and when
public record ComparedGroups(
    CompareRequest request,
    Interpretation question,
    Interpretation a,
    Interpretation b,
    boolean outcomeDropped,
    CompareAnswer answer,
    SearchResponse.Receipt receipt) {}

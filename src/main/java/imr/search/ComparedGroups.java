package imr.search;

import imr.engine.CompareAnswer;
import imr.query.Interpretation;

/// Two groups side by side, with what it takes to count again.
///
/// @param request as it was asked
/// @param question how the words that both groups share were read
/// @param a how the words of the first group were read
/// @param b how those of the second were read
/// @param outcomeDropped whether the question or a group named an outcome, which was removed
/// @param answer what the engine counted
/// @param receipt which index answered, and when
public record ComparedGroups(
    CompareRequest request,
    Interpretation question,
    Interpretation a,
    Interpretation b,
    boolean outcomeDropped,
    CompareAnswer answer,
    SearchResponse.Receipt receipt) {}

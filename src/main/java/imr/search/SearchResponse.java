package imr.search;

import imr.engine.EngineAnswer;
import imr.engine.IndexStatus;
import imr.engine.SearchPlan;
import imr.query.Interpretation;
import java.time.Instant;

/// The response to a search, with a receipt to repeat it.
///
/// @param request the request
/// @param interpretation how its words were read
/// @param answer what the engine found
/// @param advice other searches to offer the user
/// @param receipt which index answered, and when
public record SearchResponse(
    SearchRequest request,
    Interpretation interpretation,
    EngineAnswer answer,
    Advice advice,
    Receipt receipt) {

  /// Identifies which index answered, and when.
  ///
  /// @param fingerprint of the index: equal for equal letters read by equal rules; empty on a
  ///   cluster while letters are being added
  /// @param version the program's version
  /// @param at the time of the response
  /// @param query the words as typed, then the filters
  /// @param parsed the words as they were read
  /// @param synthetic the number of synthetic letters in the index
  public record Receipt(
      String fingerprint, String version, Instant at, String query, String parsed, long synthetic) {
    /// The fingerprint for people, or a sentence if there is none.
    public String index() {
      return IndexStatus.shown(fingerprint);
    }
  }

  /// The number of pages that can be shown, at least 1.
  public int pages() {
    long shown =
        switch (request.group()) {
          case NONE -> answer.issues() + answer.partials();
          case LETTER -> answer.letters();
        };
    long full = (shown + request.size() - 1) / request.size();
    return Math.clamp(full, 1, SearchPlan.MAX_DEPTH / request.size());
  }
}

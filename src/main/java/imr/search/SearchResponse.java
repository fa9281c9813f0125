package imr.search;

import imr.engine.EngineAnswer;
import imr.engine.IndexStatus;
import imr.engine.SearchPlan;
import imr.query.Interpretation;
import java.time.Instant;

/// The answer to a search, with a receipt to repeat it.
///
/// @param request as it was asked
/// @param interpretation how its words were read
/// @param answer what the engine found
/// @param advice what else the user could search for
/// @param receipt which index answered, and when
public record SearchResponse(
    SearchRequest request,
    Interpretation interpretation,
    EngineAnswer answer,
    Advice advice,
    Receipt receipt) {

  /// Which index answered, and when.
  ///
  /// @param fingerprint of the index: equal letters read by equal rules, equal fingerprint; empty
  ///   on a cluster while letters are being added
  /// @param version of the program
  /// @param at the moment of the answer
  /// @param query words as typed, then the filters
  /// @param parsed the words as they were read
  /// @param synthetic how many of the index's letters are made up
  public record Receipt(
      String fingerprint, String version, Instant at, String query, String parsed, long synthetic) {
    /// The fingerprint as people read it: a sentence if there is none.
    public String index() {
      return IndexStatus.shown(fingerprint);
    }
  }

  /// How many pages can be shown, at least one.
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

package imr.search;

import imr.engine.EngineAnswer;
import imr.engine.Hit;
import imr.engine.IndexStatus;
import imr.engine.Nearness;
import imr.engine.SearchPlan;
import imr.query.Interpretation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The response to a search, with a receipt to repeat it.
///
/// @param request the request
/// @param interpretation how its words were read
/// @param answer what the engine found
/// @param advice other searches to offer the user
/// @param treatment that the words ask for, null for none
/// @param said how many exact matches there are by the text that has the words, null if no words
///   are searched or this is not a first page
/// @param receipt which index answered, and when
public record SearchResponse(
    SearchRequest request,
    Interpretation interpretation,
    EngineAnswer answer,
    Advice advice,
    @Nullable Treatment treatment,
    @Nullable Said said,
    Receipt receipt) {

  /// Exact matches by the text that has the words.
  ///
  /// @param reviewer those whose request and rationale have all words
  /// @param summary the others, which match only with the case summary
  public record Said(long reviewer, long summary) {
    /// All of them.
    public long all() {
      return reviewer + summary;
    }

    /// Whether there are some of both kinds.
    public boolean isMixed() {
      return reviewer > 0 && summary > 0;
    }
  }

  /// Partial matches of one kind.
  ///
  /// @param heading says what they have in common, in the plural
  /// @param hits at least one
  public record Tier(String heading, List<Hit> hits) {
    public Tier {
      hits = List.copyOf(hits);
    }
  }

  /// The words that were searched: those that were asked, or corrected ones.
  public String searchedWords() {
    List<Advice.Spelling> spellings = advice.spellings();
    return spellings.isEmpty() ? request.q() : spellings.getFirst().q();
  }

  /// The partial matches of this page, the nearest first.
  public List<Tier> tiers() {
    List<Tier> tiers = new ArrayList<>();
    for (Nearness nearness : Nearness.values()) {
      List<Hit> hits = answer.hits().stream().filter(hit -> hit.nearness() == nearness).toList();
      if (!hits.isEmpty()) {
        tiers.add(new Tier(heading(nearness), hits));
      }
    }
    return tiers;
  }

  private String heading(Nearness nearness) {
    Treatment.Group group = treatment == null ? null : treatment.group();
    return switch (nearness) {
      case SAME_TREATMENT -> "The same treatment, without some of your other terms";
      case SIMILAR_TREATMENT ->
          group == null ? "Similar treatments" : "Similar treatments (" + group.label() + ")";
      case SOME_TERMS -> "Close matches (some of your terms are missing)";
    };
  }

  /// The same response with an offer of another query.
  SearchResponse offering(Interpretation.Alternative other) {
    return new SearchResponse(
        request, interpretation.offering(other), answer, advice, treatment, said, receipt);
  }

  /// The answer to a corrected query, with the words as typed and a note on the correction.
  SearchResponse correcting(SearchRequest typed, SpellingCorrector.Correction correction) {
    Advice more =
        advice.with(
            correction.words().stream()
                .map(word -> new Advice.Spelling(word.typed(), word.meant(), correction.q()))
                .toList());
    return new SearchResponse(
        typed, interpretation.with(correction.note()), answer, more, treatment, said, receipt);
  }

  /// Identifies which index answered, and when.
  ///
  /// @param fingerprint of the index: equal for equal letters read by equal rules; empty on a
  ///   cluster while letters are being added
  /// @param version the program's version
  /// @param at the time of the response
  /// @param query the words as typed, then the filters, then what was counted by or compared
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

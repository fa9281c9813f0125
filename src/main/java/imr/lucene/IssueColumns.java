package imr.lucene;

import imr.field.Field;
import imr.letter.Basis;
import imr.letter.Outcome;
import imr.letter.Service;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// The columns that a tally needs of each issue in a segment, compared by ordinal. Immutable and
/// thread-safe.
final class IssueColumns {
  private final SegmentCodes codes;
  private final ValueColumn outcomes;
  private final ValueColumn services;
  private final ValueColumn bases;
  private final @Nullable Outcome[] outcomeByOrd;
  private final int primary;
  private final int merits;

  IssueColumns(LeafReaderContext leaf) throws IOException {
    codes = SegmentCodes.of(leaf);
    outcomes = new ValueColumn(leaf, Field.OUTCOME);
    services = new ValueColumn(leaf, Field.SERVICE);
    bases = new ValueColumn(leaf, Field.BASIS);
    outcomeByOrd = new @Nullable Outcome[outcomes.size()];
    for (Outcome outcome : Outcome.values()) {
      int ord = outcomes.ordOf(outcome);
      if (ord >= 0) {
        outcomeByOrd[ord] = outcome;
      }
    }
    primary = services.ordOf(Service.PRIMARY);
    merits = bases.ordOf(Basis.MERITS);
  }

  /// The first document of the issue's letter, which identifies the letter within the segment.
  int letter(int doc) {
    return codes.letter(doc);
  }

  /// The issue's outcome, null if none is stated.
  @Nullable Outcome outcome(int doc) {
    return outcomeByOrd[outcomes.ord(doc)];
  }

  /// Whether the issue asks for a primary service and was decided on its merits.
  boolean isOnMerits(int doc) {
    return services.ord(doc) == primary && bases.ord(doc) == merits;
  }
}

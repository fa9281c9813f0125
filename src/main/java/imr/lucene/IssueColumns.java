package imr.lucene;

import imr.letter.Basis;
import imr.letter.Outcome;
import imr.letter.Service;
import imr.search.Field;
import imr.search.FieldFilter;
import imr.search.IssueValues;
import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/// What a tally must know of each issue of a segment. Documents are asked for in order, by one
/// thread.
final class IssueColumns {
  private static final String PRIMARY = IssueValues.id(Service.PRIMARY);
  private static final String MERITS = IssueValues.id(Basis.MERITS);

  private final NumericDocValues places;
  private final ValueColumn outcomes;
  private final ValueColumn services;
  private final ValueColumn bases;

  IssueColumns(LeafReaderContext leaf) throws IOException {
    places = DocValues.getNumeric(leaf.reader(), Schema.PLACE);
    outcomes = new ValueColumn(leaf, Field.OUTCOME);
    services = new ValueColumn(leaf, Field.SERVICE);
    bases = new ValueColumn(leaf, Field.BASIS);
  }

  /// The first document of the letter's block: the same for all its issues, and for no other's.
  long letter(int doc) throws IOException {
    return places.advanceExact(doc) ? doc - places.longValue() : doc;
  }

  @Nullable Outcome outcome(int doc) throws IOException {
    String id = outcomes.first(doc);
    return id.equals(FieldFilter.UNKNOWN)
        ? null
        : Outcome.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// Whether it asks for a primary service and was decided on its merits.
  boolean isOnMerits(int doc) throws IOException {
    return PRIMARY.equals(services.first(doc)) && MERITS.equals(bases.first(doc));
  }
}

package imr.lucene;

import imr.search.TextPattern.Unit;
import imr.text.Intervals;
import imr.text.SentenceMarks;
import imr.text.WordPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Where words stand in one text of one document after the other, as the index has it. Documents
/// must come in order. Used by one thread.
final class Places implements Intervals.Positions {
  private final @Nullable Terms terms;
  private final Map<String, Word> words = new HashMap<>();
  private int doc = -1;

  Places(LeafReaderContext leaf, String field) throws IOException {
    terms = leaf.reader().terms(field);
  }

  /// One term's postings, and what was read of them last.
  private static final class Word {
    private final @Nullable PostingsEnum postings;
    private int doc = -1;
    private BitSet positions = new BitSet();

    Word(@Nullable PostingsEnum postings) {
      this.postings = postings;
    }

    BitSet in(int wanted) throws IOException {
      if (doc != wanted) {
        doc = wanted;
        positions = new BitSet();
        if (postings != null && postings.docID() < wanted) {
          postings.advance(wanted);
        }
        if (postings != null && postings.docID() == wanted) {
          for (int i = postings.freq(); i > 0; i--) {
            positions.set(postings.nextPosition());
          }
        }
      }
      return positions;
    }
  }

  /// Goes to a document.
  ///
  /// @param next in the segment, not before the last
  void at(int next) {
    doc = next;
  }

  @Override
  public int[] of(WordPattern.Leaf leaf) {
    return all(leaf.terms()).stream().toArray();
  }

  @Override
  public int[] ends(Unit unit) {
    return all(unit == Unit.SENTENCE ? SentenceMarks.ENDS : SentenceMarks.PARAGRAPH_ENDS).stream()
        .toArray();
  }

  /// Where sentences end that quote a guideline.
  BitSet quotedEnds() {
    return all(SentenceMarks.QUOTED_ENDS);
  }

  private BitSet all(Set<String> of) {
    BitSet found = new BitSet();
    of.forEach(term -> found.or(positions(term)));
    return found;
  }

  private @Nullable PostingsEnum postings(String term) throws IOException {
    if (terms == null) {
      return null;
    }
    TermsEnum each = terms.iterator();
    boolean known = each.seekExact(new BytesRef(term));
    return known ? each.postings(null, PostingsEnum.POSITIONS) : null;
  }

  private BitSet positions(String term) {
    try {
      Word word = words.get(term);
      if (word == null) {
        word = new Word(postings(term));
        words.put(term, word);
      }
      return word.in(doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package imr.lucene;

import imr.query.TextPattern.Unit;
import imr.text.Intervals;
import imr.text.SentenceMarks;
import imr.text.WordPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
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

/// The positions of words in one text, document by document, read from the index's postings.
/// Documents must come in ascending order. Not thread-safe.
final class WordPositions implements Intervals.Positions {
  private static final int[] NONE = {};

  private final @Nullable Terms terms;
  private final Map<String, Word> words = new HashMap<>();
  private int doc = -1;

  WordPositions(LeafReaderContext leaf, String field) throws IOException {
    terms = leaf.reader().terms(field);
  }

  /// One term's postings, and the positions read last.
  private static final class Word {
    private final @Nullable PostingsEnum postings;
    private int doc = -1;
    private int[] positions = NONE;

    Word(@Nullable PostingsEnum postings) {
      this.postings = postings;
    }

    int[] in(int wanted) throws IOException {
      if (doc != wanted) {
        doc = wanted;
        positions = NONE;
        if (postings != null && postings.docID() < wanted) {
          postings.advance(wanted);
        }
        if (postings != null && postings.docID() == wanted) {
          positions = new int[postings.freq()];
          for (int i = 0; i < positions.length; i++) {
            positions[i] = postings.nextPosition();
          }
        }
      }
      return positions;
    }
  }

  /// Moves to a document.
  ///
  /// @param next the document in the segment, not before the current one
  void at(int next) {
    doc = next;
  }

  @Override
  public int[] of(WordPattern.Leaf leaf) {
    return all(leaf.terms());
  }

  @Override
  public int[] ends(Unit unit) {
    int[] all = all(unit == Unit.SENTENCE ? SentenceMarks.ENDS : SentenceMarks.PARAGRAPH_ENDS);
    return distinct(all);
  }

  @Override
  public BitSet quotedEnds() {
    BitSet found = new BitSet();
    for (int place : all(SentenceMarks.QUOTED_ENDS)) {
      found.set(place);
    }
    return found;
  }

  /// The positions without duplicates: a sentence without words ends where the one before it did.
  private static int[] distinct(int[] ascending) {
    for (int i = 1; i < ascending.length; i++) {
      if (ascending[i] == ascending[i - 1]) {
        return Arrays.stream(ascending).distinct().toArray();
      }
    }
    return ascending;
  }

  /// The positions of several terms, in ascending order without duplicates: forms of one word can
  /// share a position.
  private int[] all(Set<String> of) {
    int[] found = NONE;
    boolean merged = false;
    for (String term : of) {
      int[] own = positions(term);
      if (own.length > 0) {
        merged |= found.length > 0;
        found = found.length == 0 ? own : joined(found, own);
      }
    }
    return merged ? Arrays.stream(found).sorted().distinct().toArray() : found;
  }

  private static int[] joined(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private @Nullable PostingsEnum postings(String term) throws IOException {
    if (terms == null) {
      return null;
    }
    TermsEnum each = terms.iterator();
    boolean known = each.seekExact(new BytesRef(term));
    return known ? each.postings(null, PostingsEnum.POSITIONS) : null;
  }

  private int[] positions(String term) {
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

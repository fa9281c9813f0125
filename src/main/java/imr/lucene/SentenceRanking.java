package imr.lucene;

import imr.search.Field;
import imr.search.QueryNode;
import imr.search.TextPattern.Unit;
import imr.text.Intervals;
import imr.text.WordPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// Ranks partial matches anew: each one's score counts by how much of what was asked it says, and
/// how much of that in one sentence or two that follow each other. What a sentence repeats of a
/// guideline weighs half of what is said of this patient; what the summary says, somewhat less than
/// what the reviewer does. Used by one thread.
final class SentenceRanking {
  private static final double QUOTED = 0.5;
  private static final double IN_SUMMARY = 0.7;
  private static final double IN_TWO_SENTENCES = 0.8;

  /// So many of the best are ranked anew; those behind them stay where BM25 put them, since a match
  /// of one word in a telling sentence is no reason to lose one of many words.
  private static final int DEPTH = 50;

  private final IndexSearcher searcher;
  private final List<Concept> concepts = new ArrayList<>();
  private final double total;

  SentenceRanking(IndexSearcher searcher, List<QueryNode> asked, QueryMapper queries)
      throws IOException {
    this.searcher = searcher;
    for (QueryNode node : asked) {
      concepts.add(Concept.of(node, queries, searcher));
    }
    total = concepts.stream().mapToDouble(Concept::weight).sum();
  }

  /// The documents in their new order, with their new scores.
  ScoreDoc[] rank(ScoreDoc[] found) throws IOException {
    if (total <= 0) {
      return found;
    }
    ScoreDoc[] ranked = Arrays.copyOf(found, Math.min(found.length, DEPTH));
    Arrays.sort(ranked, Comparator.comparingInt(d -> d.doc)); // as postings are read
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Segment segment = null;
    for (int i = 0; i < ranked.length; i++) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(ranked[i].doc, leaves));
      if (segment == null || segment.leaf != leaf) {
        segment = new Segment(leaf);
      }
      FieldDoc doc = (FieldDoc) ranked[i];
      ranked[i] = scored(doc, (float) (bm25(doc) * segment.said(doc.doc - leaf.docBase)));
    }
    Map<Integer, Integer> before = new HashMap<>(); // ties keep the order they came in
    for (ScoreDoc doc : found) {
      before.put(doc.doc, before.size());
    }
    Arrays.sort(
        ranked,
        Comparator.comparingDouble((ScoreDoc d) -> -d.score)
            .thenComparingInt(d -> before.getOrDefault(d.doc, 0)));
    ScoreDoc[] all = found.clone();
    System.arraycopy(ranked, 0, all, 0, ranked.length);
    float least = ranked[ranked.length - 1].score;
    for (int i = ranked.length; i < all.length; i++) { // a score never rises down the list
      FieldDoc doc = (FieldDoc) all[i];
      all[i] = scored(doc, Math.min(least, bm25(doc)));
    }
    return all;
  }

  private static FieldDoc scored(FieldDoc doc, float score) {
    Object[] fields = doc.fields.clone();
    fields[0] = score;
    return new FieldDoc(doc.doc, score, fields);
  }

  private static float bm25(FieldDoc doc) {
    return doc.fields[0] instanceof Float score ? score : 0f;
  }

  /// One segment's documents, in order.
  private final class Segment {
    private final LeafReaderContext leaf;
    private final List<List<DocIdSetIterator>> codes = new ArrayList<>();
    private final List<Places> texts = new ArrayList<>();

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      for (Concept concept : concepts) {
        codes.add(concept.coded(leaf));
      }
      for (Field field : Concept.TEXTS) {
        texts.add(new Places(leaf, field.id()));
      }
    }

    /// From 0 to 2: the share of what was asked that the document says anywhere, and the share that
    /// its best sentence does.
    double said(int doc) throws IOException {
      double[] anywhere = new double[concepts.size()];
      for (int c = 0; c < anywhere.length; c++) {
        for (DocIdSetIterator coded : codes.get(c)) {
          int at = coded.docID() < doc ? coded.advance(doc) : coded.docID();
          anywhere[c] = at == doc ? 1 : anywhere[c];
        }
      }
      double best = 0;
      for (int t = 0; t < texts.size(); t++) {
        texts.get(t).at(doc);
        double weight = Concept.TEXTS.get(t) == Field.SUMMARY ? IN_SUMMARY : 1;
        best = Math.max(best, inOneBreath(texts.get(t), weight, anywhere));
      }
      double all = 0;
      for (int c = 0; c < anywhere.length; c++) {
        all += anywhere[c] * concepts.get(c).weight();
      }
      return (all + best) / total;
    }
  }

  /// What the best sentence of a text says.
  ///
  /// @param anywhere raised to what the text says
  private double inOneBreath(Places text, double weight, double[] anywhere) {
    int[] ends = text.ends(Unit.SENTENCE);
    BitSet quoted = text.quotedEnds();
    List<BitSet> sentences = new ArrayList<>();
    for (int s = 0; s <= ends.length; s++) {
      sentences.add(new BitSet());
    }
    double[] factors = new double[sentences.size()];
    for (int s = 0; s < factors.length; s++) {
      factors[s] = s < ends.length && quoted.get(ends[s]) ? weight * QUOTED : weight;
    }
    for (int c = 0; c < concepts.size(); c++) {
      for (WordPattern pattern : concepts.get(c).words()) {
        for (Intervals.Interval match : Intervals.find(pattern, text)) {
          int s = -Arrays.binarySearch(ends, match.start()) - 1; // no word stands at an end
          sentences.get(s).set(c);
          anywhere[c] = Math.max(anywhere[c], factors[s]);
        }
      }
    }
    double best = 0;
    for (int s = 0; s < factors.length; s++) {
      best = Math.max(best, factors[s] * weight(sentences.get(s)));
      if (s + 1 < factors.length) {
        BitSet both = (BitSet) sentences.get(s).clone();
        both.or(sentences.get(s + 1));
        best = Math.max(best, IN_TWO_SENTENCES * factors[s] * weight(both));
      }
    }
    return best;
  }

  private double weight(BitSet said) {
    return said.stream().mapToDouble(c -> concepts.get(c).weight()).sum();
  }
}

package imr.lucene;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.QueryNode;
import imr.text.Concept;
import imr.text.SentenceRanking;
import imr.text.SentenceRanking.Scored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// Supplies [SentenceRanking] with the codes of documents and the positions of their words. Not
/// thread-safe.
final class PartialRanking {
  private final IndexSearcher searcher;
  private final SentenceRanking ranking;
  private final List<List<Weight>> codes = new ArrayList<>();

  PartialRanking(IndexSearcher searcher, List<QueryNode> nodes, QueryMapper queries)
      throws IOException {
    this.searcher = searcher;
    LuceneTerms index = new LuceneTerms(searcher, queries, queries.patterns());
    ranking = new SentenceRanking(nodes.stream().map(node -> Concept.of(node, index)).toList());
    for (Concept concept : ranking.concepts()) {
      List<Weight> weights = new ArrayList<>();
      for (FieldFilter code : concept.codes()) {
        Query rewritten = searcher.rewrite(queries.map(code));
        weights.add(searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1f));
      }
      codes.add(weights);
    }
  }

  /// Reorders documents by their new scores.
  ScoreDoc[] rank(ScoreDoc[] found) throws IOException {
    if (ranking.isEmpty()) {
      return found;
    }
    Map<Integer, Double> sentences = sentenceScores(found);
    List<Scored<FieldDoc>> scored = new ArrayList<>();
    for (ScoreDoc doc : found) {
      scored.add(new Scored<>((FieldDoc) doc, bm25((FieldDoc) doc)));
    }
    return ranking.rank(scored, doc -> Objects.requireNonNull(sentences.get(doc.doc))).stream()
        .map(each -> scored(each.match(), each.score()))
        .toArray(ScoreDoc[]::new);
  }

  /// For each of the best documents, its sentence score.
  private Map<Integer, Double> sentenceScores(ScoreDoc[] found) throws IOException {
    ScoreDoc[] best = Arrays.copyOf(found, Math.min(found.length, SentenceRanking.DEPTH));
    Arrays.sort(best, Comparator.comparingInt(d -> d.doc)); // postings are read in this order
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Map<Integer, Double> scores = new HashMap<>();
    Segment segment = null;
    for (ScoreDoc doc : best) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      if (segment == null || segment.leaf != leaf) {
        segment = new Segment(leaf);
      }
      scores.put(doc.doc, segment.sentenceScore(doc.doc - leaf.docBase));
    }
    return scores;
  }

  private static FieldDoc scored(FieldDoc doc, float score) {
    Object[] fields = doc.fields.clone();
    fields[0] = score;
    return new FieldDoc(doc.doc, score, fields);
  }

  private static float bm25(FieldDoc doc) {
    return doc.fields[0] instanceof Float score ? score : 0f;
  }

  /// Scores one segment's documents, which must come in order.
  private final class Segment {
    private final LeafReaderContext leaf;
    private final List<List<DocIdSetIterator>> coded = new ArrayList<>();
    private final Map<Field, WordPositions> texts = new EnumMap<>(Field.class);

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      for (List<Weight> weights : codes) {
        List<DocIdSetIterator> found = new ArrayList<>();
        for (Weight code : weights) {
          Scorer scorer = code.scorer(leaf);
          if (scorer != null) {
            found.add(scorer.iterator());
          }
        }
        coded.add(found);
      }
      for (Field field : Concept.TEXTS) {
        texts.put(field, new WordPositions(leaf, field.id()));
      }
    }

    double sentenceScore(int doc) throws IOException {
      BitSet concepts = new BitSet();
      for (int c = 0; c < coded.size(); c++) {
        for (DocIdSetIterator code : coded.get(c)) {
          int at = code.docID() < doc ? code.advance(doc) : code.docID();
          if (at == doc) {
            concepts.set(c);
          }
        }
      }
      texts.values().forEach(text -> text.at(doc));
      return ranking.said(concepts, texts);
    }
  }
}

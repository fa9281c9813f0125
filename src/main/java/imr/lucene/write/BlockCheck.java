package imr.lucene.write;

import imr.field.Field;
import imr.field.IssueValues;
import imr.json.LetterJson;
import imr.letter.Determination;
import imr.lucene.FileColumns;
import imr.lucene.Schema;
import imr.store.IndexCheck.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Verifies that the documents of letters are as [DocumentMapper] makes them: of each letter all
/// its issues in order and then itself, in one piece, and each issue counted with the values that
/// its letter has. Used once, by one thread.
final class BlockCheck {
  private static final int MAX_FAULTS = 100;

  private final IssueValues values;
  private final Seen seen;
  private final List<Fault> faults;
  private long issuesTaken; // of a segment, those that stand before their letter

  /// The extent of the check.
  static final class Seen {
    long letters;
    long issues;
    long superseded;
    long rejected;
  }

  BlockCheck(IssueValues values, Seen seen, List<Fault> faults) {
    this.values = values;
    this.seen = seen;
    this.faults = faults;
  }

  void all(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      segment(leaf.reader());
    }
    unique(reader, Schema.ID, "letters have this id");
    unique(reader, Schema.REJECTED_FILE, "times this file is listed as no letter");
  }

  private void fault(String where, String what) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(new Fault(where, what));
    }
  }

  private void segment(LeafReader leaf) throws IOException {
    FixedBitSet issues = live(leaf, Schema.ISSUE);
    FixedBitSet letters = live(leaf, Schema.LETTER);
    FixedBitSet superseded = live(leaf, Schema.SUPERSEDED);
    FixedBitSet rejected = live(leaf, Schema.REJECTED);
    seen.issues += issues.cardinality();
    seen.letters += letters.cardinality();
    seen.superseded += superseded.cardinality();
    seen.rejected += rejected.cardinality();
    int kinds =
        issues.cardinality()
            + letters.cardinality()
            + superseded.cardinality()
            + rejected.cardinality();
    if (kinds != leaf.numDocs()) {
      fault("segment", leaf.numDocs() - kinds + " documents are neither letter nor issue");
    }
    StoredFields stored = leaf.storedFields();
    FileColumns files = new FileColumns(leaf.getContext());
    CheckedColumns columns = new CheckedColumns(leaf);
    issuesTaken = 0;
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      boolean searched = letters.get(doc);
      if (!searched && !superseded.get(doc)) {
        continue;
      }
      Determination letter = letter(stored, doc);
      if (letter == null) {
        continue;
      }
      if (letter.standing().isSuperseded() == searched) {
        fault(letter.id(), "is searched and superseded at once, or neither");
      }
      if (files.files(doc).isEmpty()) {
        fault(letter.id(), "no file is known that it was read from");
      }
      if (searched) {
        block(letter, doc, issues, columns);
      }
    }
    if (issuesTaken != issues.cardinality()) {
      fault("segment", issues.cardinality() - issuesTaken + " issues belong to no letter");
    }
  }

  private @Nullable Determination letter(StoredFields stored, int doc) throws IOException {
    String json = stored.document(doc).get(Schema.JSON);
    try {
      if (json != null) {
        return LetterJson.read(json);
      }
      fault("document " + doc, "its letter is missing");
    } catch (IllegalStateException e) {
      fault("document " + doc, "its letter cannot be read");
    }
    return null;
  }

  /// A letter's issues stand before it.
  private void block(Determination letter, int doc, FixedBitSet issues, CheckedColumns columns)
      throws IOException {
    int count = letter.issues().size();
    for (int place = 0; place < count; place++) {
      int issue = doc - count + place;
      if (issue < 0
          || !issues.get(issue)
          || columns.place(issue) != place
          || columns.toLetter(issue) != count - place) {
        fault(letter.id(), "issue " + (place + 1) + " of " + count + " is not where it must be");
        return;
      }
      Map<Field, List<String>> codes = values.of(letter, letter.issues().get(place));
      for (Field field : Field.values()) {
        if (field.kind() == Field.Kind.CODE && field.isCounted()) {
          List<String> held = columns.values(field, issue);
          List<String> told =
              List.copyOf(
                  new TreeSet<>(
                      codes.getOrDefault(field, List.of()).stream()
                          .map(DocumentMapper::counted)
                          .toList()));
          if (!held.equals(told)) {
            fault(
                letter.id() + "#" + (place + 1),
                field.id() + " is counted as " + held + ", the letter says " + told);
          }
        }
      }
    }
    issuesTaken += count;
  }

  /// The live documents of a kind.
  private static FixedBitSet live(LeafReader leaf, String kind) throws IOException {
    FixedBitSet found = new FixedBitSet(Math.max(1, leaf.maxDoc()));
    Bits live = leaf.getLiveDocs();
    PostingsEnum docs = leaf.postings(new Term(Schema.KIND, kind), PostingsEnum.NONE);
    while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(docs.docID())) {
        found.set(docs.docID());
      }
    }
    return found;
  }

  /// No two live documents have the same value.
  private void unique(IndexReader reader, String field, String sentence) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum each = terms.iterator();
    PostingsEnum docs = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (each.docFreq() == 1) {
        continue;
      }
      docs = each.postings(docs, PostingsEnum.NONE);
      int count = 0;
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        count += live == null || live.get(docs.docID()) ? 1 : 0;
      }
      if (count > 1) {
        fault(term.utf8ToString(), count + " " + sentence);
      }
    }
  }
}

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

/// Verifies that the documents of each letter are as [DocumentMapper] creates them: all its issues
/// in order, then the letter, in one block, with each issue counted by the values that its letter
/// has. Use each instance once. Not thread-safe.
final class BlockCheck {
  private static final int MAX_FAULTS = 100;

  private final IssueValues values;
  private final Seen seen;
  private final List<Fault> faults;
  private long issuesInBlocks; // issues of the segment that belong to a letter

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
    unique(reader, Schema.REJECTED_FILE, "documents record this file as rejected");
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
    issuesInBlocks = 0;
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
        fault(letter.id(), "is both searched and superseded, or neither");
      }
      if (files.files(doc).isEmpty()) {
        fault(letter.id(), "the file that it was read from is missing");
      }
      if (searched) {
        block(letter, doc, issues, columns);
      }
    }
    if (issuesInBlocks != issues.cardinality()) {
      fault("segment", issues.cardinality() - issuesInBlocks + " issues belong to no letter");
    }
  }

  private @Nullable Determination letter(StoredFields stored, int doc) throws IOException {
    String json = stored.document(doc).get(Schema.JSON);
    try {
      if (json != null) {
        return LetterJson.read(json);
      }
      fault("document " + doc, "the letter is missing");
    } catch (IllegalStateException e) {
      fault("document " + doc, "the letter cannot be read");
    }
    return null;
  }

  /// Checks that a letter's issues come directly before it.
  private void block(Determination letter, int doc, FixedBitSet issues, CheckedColumns columns)
      throws IOException {
    int count = letter.issues().size();
    for (int place = 0; place < count; place++) {
      int issue = doc - count + place;
      if (issue < 0
          || !issues.get(issue)
          || columns.place(issue) != place
          || columns.toLetter(issue) != count - place) {
        fault(letter.id(), "issue " + (place + 1) + " of " + count + " is in the wrong place");
        return;
      }
      Map<Field, List<String>> codes = values.of(letter, letter.issues().get(place));
      for (Field field : Field.values()) {
        if (field.kind() == Field.Kind.CODE && field.isCounted()) {
          List<String> held = columns.values(field, issue);
          List<String> expected =
              List.copyOf(
                  new TreeSet<>(
                      codes.getOrDefault(field, List.of()).stream()
                          .map(DocumentMapper::counted)
                          .toList()));
          if (!held.equals(expected)) {
            fault(
                letter.id() + "#" + (place + 1),
                field.id() + " is counted as " + held + ", but the letter has " + expected);
          }
        }
      }
    }
    issuesInBlocks += count;
  }

  /// The live documents of a type.
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

  /// Checks that no two live documents have the same value.
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

package imr.opensearch.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import imr.field.IssueValues;
import imr.json.Json;
import imr.letter.Basis;
import imr.letter.ContentHash;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Service;
import imr.opensearch.Analysis;
import imr.opensearch.Dsl;
import imr.opensearch.Schema;
import imr.opensearch.Slices;
import imr.opensearch.StoredFile;
import imr.store.CaseLetters.Held;
import imr.store.Fingerprints;
import imr.text.SentenceHash;
import imr.text.SentenceMarks;
import imr.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Converts coded letters and their files to documents. Immutable and thread-safe.
final class DocumentMapper {
  /// The maximum length of a code in UTF-16 code units. Longer values are truncated, as in every
  /// engine.
  private static final int MAX_CODE = 1_000;

  private final IssueValues values;

  DocumentMapper(Vocabulary vocabulary) {
    values = new IssueValues(vocabulary);
  }

  /// A document to write.
  record Document(String id, ObjectNode source) {}

  /// The documents of a case, with its key as their routing: issues first, then the letters, the
  /// letter that represents the case last. So a letter is never stored without its issues, nor the
  /// other letters of a case without the one that names them.
  ///
  /// @param ranked in the order of [CaseLetters#ranked]
  List<Document> of(List<Held> ranked) {
    List<Document> issues = new ArrayList<>();
    List<Document> letters = new ArrayList<>();
    for (Held held : ranked.reversed()) {
      List<Document> both = of(held);
      letters.add(both.getFirst());
      issues.addAll(both.subList(1, both.size()));
    }
    issues.addAll(letters);
    return issues;
  }

  /// The documents of a letter: itself, then its issues. Deterministic.
  List<Document> of(Held held) {
    Determination letter = held.letter();
    List<Document> all = new ArrayList<>();
    all.add(new Document(letter.id(), letter(held)));
    if (!letter.standing().isSuperseded()) {
      String summary = Analysis.withStarts(SentenceMarks.marked(letter.summary()));
      for (int place = 0; place < letter.issues().size(); place++) {
        ObjectNode issue = issue(letter, place, summary);
        issue.set(Schema.JOIN, Dsl.object("name", Schema.ISSUE, "parent", letter.id()));
        all.add(new Document(issueId(letter, place), issue));
      }
    }
    long number = number(letter.id());
    all.forEach(each -> each.source().put(Schema.NUMBER, number));
    return all;
  }

  /// The ids of a letter's documents.
  static List<String> ids(Held held) {
    Determination letter = held.letter();
    List<String> ids = new ArrayList<>(List.of(letter.id()));
    if (!letter.standing().isSuperseded()) {
      for (int place = 0; place < letter.issues().size(); place++) {
        ids.add(issueId(letter, place));
      }
    }
    return ids;
  }

  private static String issueId(Determination letter, int place) {
    return letter.id() + "#" + letter.issues().get(place).number();
  }

  /// A number that identifies a letter. Among 45 million letters, the odds of a collision are 1 in
  /// 10,000, and the check finds collisions.
  private static long number(String id) {
    return Long.parseUnsignedLong(hash(id).substring(0, 16), 16);
  }

  private static String hash(String text) {
    return ContentHash.ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The document of a file that is not a letter. Its id is also its routing.
  static Document rejected(StoredFile file) {
    return new Document(
        rejectedId(file.path()),
        Dsl.object(Schema.KIND, Schema.REJECTED, Schema.FILES, List.of(file.value())));
  }

  /// The id of the document of a file that is not a letter. A hash, because a path may be longer
  /// than an id may be.
  static String rejectedId(String path) {
    return "file-" + hash(path).substring(0, 40);
  }

  /// The letter's files as stored values.
  static List<StoredFile> files(Held held) {
    String key = held.letter().caseKey();
    return held.files().stream()
        .map(facts -> new StoredFile(facts, key, held.rules(), null))
        .toList();
  }

  private ObjectNode letter(Held held) {
    Determination letter = held.letter();
    boolean searched = !letter.standing().isSuperseded();
    ObjectNode source =
        Dsl.object(
            Schema.KIND, searched ? Schema.LETTER : Schema.SUPERSEDED,
            Schema.KEY, letter.caseKey(),
            Schema.OF, letter.id(),
            Schema.ISSUES, searched ? letter.issues().size() : 0,
            Schema.HASH, Fingerprints.hash(letter),
            Schema.SYNTHETIC, letter.isSynthetic(),
            Schema.UNVERIFIED, !letter.isFormatVerified(),
            Schema.MASKED, List.copyOf(letter.source().masked().keySet()),
            Schema.RULES, held.rules(),
            Schema.FILES, files(held).stream().map(StoredFile::value).toList(),
            Schema.JSON, Json.tree(letter));
    if (searched) {
      source.put(Schema.JOIN, Schema.LETTER);
      addCodes(source, letter);
    }
    addDays(source, letter);
    return source;
  }

  private ObjectNode issue(Determination letter, int place, String summary) {
    Issue issue = letter.issues().get(place);
    ObjectNode source =
        Dsl.object(
            Schema.KIND, Schema.ISSUE,
            Schema.KEY, letter.caseKey(),
            Schema.OF, letter.id(),
            Schema.SLICE, Slices.of(letter.caseKey()),
            Schema.PLACE, place,
            Schema.RATING, rating(issue),
            Schema.ORDER, String.format(Locale.ROOT, "%s#%03d", letter.id(), issue.number()));
    addCodes(source, values.of(letter, issue));
    addDays(source, letter);
    for (Field field : Field.values()) {
      if (field.kind() == Field.Kind.NUMBER) {
        source.set(field.id(), Dsl.array(IssueValues.numbers(field, letter, issue)));
      }
    }
    source.set(Schema.SENTENCE, Dsl.array(SentenceHash.all(issue.rationale())));
    for (Field field : Field.texts()) {
      source.put(
          field.id(),
          field == Field.SUMMARY
              ? summary
              : Analysis.withStarts(SentenceMarks.marked(IssueValues.text(field, letter, issue))));
    }
    return source;
  }

  /// An issue's class in rates, as `letters.painless` reads it: 0 outcome not stated, 1 partly
  /// overturned, 2 upheld, 3 overturned; plus 4 if a primary service was decided on the merits.
  private static int rating(Issue issue) {
    Outcome outcome = issue.outcome();
    int stated =
        outcome == null
            ? 0
            : switch (outcome) {
              case PARTLY_OVERTURNED -> 1;
              case UPHELD -> 2;
              case OVERTURNED -> 3;
            };
    boolean onMerits =
        issue.codes().service() == Service.PRIMARY && issue.codes().basis() == Basis.MERITS;
    return onMerits ? stated + 4 : stated;
  }

  /// Adds the values of all issues of a letter. They are counted if all its issues match.
  private void addCodes(ObjectNode source, Determination letter) {
    Map<Field, Set<String>> all = new EnumMap<>(Field.class);
    for (Issue issue : letter.issues()) {
      values
          .of(letter, issue)
          .forEach(
              (field, own) -> all.computeIfAbsent(field, f -> new LinkedHashSet<>()).addAll(own));
    }
    for (Field field : Field.counted()) {
      Set<String> own = all.getOrDefault(field, Set.of());
      source.set(field.id(), Dsl.array(own.stream().map(DocumentMapper::counted).toList()));
    }
  }

  private static void addCodes(ObjectNode source, Map<Field, List<String>> codes) {
    List<String> lacking = new ArrayList<>();
    for (Field field : Field.values()) {
      if (field.kind() == Field.Kind.CODE) {
        List<String> own = codes.getOrDefault(field, List.of());
        if (own.isEmpty()) {
          lacking.add(field.id());
        } else {
          source.set(field.id(), Dsl.array(own.stream().map(DocumentMapper::counted).toList()));
        }
      }
    }
    source.set(Schema.MISSING, Dsl.array(lacking));
  }

  private static String counted(String printed) {
    return printed.substring(0, Math.min(MAX_CODE, printed.length()));
  }

  private static void addDays(ObjectNode source, Determination letter) {
    for (Field field : Field.values()) {
      LocalDate day = field.kind() == Field.Kind.DAY ? IssueValues.day(field, letter) : null;
      if (day != null) {
        source.put(field.id(), day.toString());
      }
    }
  }
}

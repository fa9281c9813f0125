package imr.opensearch.write;

import imr.opensearch.Dsl;
import imr.opensearch.Schema;
import imr.opensearch.Slices;
import imr.json.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Basis;
import imr.letter.ContentHash;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Service;
import imr.store.CaseLetters;
import imr.store.CaseLetters.Held;
import imr.store.Fingerprints;
import imr.store.LetterStore.Refusal;
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

/// Turns coded letters and their files into documents, and reads those of letters. Immutable, so
/// safe to share.
final class DocumentMapper {
  /// A longer value, in UTF-16 code units, is cut there, as in every engine.
  private static final int LONGEST_CODE = 1_000;

  private final IssueValues values;

  DocumentMapper(Vocabulary vocabulary) {
    values = new IssueValues(vocabulary);
  }

  /// A document to write.
  ///
  /// @param routing what picks its shard
  record Document(String id, String routing, ObjectNode source) {}

  /// The documents of a letter: itself, then its issues.
  ///
  /// @param number that no other letter of the index has
  List<Document> of(Held held, long generation, long number) {
    Determination letter = held.letter();
    String key = CaseLetters.key(letter);
    List<Document> all = new ArrayList<>();
    all.add(document(letter.id(), key, letter(held), generation));
    if (!letter.standing().isSuperseded()) {
      String summary = SentenceMarks.marked(letter.summary());
      String parent = id(letter.id(), generation);
      for (int place = 0; place < letter.issues().size(); place++) {
        ObjectNode issue = issue(letter, place, summary);
        issue.set(Schema.JOIN, Dsl.object("name", Schema.ISSUE, "parent", parent));
        int printed = letter.issues().get(place).number();
        all.add(document(letter.id() + "#" + printed, key, issue, generation));
      }
    }
    all.forEach(each -> each.source().put(Schema.NUMBER, number));
    return all;
  }

  private static Document document(String name, String unit, ObjectNode source, long generation) {
    source.put(Schema.UNIT, unit).put(Schema.GENERATION, generation);
    return new Document(id(name, generation), unit, source);
  }

  /// The id of a document: none is ever written over one that is committed.
  static String id(String name, long generation) {
    return name + "@" + generation;
  }

  /// What is remembered of a file.
  static Document file(Manifest.Entry file, long generation) {
    FileFacts facts = file.known().facts();
    ObjectNode source =
        Dsl.object(
            Schema.KIND, Schema.FILE,
            Schema.PATH, facts.path(),
            Schema.SIZE, facts.size(),
            Schema.MODIFIED, facts.modifiedMillis(),
            Schema.SHA256, facts.sha256(),
            Schema.RULES, file.rules());
    if (file.key() != null) {
      source.put(Schema.KEY, file.key());
    }
    Refusal refusal = file.known().refusal();
    if (refusal != null) {
      source.put(Schema.REASON, refusal.reason()).put(Schema.DETAIL, refusal.detail());
    }
    String name = fileId(facts.path());
    return document(name, name, source, generation);
  }

  /// The name of a file's document: paths may be longer than an id may be.
  static String fileId(String path) {
    return "file-" + ContentHash.ofBytes(path.getBytes(StandardCharsets.UTF_8)).substring(0, 40);
  }

  private ObjectNode letter(Held held) {
    Determination letter = held.letter();
    boolean searched = !letter.standing().isSuperseded();
    ObjectNode source =
        Dsl.object(
            Schema.KIND, searched ? Schema.LETTER : Schema.SUPERSEDED,
            Schema.KEY, CaseLetters.key(letter),
            Schema.OF, letter.id(),
            Schema.ISSUES, searched ? letter.issues().size() : 0,
            Schema.HASH, Fingerprints.hash(letter),
            Schema.SYNTHETIC, letter.isSynthetic(),
            Schema.UNVERIFIED, !letter.isFormatVerified(),
            Schema.RULES, held.rules(),
            Schema.FILES, Dsl.object("all", Json.tree(held.files())),
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
            Schema.KEY, CaseLetters.key(letter),
            Schema.OF, letter.id(),
            Schema.SLICE, Slices.of(CaseLetters.key(letter)),
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
              : SentenceMarks.marked(IssueValues.text(field, letter, issue)));
    }
    return source;
  }

  /// How an issue counts in rates, as `letters.painless` reads it: 0 outcome not stated, 1 partly
  /// overturned, 2 upheld, 3 overturned; 4 more where a primary service was decided on its merits.
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

  /// What is counted of a letter of which all issues match: the values that any of them has.
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
    source.set(Schema.LACKS, Dsl.array(lacking));
  }

  private static String counted(String printed) {
    return printed.substring(0, Math.min(LONGEST_CODE, printed.length()));
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

package imr.criteria;

import imr.corpus.Corpus;
import imr.corpus.LetterFile;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.corpus.Unreadable;
import imr.corpus.Visitor;
import imr.criteria.LabeledRationale.Label;
import imr.criteria.LabeledRationale.Source;
import imr.criteria.LabeledRationale.Voice;
import imr.field.IssueValues;
import imr.ingest.LetterReader;
import imr.ingest.Reading;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.vocabulary.Procedure;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Reads the labels that the judge is trained with: those of real letters in the shared folder, and
/// those of synthetic texts in `src/test/resources/labels`.
final class LabeledData {
  private static final Path LABELS = Path.of("src/test/resources/labels");

  private final Vocabulary vocabulary = Vocabulary.load();
  private final CriterionRows rows = new CriterionRows();
  private final Applicable applicable = new Applicable();
  private final int letterWeight;

  /// @param letterWeight how often a sentence of a letter counts
  LabeledData(int letterWeight) {
    this.letterWeight = letterWeight;
  }

  /// The criteria, in the vocabulary's order.
  List<String> criteria() {
    return applicable.all();
  }

  /// The issues of the labeled letters.
  ///
  /// @param shared the shared folder
  List<LabeledRationale> letters(Path shared) throws IOException {
    Map<String, List<Label>> labels = new HashMap<>();
    Map<String, Set<String>> wanted = new HashMap<>();
    for (String[] row : rows(shared.resolve("gold/criteria.tsv"))) {
      String key = row[0] + "#" + row[1];
      List<Label> all = labels.computeIfAbsent(key, k -> new ArrayList<>());
      Set<String> findings = wanted.computeIfAbsent(key, k -> new TreeSet<>());
      if (row[2].equals("-") || row[2].equals("none")) {
        continue;
      }
      findings.add(row[2] + ":" + row[3]);
      for (String span : row[4].split(";", -1)) {
        if (!span.isBlank()) {
          String[] ends = span.strip().split("-", -1);
          all.add(new Label(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), row[2], row[3]));
        }
      }
    }
    Map<String, List<Voice>> voices = new HashMap<>();
    for (String[] row : rows(LABELS.resolve("voices.tsv"))) {
      voices
          .computeIfAbsent(row[0] + "#" + row[1], k -> new ArrayList<>())
          .add(
              new Voice(
                  Integer.parseInt(row[2]),
                  Integer.parseInt(row[3]),
                  row[4].equals("M") ? "P" : row[4]));
    }
    List<LabeledRationale> issues = new ArrayList<>();
    for (Determination letter : read(shared.resolve("letters"))) {
      for (Issue issue : letter.issues()) {
        String key = letter.id() + "#" + issue.number();
        if (wanted.containsKey(key)) {
          issues.add(
              of(
                  Source.LETTER,
                  letter.id(),
                  key,
                  issue.outcome() == null ? "" : IssueValues.id(issue.outcome()),
                  letterWeight,
                  issue.rationale(),
                  issue.codes().procedures(),
                  labels.getOrDefault(key, List.of()),
                  voices.getOrDefault(key, List.of()),
                  wanted.getOrDefault(key, Set.of())));
        }
      }
    }
    issues.sort(Comparator.comparing(LabeledRationale::key));
    return issues;
  }

  /// The synthetic rationales; those of hands with even numbers are kept for scoring.
  List<LabeledRationale> written() throws IOException {
    List<LabeledRationale> all = new ArrayList<>();
    for (Path hand : WrittenRationale.hands()) {
      Source source = WrittenRationale.kept().contains(hand) ? Source.KEPT : Source.WRITTEN;
      int number = 0;
      for (WrittenRationale row : WrittenRationale.read(hand)) {
        List<Label> labels = new ArrayList<>();
        List<Voice> voices = new ArrayList<>();
        int[] starts = new int[row.sentences().size() + 1];
        for (int s = 0; s < row.sentences().size(); s++) {
          starts[s + 1] = starts[s] + row.sentences().get(s).length() + 1;
          voices.add(
              new Voice(starts[s], starts[s + 1] - 1, String.valueOf(row.voices().charAt(s))));
        }
        Set<String> wanted = new TreeSet<>();
        for (WrittenRationale.Finding finding : row.findings()) {
          wanted.add(finding.criterion() + ":" + finding.sense());
          labels.add(
              new Label(
                  starts[finding.sentence()],
                  starts[finding.sentence() + 1] - 1,
                  finding.criterion(),
                  finding.sense()));
        }
        String key = hand.getFileName() + "#" + ++number;
        all.add(
            of(
                source,
                key,
                key,
                row.outcome(),
                1,
                row.text(),
                List.of(row.procedure()),
                labels,
                voices,
                wanted));
      }
    }
    return all;
  }

  /// The synthetic snippets of `criteria-snippets.tsv`.
  List<LabeledRationale> snippets() throws IOException {
    List<LabeledRationale> all = new ArrayList<>();
    for (String[] row : rows(LABELS.resolve("criteria-snippets.tsv"))) {
      List<Label> labels = new ArrayList<>();
      Set<String> wanted = new TreeSet<>();
      if (row[1].contains(":")) {
        for (String finding : row[1].split("[;,] ?", -1)) {
          String[] parts = finding.split(":", -1);
          labels.add(new Label(0, row[3].length(), parts[0], parts[1]));
          wanted.add(finding);
        }
      }
      String key = "snippet#" + all.size();
      all.add(
          of(Source.SNIPPET, key, key, "", 1, row[3], List.of(row[0]), labels, List.of(), wanted));
    }
    return all;
  }

  private LabeledRationale of(
      Source source,
      String group,
      String key,
      String outcome,
      int weight,
      String text,
      List<String> procedures,
      List<Label> labels,
      List<Voice> voices,
      Set<String> wanted) {
    List<String> categories =
        procedures.stream()
            .map(vocabulary::procedure)
            .filter(Objects::nonNull)
            .map(Procedure::category)
            .distinct()
            .toList();
    List<ReadSentence> sentences = ReadSentence.of(text, rows, rows.asked(procedures, categories));
    return new LabeledRationale(
        source,
        group,
        key,
        outcome,
        weight,
        sentences,
        applicable.to(procedures, categories),
        LabeledRationale.labels(sentences, labels),
        LabeledRationale.voices(sentences, voices),
        wanted);
  }

  private List<Determination> read(Path letters) {
    List<Determination> read = new ArrayList<>();
    LetterReader reader = new LetterReader(new TextExtractor(Limits.DEFAULT), vocabulary);
    new Corpus(List.of(letters), Limits.DEFAULT)
        .walk(
            new Visitor() {
              @Override
              public void file(LetterFile file) {
                if (reader.read(file, true) instanceof Reading.Letter(var letter)) {
                  read.add(letter);
                }
              }

              @Override
              public void unreadable(Unreadable entry) {
                throw new IllegalStateException(entry.toString());
              }
            });
    return read;
  }

  private static List<String[]> rows(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    return lines.subList(1, lines.size()).stream()
        .map(line -> Arrays.copyOf(line.split("\t", -1), 6))
        .map(row -> Arrays.stream(row).map(cell -> cell == null ? "" : cell).toArray(String[]::new))
        .toList();
  }
}

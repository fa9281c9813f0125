package imr.criteria;

import de.bwaldvogel.liblinear.Linear;
import imr.criteria.Judge.Verdict;
import imr.criteria.LabeledRationale.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Scores the judge of criteria, and trains the one that the program uses. Takes some five minutes
/// on two cores.
public final class TrainJudge {
  private static final Path RESOURCES = Path.of("src/main/resources/imr/criteria");
  private static final int LETTER_WEIGHT = 4;
  private static final int FOLDS = 5;
  private static final long SEED = 3;
  private static final double LIKELY = 0.5;
  private static final double SURE = 0.9;

  private final LabeledData data = new LabeledData(LETTER_WEIGHT);
  private final JudgeTrainer trainer = new JudgeTrainer(data.criteria());
  private final List<LabeledRationale> letters;
  private final List<LabeledRationale> written;
  private final List<LabeledRationale> synthetic;

  /// Reads the labels.
  ///
  /// @param shared the shared folder, with letters and gold labels
  public TrainJudge(Path shared) throws IOException {
    Linear.disableDebugOutput();
    letters = data.letters(shared);
    written = data.written();
    synthetic = new ArrayList<>(data.snippets());
    synthetic.addAll(written);
  }

  /// Judges each letter by a judge that did not see it, and prints how often that is right.
  ///
  /// @param folder where `cross-validated.ndjson`, for `score-criteria`, and `measured.tsv` go
  public void validate(PrintStream out, Path folder) throws IOException {
    Map<LabeledRationale, List<Verdict>> verdicts =
        trainer.crossValidated(letters, synthetic, FOLDS, SEED);
    out.println("Letters, cross-validated:");
    out.println(new JudgeScore(verdicts).table(LIKELY, LIKELY, SURE, SURE));
    CrossValidated cross = new CrossValidated(verdicts);
    Files.createDirectories(folder);
    cross.writeParsed(folder.resolve("cross-validated.ndjson"));
    cross.writeMeasured(data.criteria(), folder.resolve("measured.tsv"));
    List<LabeledRationale> seen = new ArrayList<>(synthetic);
    seen.addAll(letters);
    seen.removeIf(rationale -> rationale.source() == Source.KEPT);
    Judge judge = trainer.train(seen);
    Map<LabeledRationale, List<Verdict>> kept = new HashMap<>();
    written.stream()
        .filter(rationale -> rationale.source() == Source.KEPT)
        .forEach(rationale ->
            kept.put(rationale, judge.of(rationale.sentences(), rationale.treatment()).verdicts()));
    out.println("Synthetic rationales of other hands:");
    out.println(new JudgeScore(kept).table(LIKELY, LIKELY, SURE, SURE));
  }

  /// Trains on all labels, and writes the weights and how often rows were right.
  public void write(PrintStream out) throws IOException {
    List<LabeledRationale> all = new ArrayList<>(letters);
    all.addAll(synthetic);
    RowCount.write(all, RESOURCES.resolve("row-scores.tsv"));
    Path weights = RESOURCES.resolve("judge.bin");
    trainer.train(all).write(weights);
    out.println(weights + ": " + Files.size(weights) + " bytes");
  }
}

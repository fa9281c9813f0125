package imr.cli;

import imr.corpus.Corpus;
import imr.ingest.Ingest;
import imr.ingest.IngestReport;
import imr.store.LetterStore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `imr index`: reads letters into an index.
@Command(
    name = "index",
    description = {
      "Reads letters into an index: what is new or changed, the rest is skipped.",
      "Takes folders, .pdf, .txt, .html and .docx files, and .zip, .tar and .tar.gz archives.",
      "Stop it at any moment and run it again: it goes on where it stopped.",
      "A running server shows them within seconds."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr index ~/letters more/letters.tar.gz --index mine"})
final class IndexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EngineOptions index;
  @Mixin private LimitOptions limits;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Letters, folders or archives of them.")
  private List<Path> paths;

  @Option(
      names = "--prune",
      description = "Take away letters whose files have vanished from what is named.")
  private boolean prune;

  @Option(
      names = "--mixed",
      description = {
        "Keep made-up and real letters in one index. Without it",
        "the first real letter replaces an index of samples."
      })
  private boolean mixed;

  @Option(
      names = "--verify",
      description = "Read every file again, also where size and time have not changed.")
  private boolean verify;

  @Option(
      names = "--no-mask",
      description = {
        "Store birth dates, phone, social security numbers and",
        "e-mail addresses as they are printed."
      })
  private boolean unmasked;

  @Option(
      names = "--rebuild",
      description = {
        "On a cluster: read all letters into a new index, which takes the",
        "place of the one that is searched when it is whole."
      })
  private boolean rebuild;

  @Option(
      names = "--commit-every",
      paramLabel = "LETTERS",
      defaultValue = "" + Ingest.Options.COMMIT_EVERY,
      description = {
        "Letters after which those read are safe on the disk and are",
        "found, a minute at the latest (default: ${DEFAULT-VALUE})."
      })
  private int commitEvery;

  @Override
  public Integer call() {
    if (commitEvery < 1) {
      throw new ParameterException(spec.commandLine(), "--commit-every goes from 1");
    }
    if (paths.stream().noneMatch(Files::exists)) {
      throw new ParameterException(
          spec.commandLine(), "no such file or folder: " + paths.getFirst());
    }
    if (rebuild && !index.isCluster()) {
      throw new ParameterException(
          spec.commandLine(),
          "--rebuild is for a cluster: index the letters into another folder instead");
    }
    PrintWriter out = spec.commandLine().getOut();
    Wiring parts = new Wiring();
    Ingest ingest = new Ingest(parts.reader(limits.limits()));
    CountDownLatch done = new CountDownLatch(1);
    Thread onInterrupt = Thread.ofPlatform().unstarted(() -> stop(ingest, done));
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    IngestReport report;
    try (LetterStore store =
            rebuild ? parts.rebuild(index, !unmasked) : parts.store(index, !unmasked);
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr())) {
      report =
          ingest.run(
              new Corpus(paths, limits.limits()),
              store,
              new Ingest.Options(!unmasked, prune, mixed, verify, commitEvery),
              progress);
      ReportPrinter.print(report, index, out);
    } finally {
      done.countDown();
    }
    if (!report.interrupted()) {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    }
    return report.rejections() == 0 ? Main.DONE : Main.SOME_REJECTED;
  }

  /// On Ctrl-C, lets the run commit what it has read before the process ends.
  private static void stop(Ingest ingest, CountDownLatch done) {
    ingest.stop();
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

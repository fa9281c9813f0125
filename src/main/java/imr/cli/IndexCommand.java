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
      "Reads new and changed letters into an index.",
      "",
      "Reads folders, .pdf, .txt, .html, and .docx files, and .zip, .tar, and .tar.gz archives. You"
          + " can stop it at any time; the next run continues. Running servers show new letters"
          + " within seconds."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr index ~/letters --index mine",
      "  imr index ~/letters more/letters.tar.gz --index mine --prune",
      "  imr index ~/letters --engine opensearch --nodes http://127.0.0.1:9200"
    })
final class IndexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EngineOptions index;
  @Mixin private LimitOptions limits;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Letters, or folders or archives of letters.")
  private List<Path> paths;

  @Option(
      names = "--prune",
      description = "Remove letters whose files were deleted from the given folders and archives.")
  private boolean prune;

  @Option(
      names = "--mixed",
      description = {
        "Keep synthetic and real letters in one index. Without this option, the first real letter"
            + " replaces an index of synthetic ones."
      })
  private boolean mixed;

  @Option(
      names = "--verify",
      description = "Read every file again, even if its size and time have not changed.")
  private boolean verify;

  @Option(
      names = "--no-mask",
      description = {
        "Store personal data instead of masking it: birth dates, social security, phone, and record"
            + " numbers, email and street addresses, and names behind a label or Mr., Ms., and the"
            + " like."
      })
  private boolean unmasked;

  @Option(
      names = "--rebuild",
      description = {
        "On a cluster, read all letters into a new index, which replaces the searched one when it is"
            + " complete."
      })
  private boolean rebuild;

  @Option(
      names = "--commit-every",
      paramLabel = "LETTERS",
      defaultValue = "" + Ingest.Options.COMMIT_EVERY,
      description = {
        "Number of letters after which a commit makes them durable and searchable. A commit comes at"
            + " least every minute (default: ${DEFAULT-VALUE})."
      })
  private int commitEvery;

  @Override
  public Integer call() {
    if (commitEvery < 1) {
      throw new ParameterException(spec.commandLine(), "--commit-every must be at least 1");
    }
    if (paths.stream().noneMatch(Files::exists)) {
      throw new ParameterException(
          spec.commandLine(), "no such file or folder: " + paths.getFirst());
    }
    if (rebuild && !index.isCluster()) {
      throw new ParameterException(
          spec.commandLine(),
          "--rebuild needs a cluster: for a folder, index the letters into a new folder instead");
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

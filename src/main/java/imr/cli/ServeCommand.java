package imr.cli;

import imr.corpus.Corpus;
import imr.corpus.Limits;
import imr.engine.IndexStatus;
import imr.engine.SearchEngine;
import imr.ingest.Ingest;
import imr.ingest.IngestReport;
import imr.lucene.IndexFolder;
import imr.store.LetterStore;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `imr serve`: serves the pages and the API.
@Command(
    name = "serve",
    description = {
      "Serves the search page and the API.",
      "With an empty index it indexes the sample letters of the corpus folder first."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr serve --index mine --port 8080"})
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EngineOptions index;
  @Mixin private AccessOptions access;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "corpus",
      description = "Letters for an empty index (default: ${DEFAULT-VALUE}).")
  private Path corpus;

  @Option(
      names = "--log",
      paramLabel = "LEVEL",
      description = {
        "off, error, warn, info or debug (default: warn on a terminal, else info): JSON lines on"
            + " standard error. Only debug tells what was asked."
      })
  private LogLines.@Nullable Threshold log;

  private static LogLines.Threshold usual() {
    return ConsoleProgress.isTerminal() ? LogLines.Threshold.WARN : LogLines.Threshold.INFO;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    ServerOptions options = access.options(System.getenv());
    LogLines.install(log == null ? usual() : log);
    Wiring parts = new Wiring();
    SearchEngine opened = engine(parts, out); // until here Ctrl-C simply ends it
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(stopping, closed)));
    try (SearchEngine engine = opened;
        SearchServer server = SearchServer.start(parts.service(engine), options)) {
      IndexStatus status = engine.status();
      out.printf(
          Locale.ROOT,
          "Serving %,d issues in %,d letters at http://%s:%d/ (stop with Ctrl-C)%n",
          status.issues(),
          status.letters(),
          options.host().contains(":") ? "[" + options.host() + "]" : options.host(),
          server.port());
      if (options.isForOthers()) {
        out.printf(
            Locale.ROOT,
            "%s gets in. What is sent can be read on the way: put TLS in front"
                + " (docs/reliability.md). Metrics and health are at http://127.0.0.1:%d/%n",
            options.token() == null ? "Everybody" : "Who knows the token",
            server.adminPort());
      }
      out.flush();
      stopping.await();
    } finally {
      closed.countDown();
    }
    return Main.DONE;
  }

  /// Opens the index. An index that never got a letter gets the sample letters first.
  private SearchEngine engine(Wiring parts, PrintWriter out) {
    boolean sample = Files.isDirectory(corpus) && !index.isCluster();
    if (sample && IndexFolder.isEmpty(index.folder())) {
      indexSample(parts, out);
    }
    SearchEngine engine = parts.engine(index);
    IndexStatus status = engine.status();
    if (!sample || status.letters() > 0 || status.rejected() > 0) {
      return engine;
    }
    engine.close();
    indexSample(parts, out);
    return parts.engine(index);
  }

  /// On Ctrl-C, lets the command close what it opened before the process ends.
  private static void stop(CountDownLatch stopping, CountDownLatch closed) {
    stopping.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void indexSample(Wiring parts, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "The index %s is empty: indexing the letters in %s first.%n",
        index.shown(),
        corpus);
    out.flush();
    try (LetterStore store = parts.store(index, true);
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr())) {
      IngestReport report =
          new Ingest(parts.reader(Limits.DEFAULT))
              .run(
                  new Corpus(List.of(corpus), Limits.DEFAULT),
                  store,
                  Ingest.Options.DEFAULT,
                  progress);
      out.printf(
          Locale.ROOT,
          "Indexed %,d letters%s.%n",
          report.letters().added(),
          report.rejections() == 0 ? "" : ", rejected " + report.rejections());
    }
  }
}

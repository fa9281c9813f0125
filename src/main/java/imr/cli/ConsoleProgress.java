package imr.cli;

import imr.ingest.Progress;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows progress: a bar on a terminal, a line for each commit elsewhere. Not thread-safe.
///
/// The bar measures bytes on disk, because the number of letters in an archive is unknown until it
/// is read. Letters and their rate are next to it.
final class ConsoleProgress implements Progress, AutoCloseable {
  private static final long MIN_BYTES_FOR_BAR = 1L << 20;

  private final PrintWriter err;
  private final long start = System.nanoTime();
  private @Nullable ProgressBar bar;

  ConsoleProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public boolean isWatched() {
    return isTerminal();
  }

  /// Whether output goes to a terminal.
  @SuppressWarnings("SystemConsoleNull") // annotated as null here, never null since JDK 22
  static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public void total(long bytes) {
    if (bytes >= MIN_BYTES_FOR_BAR) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("reading")
              .setInitialMax(bytes)
              .setUnit(" MiB", 1L << 20)
              .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
              .setConsumer(new ConsoleProgressBarConsumer(terminal()))
              .build();
    }
  }

  private static PrintStream terminal() {
    return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
  }

  @Override
  public void done(long files, long bytes) {
    if (bar != null) {
      bar.stepTo(bytes);
      double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
      bar.setExtraMessage(
          String.format(Locale.ROOT, " %,d letters, %,.0f/s", files, files / seconds));
    }
  }

  /// Without a bar, for example in a log, this line is the only sign of progress.
  @Override
  public void committed(long files) {
    if (bar == null && !isWatched()) {
      err.printf(Locale.ROOT, "committed %d files%n", files);
      err.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      err.flush();
    }
  }
}

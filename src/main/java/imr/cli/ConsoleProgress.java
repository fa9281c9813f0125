package imr.cli;

import imr.ingest.Progress;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar where a person looks on, silence elsewhere. Used by one thread.
final class ConsoleProgress implements Progress, AutoCloseable {
  private static final long WORTH_A_BAR = 500;

  private final PrintWriter err;
  private @Nullable ProgressBar bar;

  ConsoleProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  @SuppressWarnings("SystemConsoleNull") // annotated as null here, never null since JDK 22
  public void total(long files) {
    Console console = System.console();
    if (console != null && console.isTerminal() && files >= WORTH_A_BAR) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("reading")
              .setInitialMax(files)
              .setUnit(" letters", 1)
              .showSpeed()
              .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
              .setConsumer(new ConsoleProgressBarConsumer(terminal()))
              .build();
    }
  }

  private static PrintStream terminal() {
    return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
  }

  @Override
  public void done(long files) {
    if (bar != null) {
      bar.stepTo(files);
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

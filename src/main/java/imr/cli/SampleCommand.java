package imr.cli;

import imr.sample.SampleLetters;
import imr.search.DeterminationJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `imr sample`: synthetic letters.
@Command(
    name = "sample",
    description = "Writes synthetic letters to try the program with; no such case exists.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr sample --letters 1000 --seed 7 --out d --truth truth.ndjson"})
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--letters", paramLabel = "N", required = true, description = "How many.")
  private long letters;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed makes the same letters (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--pdf-every",
      paramLabel = "N",
      defaultValue = "20",
      description = "Make each Nth letter a PDF, 0 for none (default: ${DEFAULT-VALUE}).")
  private int pdfEvery;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
  private Path out;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Also write what a perfect reader makes of them, as parse prints it.")
  private @Nullable Path truth;

  @Override
  public Integer call() throws IOException {
    if (letters < 1 || letters > 9_999_999) {
      spec.commandLine().getErr().println("imr: --letters goes from 1 to 9999999");
      return Main.USAGE;
    }
    Files.createDirectories(out);
    try (Writer truths = truth == null ? Writer.nullWriter() : Files.newBufferedWriter(truth)) {
      Iterator<SampleLetters.Sample> samples =
          new SampleLetters(seed, pdfEvery).stream(letters).iterator();
      while (samples.hasNext()) {
        SampleLetters.Sample sample = samples.next();
        Files.write(out.resolve(sample.fileName()), sample.content());
        truths.write(DeterminationJson.write(DeterminationJson.documented(sample.truth())));
        truths.write('\n');
      }
    }
    spec.commandLine().getOut().printf(Locale.ROOT, "wrote %,d letters to %s%n", letters, out);
    return Main.DONE;
  }
}

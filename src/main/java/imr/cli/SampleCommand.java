package imr.cli;

import imr.corpus.ArchiveWriter;
import imr.json.Json;
import imr.json.LetterJson;
import imr.sample.SampleLetters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `imr sample`: writes synthetic letters.
@Command(
    name = "sample",
    description = "Writes synthetic letters to try the program with; no such case exists.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr sample --letters 1000 --seed 7 --out d --truth truth.ndjson",
      "  imr sample --letters 1000000 --packed --out d"
    })
final class SampleCommand implements Callable<Integer> {
  /// Files per archive: as many are still easy to handle.
  private static final long IN_ARCHIVE = 10_000;

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

  @Option(
      names = "--plain",
      description = {
        "Only what is decided and why: half as long as real letters,",
        "and with the same few words however many there are."
      })
  private boolean plain;

  @Option(
      names = "--packed",
      description = "Write .tar.gz archives of 10,000 letters, on all cores.")
  private boolean packed;

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
    if (packed && truth != null) {
      spec.commandLine().getErr().println("imr: --truth goes with single files, not with --packed");
      return Main.USAGE;
    }
    Files.createDirectories(out);
    SampleLetters few = new SampleLetters(seed, pdfEvery);
    SampleLetters samples = plain ? few : few.detailed();
    try {
      if (packed) {
        LongStream.rangeClosed(0, (letters - 1) / IN_ARCHIVE)
            .parallel()
            .forEach(part -> pack(samples, part));
      } else {
        write(samples);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    spec.commandLine().getOut().printf(Locale.ROOT, "wrote %,d letters to %s%n", letters, out);
    return Main.DONE;
  }

  private void write(SampleLetters samples) throws IOException {
    try (Writer truths = truth == null ? Writer.nullWriter() : Files.newBufferedWriter(truth)) {
      Iterator<SampleLetters.Sample> each = samples.stream(letters).iterator();
      while (each.hasNext()) {
        SampleLetters.Sample sample = each.next();
        Files.write(out.resolve(sample.fileName()), sample.content());
        truths.write(Json.write(LetterJson.documented(sample.truth())));
        truths.write('\n');
      }
    }
  }

  private void pack(SampleLetters samples, long part) {
    Path file = out.resolve(String.format(Locale.ROOT, "letters-%04d.tar.gz", part + 1));
    try (ArchiveWriter archive = new ArchiveWriter(file)) {
      long from = part * IN_ARCHIVE + 1;
      Iterator<SampleLetters.Sample> each =
          samples.stream(from, Math.min(letters, from + IN_ARCHIVE - 1)).iterator();
      while (each.hasNext()) {
        SampleLetters.Sample sample = each.next();
        archive.add(sample.fileName(), sample.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

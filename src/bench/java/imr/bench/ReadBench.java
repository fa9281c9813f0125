package imr.bench;

import imr.bench.report.Report;
import imr.corpus.LetterFile;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.ingest.LetterReader;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// PDF to text and to letters on one thread, beside `pdftotext`, one process a file.
final class ReadBench {
  private static final String OURS = "PDF to text";
  private static final String THEIRS = "pdftotext, a process a file";

  private final Path folder;
  private final String whose;
  private final int rounds;

  /// @param folder of PDFs
  /// @param whose they are, for the report
  ReadBench(Path folder, String whose, int rounds) {
    this.folder = folder;
    this.whose = whose;
    this.rounds = rounds;
  }

  Report run() throws IOException {
    List<Path> paths =
        Letters.files(folder).stream().filter(p -> p.toString().endsWith(".pdf")).toList();
    List<LetterFile> files = new ArrayList<>();
    double mib = 0;
    for (Path path : paths) {
      byte[] bytes = Files.readAllBytes(path);
      files.add(LetterFile.inMemory(String.valueOf(path.getFileName()), bytes));
      mib += bytes.length / (double) (1 << 20);
    }
    Report report =
        new Report(
            "read",
            String.format(Locale.ROOT, "Reading %,d %s PDFs on one thread", paths.size(), whose));
    TextExtractor extractor = new TextExtractor(Limits.DEFAULT);
    LetterReader reader = new LetterReader(extractor, Vocabulary.load());
    boolean installed = isInstalled();
    for (int round = -2; round < rounds; round++) { // the first two warm up
      Report to = round < 0 ? new Report("", "") : report;
      long from = System.nanoTime();
      files.forEach(extractor::extract);
      double seconds = (System.nanoTime() - from) / 1e9;
      to.add(OURS, "letters/s", files.size() / seconds);
      to.add(OURS + ", bytes of PDF", "MiB/s", mib / seconds);
      from = System.nanoTime();
      files.forEach(file -> reader.read(file, true));
      to.add("PDF to coded letter", "letters/s", files.size() / ((System.nanoTime() - from) / 1e9));
      if (installed && round >= 0) {
        from = System.nanoTime();
        for (Path path : paths) {
          pdftotext(path.toString(), "-");
        }
        to.add(THEIRS, "letters/s", files.size() / ((System.nanoTime() - from) / 1e9));
      }
    }
    report.wantAtLeast("ours / pdftotext", OURS, THEIRS, 0.7);
    return report;
  }

  private static boolean isInstalled() {
    try {
      return pdftotext("-v") == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int pdftotext(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("pdftotext"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}

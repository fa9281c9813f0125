package imr.cli;

import imr.corpus.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options for file limits. A file over a limit is rejected.
final class LimitOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-mb",
      paramLabel = "N",
      defaultValue = "64",
      description = "Largest size of a letter, in MiB, unpacked (default: ${DEFAULT-VALUE}).")
  private int megabytes;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      defaultValue = "500",
      description = "Most pages of a PDF (default: ${DEFAULT-VALUE}).")
  private int pages;

  @Option(
      names = "--max-chars",
      paramLabel = "N",
      defaultValue = "4000000",
      description = "Longest text of a file, in characters (default: ${DEFAULT-VALUE}).")
  private int chars;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "Longest time for reading one letter (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--max-nesting",
      paramLabel = "N",
      defaultValue = "3",
      description = "Deepest nesting of archives (default: ${DEFAULT-VALUE}).")
  private int nesting;

  @Option(
      names = "--max-unpacking",
      paramLabel = "N",
      defaultValue = "100",
      description = {
        "Largest factor by which an archive may grow when unpacked, beyond the first 100 MiB"
            + " (default: ${DEFAULT-VALUE})."
      })
  private int unpacking;

  Limits limits() {
    for (int value : new int[] {megabytes, pages, chars, seconds, nesting, unpacking}) {
      if (value < 1) {
        throw new ParameterException(spec.commandLine(), "limits must be at least 1, not " + value);
      }
    }
    return new Limits((long) megabytes << 20, pages, chars, seconds, nesting, unpacking);
  }
}

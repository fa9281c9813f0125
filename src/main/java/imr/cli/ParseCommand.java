package imr.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.corpus.Corpus;
import imr.corpus.LetterFile;
import imr.corpus.Unreadable;
import imr.corpus.Visitor;
import imr.ingest.LetterReader;
import imr.ingest.Reading;
import imr.json.Json;
import imr.json.LetterJson;
import imr.letter.Rejection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `imr parse`: prints letters as JSON, one per line.
@Command(
    name = "parse",
    description = "Reads letters and prints each one as a line of JSON.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr parse corpus > letters.ndjson"})
final class ParseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LimitOptions limits;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Letters, or folders or archives of letters.")
  private List<Path> paths;

  @Option(names = "--no-mask", description = "Print personal data instead of masking it.")
  private boolean unmasked;

  private int rejected;

  @Override
  public Integer call() {
    LetterReader reader = new Wiring().reader(limits.limits());
    PrintWriter out = spec.commandLine().getOut();
    new Corpus(paths, limits.limits())
        .walk(
            new Visitor() {
              @Override
              public void file(LetterFile file) {
                out.println(
                    switch (reader.read(file, !unmasked)) {
                      case Reading.Letter(var letter) -> Json.write(LetterJson.documented(letter));
                      case Reading.Rejected no -> rejected(file.name(), no.why());
                    });
              }

              @Override
              public void unreadable(Unreadable entry) {
                out.println(rejected(entry.name(), entry.why()));
              }
            });
    out.flush();
    return rejected == 0 ? Main.DONE : Main.SOME_REJECTED;
  }

  private String rejected(String file, Rejection why) {
    rejected++;
    ObjectNode line = Json.object().put("file", file);
    line.putObject("rejected").put("reason", why.reason().id()).put("detail", why.detail());
    return Json.write(line);
  }
}

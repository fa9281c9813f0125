package imr.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.corpus.Corpus;
import imr.corpus.ExtractedText;
import imr.corpus.LetterFile;
import imr.corpus.TextExtractor;
import imr.corpus.Unreadable;
import imr.parse.LetterParser;
import imr.parse.ParseResult;
import imr.search.DeterminationJson;
import imr.vocabulary.Coder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `imr parse`: letters as JSON, one a line.
@Command(
    name = "parse",
    description = "Reads letters and prints each as a line of JSON.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr parse corpus > letters.ndjson"})
final class ParseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Letters, or folders of them.")
  private List<Path> paths;

  private int rejected;

  @Override
  public Integer call() {
    Parts parts = new Parts();
    TextExtractor extractor = parts.extractor();
    LetterParser parser = new LetterParser();
    Coder coder = new Coder(parts.vocabulary());
    PrintWriter out = spec.commandLine().getOut();
    new Corpus(paths)
        .walk(
            new Corpus.Visitor() {
              @Override
              public void file(LetterFile file) {
                out.println(parsed(file, extractor, parser, coder));
              }

              @Override
              public void unreadable(Unreadable entry) {
                out.println(rejected(entry.name(), entry.reason(), entry.detail()));
              }
            });
    out.flush();
    return rejected == 0 ? Main.DONE : Main.SOME_REJECTED;
  }

  private String parsed(
      LetterFile file, TextExtractor extractor, LetterParser parser, Coder coder) {
    return switch (extractor.extract(file)) {
      case Unreadable no -> rejected(no.name(), no.reason(), no.detail());
      case ExtractedText text ->
          switch (parser.parse(text)) {
            case ParseResult.Rejected no -> rejected(file.name(), no.reason(), no.detail());
            case ParseResult.Parsed(var letter) ->
                DeterminationJson.write(DeterminationJson.documented(coder.code(letter)));
          };
    };
  }

  private String rejected(String file, String reason, String detail) {
    rejected++;
    ObjectNode line = DeterminationJson.mapper().createObjectNode().put("file", file);
    line.putObject("rejected").put("reason", reason).put("detail", detail);
    return DeterminationJson.write(line);
  }
}

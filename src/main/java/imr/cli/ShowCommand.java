package imr.cli;

import imr.engine.SearchEngine;
import imr.field.Labels;
import imr.json.Json;
import imr.json.LetterJson;
import imr.letter.Determination;
import imr.letter.Issue;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `imr show`: prints one letter.
@Command(
    name = "show",
    description = "Prints a letter.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr show CM00-0000001",
      "  imr show CM00-0000001 --json --index mine"
    })
final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EngineOptions index;

  @Option(names = "--json", description = "Print the letter as JSON.")
  private boolean json;

  @Parameters(
      paramLabel = "CASE",
      description = "Case number or id of the letter, in any spelling.")
  private String id;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SearchEngine engine = new Wiring().engine(index)) {
      Determination letter = engine.determination(id);
      if (letter == null) {
        spec.commandLine().getErr().println("imr: no letter " + id + " in " + index.shown());
        return Main.SOME_REJECTED;
      }
      if (json) {
        out.println(Json.write(LetterJson.documented(letter)));
      } else {
        print(letter, out);
      }
    }
    out.flush();
    return Main.DONE;
  }

  private static void print(Determination letter, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s  decided %s%n",
        letter.id(),
        Objects.requireNonNullElse(letter.dates().decided(), "(date not printed)"));
    if (letter.standing().isSuperseded()) {
      out.println("Superseded by " + letter.standing().supersededBy());
    }
    letter.standing().supersedes().forEach(id -> out.println("Earlier decision: " + id));
    letter.standing().sameDay().forEach(id -> out.println("Same day, different text: " + id));
    out.printf(Locale.ROOT, "Reviewer: %s%n%n", String.join(", ", letter.reviewer().specialties()));
    out.println(Terminal.cleanLines(letter.summary()));
    if (!letter.documents().isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%nDocuments reviewed:%n%s%n",
          Terminal.cleanLines(letter.documents()).indent(3).stripTrailing());
    }
    for (Issue issue : letter.issues()) {
      out.printf(
          Locale.ROOT,
          "%n%d. %s%n   %s%n",
          issue.number(),
          Terminal.clean(issue.request()),
          Labels.outcomeInFull(issue));
      out.printf(
          Locale.ROOT, "   Guideline: %s%n%n", Terminal.clean(issue.reviewerGuideline().text()));
      out.println(Terminal.cleanLines(issue.rationale()));
    }
  }
}

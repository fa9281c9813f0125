package imr.cli;

import imr.engine.SearchEngine;
import imr.field.SearchException.BadRequest;
import imr.json.Json;
import imr.research.Examples;
import imr.research.Reasons;
import imr.search.ReasonsFound;
import imr.search.SearchService;
import imr.web.api.ReasonsAnswer;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `imr why`: the reasons reviewers gave, from the command line.
@Command(
    name = "why",
    description = "Lists what reviewers wanted to see, and how those issues were decided.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr why lumbar MRI",
      "  imr why --procedure acupuncture --decided 2016..2017 --json"
    })
final class WhyCommand extends QuestionCommand {
  @Option(
      names = "--decided-on",
      paramLabel = "BASIS",
      defaultValue = "merits",
      description = "Issues decided on the merits only, or on anything (default: merits).")
  private String decidedOn;

  @Option(names = "--json", description = "Print the API's JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (!List.of("merits", "anything").contains(decidedOn)) {
      throw new BadRequest("--decided-on must be merits or anything, not \"" + decidedOn + '"');
    }
    Wiring parts = new Wiring();
    try (SearchEngine engine = parts.engine(index())) {
      SearchService service = parts.service(engine);
      ReasonsFound found = service.reasons(question(), decidedOn.equals("merits"));
      if (json) {
        line()
            .getOut()
            .println(Json.write(ReasonsAnswer.of(found, engine.status(), service.labels())));
      } else {
        Reasons reasons = Reasons.of(found);
        new ReasonPrinter(line(), service.labels())
            .print(found, reasons, Examples.read(service, found, reasons), engine.status());
      }
    }
    line().getOut().flush();
    return Main.DONE;
  }
}

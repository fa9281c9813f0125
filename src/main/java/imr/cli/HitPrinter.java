package imr.cli;

import imr.engine.Hit;
import imr.field.Labels;
import imr.query.Interpretation;
import imr.research.DirectAnswer;
import imr.search.Advice;
import imr.search.SearchResponse;
import imr.text.Passage;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// Prints search results for a terminal.
final class HitPrinter {
  private final PrintWriter out;
  private final Ansi ansi;

  HitPrinter(CommandLine line) {
    out = line.getOut();
    ansi = line.getColorScheme().ansi();
  }

  /// @param direct the answer to a question that the words ask, null if they ask none
  void print(SearchResponse response, @Nullable DirectAnswer direct) {
    var answer = response.answer();
    if (direct != null) {
      out.println(direct.sentence());
    }
    out.printf(
        Locale.ROOT,
        "%,d %s in %,d %s: %,d overturned, %,d upheld%n",
        answer.issues(),
        answer.issues() == 1 ? "issue" : "issues",
        answer.letters(),
        answer.letters() == 1 ? "letter" : "letters",
        answer.outcomes().getOrDefault("overturned", 0L),
        answer.outcomes().getOrDefault("upheld", 0L));
    SearchResponse.Said said = response.said();
    if (said != null && said.isMixed()) {
      line(
          String.format(
              Locale.ROOT,
              "%,d in the reviewer's words or the request (--where reviewer), %,d only in a case"
                  + " summary (--where summary)",
              said.reviewer(),
              said.summary()));
    }
    response
        .interpretation()
        .chips()
        .forEach(chip ->
            out.printf(
                Locale.ROOT,
                "  \"%s\" = %s: %s%n",
                Terminal.clean(chip.text()),
                chip.field().label(),
                chip.label()));
    advise(response);
    answer.hits().stream().filter(hit -> !hit.partial()).forEach(this::print);
    for (SearchResponse.Tier tier : response.tiers()) {
      out.printf(Locale.ROOT, "%n%s%n", Terminal.bold(ansi, Terminal.clean(tier.heading())));
      tier.hits().forEach(this::print);
    }
  }

  /// Prints notes on how the query was read, and what else to search for.
  private void advise(SearchResponse response) {
    Interpretation read = response.interpretation();
    Advice advice = response.advice();
    read.notes().forEach(this::line);
    read.expansions()
        .forEach(e -> line('"' + e.text() + "\" also finds " + String.join(", ", e.to()) + "."));
    read.alternatives().forEach(o -> line(o.message() + " To " + o.action() + ": " + o.query()));
    advice
        .further()
        .forEach(f ->
            line(
                f.issues()
                    + " more issues don't name a body part, but the injury was to it ("
                    + f.label()
                    + "): --concerns "
                    + f.filter().values().getFirst()));
    Advice.Absence absence = advice.absence();
    if (absence != null) {
      line(absence.sentence());
      absence
          .broader()
          .forEach(b ->
              line(
                  String.format(
                      Locale.ROOT,
                      "Search more broadly: --%s \"%s\": %,d issues",
                      b.filter().field().id(),
                      String.join(",", b.filter().values()),
                      b.issues())));
    }
    advice.drops().forEach(d -> line("Without " + d.label() + ": " + d.issues() + " issues"));
  }

  private void line(String text) {
    out.println("  " + Terminal.clean(text));
  }

  private void print(Hit hit) {
    out.printf(Locale.ROOT, "%n%s%n", Terminal.bold(ansi, Terminal.clean(hit.issue().request())));
    out.printf(
        Locale.ROOT,
        "  %s | %s | decided %s | %s%n",
        Labels.outcomeInFull(hit.issue()),
        hit.id(),
        Objects.requireNonNullElse(hit.letter().dates().decided(), "(date not printed)"),
        String.join(", ", hit.letter().reviewer().specialties()));
    for (Passage passage : hit.passages()) {
      out.printf(Locale.ROOT, "  %s: %s%n", passage.field().label(), marked(passage));
    }
  }

  private String marked(Passage passage) {
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (Passage.Mark mark : passage.marks()) {
      line.append(Terminal.clean(passage.text().substring(at, mark.start())));
      line.append(
          Terminal.bold(ansi, Terminal.clean(passage.text().substring(mark.start(), mark.end()))));
      at = mark.end();
    }
    return line.append(Terminal.clean(passage.text().substring(at))).toString();
  }
}

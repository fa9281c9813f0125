package imr.cli;

import imr.engine.Hit;
import imr.field.Labels;
import imr.query.Interpretation;
import imr.search.Advice;
import imr.search.SearchResponse;
import imr.text.Passage;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
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

  void print(SearchResponse response) {
    var answer = response.answer();
    out.printf(
        Locale.ROOT,
        "%,d %s in %,d %s: %,d overturned, %,d upheld%n",
        answer.issues(),
        answer.issues() == 1 ? "issue" : "issues",
        answer.letters(),
        answer.letters() == 1 ? "letter" : "letters",
        answer.outcomes().getOrDefault("overturned", 0L),
        answer.outcomes().getOrDefault("upheld", 0L));
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
    boolean partialSeen = false;
    for (Hit hit : answer.hits()) {
      if (hit.partial() && !partialSeen) {
        out.printf(Locale.ROOT, "%nPartial matches%n");
        partialSeen = true;
      }
      print(hit);
    }
  }

  /// Prints notes on how the query was read, and what else to search for.
  private void advise(SearchResponse response) {
    Interpretation read = response.interpretation();
    Advice advice = response.advice();
    read.notes().forEach(this::line);
    read.expansions()
        .forEach(e ->
            line('"' + e.text() + "\" is looked for as " + String.join(", ", e.to()) + " too."));
    read.offers().forEach(o -> line(o.message() + " To " + o.action() + ": " + o.query()));
    advice
        .spellings()
        .forEach(s -> line("No letter says \"" + s.word() + "\". Did you mean: " + s.q()));
    advice
        .further()
        .forEach(f ->
            line(
                f.issues()
                    + " further issues name no region, in letters about it ("
                    + f.label()
                    + "): --concerns "
                    + f.filter().values().getFirst()));
    advice.drops().forEach(d -> line("Without " + d.label() + ": " + d.issues() + " issues"));
  }

  private void line(String text) {
    out.println("  " + Terminal.clean(text));
  }

  private void print(Hit hit) {
    out.printf(Locale.ROOT, "%n%s%n", bold(Terminal.clean(hit.issue().request())));
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
      line.append(bold(Terminal.clean(passage.text().substring(mark.start(), mark.end()))));
      at = mark.end();
    }
    return line.append(Terminal.clean(passage.text().substring(at))).toString();
  }

  private String bold(String text) {
    return ansi.enabled() ? "\u001B[1m" + text + "\u001B[0m" : text;
  }
}

package imr.bench.fuzz;

import java.util.List;
import java.util.Locale;

/// What is fuzzed.
public enum Target {
  LETTER(LetterTarget.class, 1_000_000, "imr.parse.**:imr.vocabulary.**:imr.letter.**", 8_000),
  QUERY(QueryTarget.class, 1_000_000, "imr.search.**:imr.text.**:imr.lucene.**", 400),
  URL(UrlTarget.class, 1_000_000, "imr.web.**:imr.research.**", 400),
  PDF(FileTargets.Pdf.class, 50_000, "org.apache.pdfbox.**:imr.corpus.**", 40_000),
  HTML(FileTargets.Html.class, 50_000, "org.jsoup.**:imr.corpus.**", 20_000),
  DOCX(FileTargets.Docx.class, 50_000, "org.apache.poi.**:imr.corpus.**", 20_000),
  ARCHIVE(
      FileTargets.Archive.class, 50_000, "org.apache.commons.compress.**:imr.corpus.**", 20_000);

  private final String className;
  private final int runs;
  private final String instrumented;
  private final int longest;

  Target(Class<?> target, int runs, String instrumented, int longest) {
    className = target.getName();
    this.runs = runs;
    this.instrumented = instrumented;
    this.longest = longest;
  }

  /// For the report and on the command line.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Executions of a full run.
  int runs() {
    return runs;
  }

  /// What Jazzer is told, besides its seeds.
  List<String> arguments(int executions, long seed) {
    return List.of(
        "--target_class=" + className,
        "--instrumentation_includes=" + instrumented,
        // Branches alone: comparisons and sanitizers cost more than half of the executions.
        "--trace=cov",
        "--custom_hook_includes=" + instrumented,
        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks",
        "-runs=" + executions,
        "-seed=" + seed,
        "-max_len=" + longest,
        "-timeout=2",
        "-rss_limit_mb=4096",
        "-print_final_stats=1");
  }
}

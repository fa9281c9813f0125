package imr.bench;

import imr.bench.audit.Audit;
import imr.bench.fuzz.Fuzz;
import imr.bench.fuzz.Target;
import imr.bench.report.Folders;
import imr.bench.report.Report;
import imr.bench.rival.RivalBench;
import imr.bench.soak.Soak;
import imr.criteria.TrainJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./imr bench`: measures the program beside what its users would pick instead.
@Command(
    name = "imr bench",
    description = "Measures the program. Results go to docs/bench as JSON with --keep.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Bench {
  /// Referenced here, because an unreferenced logger forgets its level.
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("org.apache.lucene.internal.vectorization"),
          Logger.getLogger("org.apache.pdfbox.pdmodel.font"),
          Logger.getLogger("org.eclipse.jetty"),
          Logger.getLogger("io.javalin"),
          Logger.getLogger("imr.web"));

  @Spec private CommandSpec spec;

  private Bench() {}

  /// Runs a benchmark and ends the process with its exit code.
  public static void main(String[] args) {
    QUIET.forEach(each -> each.setLevel(Level.SEVERE));
    System.exit(
        new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Command(
      name = "index",
      description = "Text files to index, whole and in parts, beside bare Lucene.")
  int index(
      @Option(
              names = "--letters",
              defaultValue = "10000",
              description = "default: ${DEFAULT-VALUE}")
          int letters,
      @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
          int rounds,
      @Option(names = "--keep", description = "write the JSON") boolean keep)
      throws IOException {
    return told(new IndexBench(letters, rounds).run(), keep);
  }

  @Command(
      name = "judge",
      description = "Scores the judge of criteria on labeled letters, and trains it with --keep.")
  int judge(
      @Option(
              names = "--shared",
              required = true,
              description = "the folder with letters and gold labels")
          Path shared,
      @Option(names = "--keep", description = "write the weights that the program uses")
          boolean keep)
      throws IOException {
    TrainJudge judge = new TrainJudge(shared);
    if (keep) {
      judge.write(System.out);
    } else {
      judge.validate(System.out, Path.of("target"));
    }
    return 0;
  }

  @Command(name = "read", description = "PDFs to text and to letters, beside pdftotext.")
  int read(
      @Option(names = "--letters", defaultValue = "400", description = "default: ${DEFAULT-VALUE}")
          int letters,
      @Option(names = "--from", description = "a folder of PDFs instead of sample letters")
          @Nullable Path from,
      @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
          int rounds,
      @Option(names = "--keep", description = "write the JSON") boolean keep)
      throws IOException {
    if (from != null) {
      return told(new ReadBench(from, "given", rounds).run(), keep);
    }
    Path folder = Files.createTempDirectory("imr-bench-pdf");
    try {
      Letters.write(folder, letters, true);
      return told(new ReadBench(folder, "sample", rounds).run(), keep);
    } finally {
      Folders.delete(folder);
    }
  }

  @Command(name = "query", description = "200 queries over HTTP, at 1, 2 and 8 clients.")
  int query(
      @Option(names = "--index", required = true, description = "an index to search") Path index,
      @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
          int rounds,
      @Option(names = "--keep", description = "write the JSON") boolean keep)
      throws IOException {
    return told(new QueryBench(index, rounds).run(), keep);
  }

  @Command(
      name = "rivals",
      description = "SQLite, PostgreSQL, Solr and OpenSearch with the issues of an index, in turn.")
  int rivals(
      @Option(names = "--index", required = true, description = "an index to search") Path index,
      @Option(
              names = "--work",
              required = true,
              description = "where they are loaded; up to four times the index, emptied afterwards")
          Path work,
      @Option(
              names = "--only",
              description = "sqlite, postgres, solr, opensearch, lucene; several times")
          @Nullable List<String> only,
      @Option(names = "--rounds", defaultValue = "5", description = "default: ${DEFAULT-VALUE}")
          int rounds,
      @Option(names = "--keep", description = "write the JSON to docs/bench, not beside the work")
          boolean keep)
      throws IOException {
    new RivalBench(index, work, home().resolve("src/bench/rivals"), rounds)
        .run(
            only == null ? List.of() : only,
            keep ? home().resolve("docs/bench") : work,
            spec.commandLine().getOut());
    return 0;
  }

  @Command(
      name = "cluster",
      description = "Three nodes of OpenSearch on this machine beside the engine in this process.")
  int cluster(
      @Option(
              names = "--letters",
              defaultValue = "20000",
              description = "default: ${DEFAULT-VALUE}")
          int letters,
      @Option(names = "--work", required = true, description = "a folder, deleted afterwards")
          Path work,
      @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
          int rounds,
      @Option(names = "--keep", description = "write the JSON") boolean keep)
      throws IOException {
    return told(new ClusterBench(home(), work.toAbsolutePath(), letters, rounds).run(), keep);
  }

  @Command(
      name = "fuzz",
      description = "Mutated letters, queries, addresses and files, guided by coverage (Jazzer).")
  int fuzz(
      @Option(
              names = "--runs",
              defaultValue = "0",
              description = "of each target; default: a million, of files 50,000")
          int runs,
      @Option(names = "--only", description = "a target; several times")
          @Nullable List<Target> only,
      @Option(names = "--seed", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
          long seed)
      throws IOException {
    Path findings = home().resolve("target/fuzz");
    boolean sound =
        new Fuzz(only == null ? List.of() : only, runs, seed, findings)
            .run(spec.commandLine().getOut());
    return sound ? 0 : 1;
  }

  @Command(
      name = "soak",
      description = "Twice what the server can answer, for minutes, while letters are added.")
  int soak(
      @Option(names = "--minutes", defaultValue = "30", description = "default: ${DEFAULT-VALUE}")
          double minutes,
      @Option(
              names = "--letters",
              defaultValue = "5000",
              description = "at the start, at most 9,999; default: ${DEFAULT-VALUE}")
          int letters)
      throws IOException {
    Duration time = Duration.ofMillis((long) (minutes * 60_000));
    List<String> paths = new ArrayList<>();
    QueryMix.all(List.of("CM00-0000001/1", "CM00-0000002/1")).forEach(ask -> paths.add(ask.path()));
    paths.add("/api/export.csv?q=overturned");
    Collections.shuffle(paths, new Random(1));
    return new Soak(home(), letters, time, paths).run(spec.commandLine().getOut()) ? 0 : 1;
  }

  @Command(name = "start", description = "How long ./imr serve takes to answer, and its memory.")
  int start(
      @Option(names = "--index", required = true, description = "an index to serve") Path index,
      @Option(names = "--rounds", defaultValue = "5", description = "default: ${DEFAULT-VALUE}")
          int rounds,
      @Option(names = "--keep", description = "write the JSON") boolean keep)
      throws IOException {
    return told(new StartBench(home(), index, rounds).run(), keep);
  }

  @Command(
      name = "grow",
      description = "Indexing and the query mix for growing numbers of letters.")
  int grow(
      @Option(
              names = "--letters",
              split = ",",
              defaultValue = "10000,100000,1000000",
              description = "default: ${DEFAULT-VALUE}")
          List<Integer> letters,
      @Option(
              names = "--work",
              required = true,
              description = "where indexes are made and kept, some 4 KB a letter")
          Path work,
      @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
          int rounds,
      @Option(names = "--keep", description = "write the JSON") boolean keep)
      throws IOException {
    return told(new GrowthBench(home(), work, letters, rounds).run(), keep);
  }

  @Command(
      name = "audit",
      description = "The jar's libraries beside a list of known vulnerabilities, offline.",
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {"0:nothing found", "1:vulnerabilities found", "2:nothing was compared"})
  int audit(
      @Option(names = "--list", description = "a folder or zip file of OSV records for Maven")
          @Nullable Path list,
      @Option(names = "--sbom", description = "default: the one of the last build")
          @Nullable Path sbom)
      throws IOException {
    Path own = home().resolve("target/imr-search-sbom.json");
    return new Audit(sbom == null ? own : sbom, list).run(spec.commandLine().getOut());
  }

  private static Path home() {
    return Path.of(System.getProperty("imr.home", "."));
  }

  private int told(Report report, boolean keep) throws IOException {
    report.print(spec.commandLine().getOut());
    if (keep) {
      Path folder = home().resolve("docs/bench");
      report.write(folder);
      spec.commandLine().getOut().printf(Locale.ROOT, "written to %s%n", folder);
    }
    return 0;
  }
}

package imr.cli;

import imr.engine.SearchEngine;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `imr train`: does what users do first, so that the JVM can cache the linked classes and start
/// faster (JEP 514). The launcher runs it after a build.
@Command(
    name = "train",
    hidden = true,
    description = "Does what users do first, on sample letters; the launcher trains the JVM by it.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr train empty-folder"})
final class TrainCommand implements Callable<Integer> {
  private static final String LETTERS = "100";

  /// Requested in turn, a few times each.
  private static final List<String> PATHS =
      List.of(
          "/",
          "/?q=overturned+lumbar+MRI",
          "/codebook",
          "/api/search?q=radiculopathy",
          "/api/search?q=denied+cervical+medial+branch+block&outcome=upheld",
          "/api/search?q=%22medically+necessary%22+/s+therapy",
          "/api/search?q=xyzzy+radiculopaty",
          "/api/counts?by=outcome&by=region",
          "/api/suggest?q=mri");

  private static final int ROUNDS = 3;

  @Parameters(paramLabel = "DIR", description = "An empty folder to work in.")
  private Path work;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String letters = work.resolve("letters").toString();
    String index = work.resolve("index").toString();
    run("sample", "--letters", LETTERS, "--out", letters);
    run("index", letters, "--index", index);
    run("search", "overturned lumbar MRI", "--index", index);
    run("count", "--by", "outcome,region", "--index", index);
    run("status", "--index", index);
    Wiring parts = new Wiring();
    try (SearchEngine engine = parts.folder(work.resolve("index"));
        SearchServer server = SearchServer.start(parts.service(engine), ServerOptions.local(0));
        HttpClient client = HttpClient.newHttpClient()) {
      for (int round = 0; round < ROUNDS; round++) {
        for (String path : PATHS) {
          ask(client, URI.create("http://127.0.0.1:" + server.port() + path));
        }
      }
    }
    return Main.DONE;
  }

  private static void run(String... command) throws IOException {
    CommandLine line = Main.commandLine();
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    line.setOut(nowhere);
    line.setErr(nowhere);
    if (line.execute(command) > Main.SOME_REJECTED) {
      throw new IOException("imr " + String.join(" ", command) + " fails");
    }
  }

  private static void ask(HttpClient client, URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException(address + " answers " + status);
    }
  }
}

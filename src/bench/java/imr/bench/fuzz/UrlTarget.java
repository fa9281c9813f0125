package imr.bench.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import imr.search.SearchService;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Paths and parameters, over HTTP. The first byte chooses the route; the rest is a query string of
/// any bytes, which are sent encoded, so that they reach our code as they are.
public final class UrlTarget {
  /// Where `*` stands, the parameters' first part goes into the path.
  static final List<String> ROUTES =
      List.of(
          "/api/search",
          "/",
          "/api/counts",
          "/api/compare",
          "/api/why",
          "/api/why/words",
          "/api/why/decisions",
          "/api/suggest",
          "/api/citations",
          "/api/export.csv",
          "/api/export.ndjson",
          "/api/determinations/*",
          "/api/similar/*/1",
          "/api/similar/CM00-0000001/*",
          "/determinations/*",
          "/counts",
          "/why",
          "/why/words",
          "/why/sentences",
          "/corpus",
          "/feed",
          "/help",
          "/*");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static String server = "";

  private UrlTarget() {}

  /// Called by Jazzer, once.
  ///
  /// @throws IOException when the letters to ask about cannot be written
  /// @throws InterruptedException when Jazzer ends
  public static void fuzzerInitialize() throws IOException, InterruptedException {
    BugDetectors.allowNetworkConnections(); // to our own server
    SearchService service = FuzzedIndex.service();
    server = "http://127.0.0.1:" + SearchServer.start(service, ServerOptions.local(0)).port();
    for (int route = 0; route < ROUTES.size(); route++) {
      fuzzerTestOneInput(input(route, "CM00-0000001?q=mri&by=outcome&a=1&b=2")); // loads classes
    }
  }

  /// Called by Jazzer.
  ///
  /// @throws IOException when the server does not answer
  /// @throws InterruptedException when Jazzer ends
  public static void fuzzerTestOneInput(byte @Nullable [] input)
      throws IOException, InterruptedException {
    if (input == null || input.length == 0) {
      return;
    }
    String route = ROUTES.get((input[0] & 0xFF) % ROUTES.size());
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    int split = 0;
    while (route.contains("*") && split < rest.length && rest[split] != '?') {
      split++;
    }
    String path = route.replace("*", encoded(Arrays.copyOf(rest, split), ""));
    String query = encoded(Arrays.copyOfRange(rest, split, rest.length), "&=");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + path + (query.isEmpty() ? "" : "?" + query)))
            .build();
    int status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    if (status >= 500) {
      throw new IllegalStateException(status + " for " + request.uri());
    }
  }

  private static String encoded(byte[] bytes, String plain) {
    StringBuilder text = new StringBuilder();
    for (byte each : bytes) {
      char c = (char) (each & 0xFF);
      boolean safe = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      text.append(
          safe || plain.indexOf(c) >= 0
              ? String.valueOf(c)
              : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return text.toString();
  }

  /// An input.
  static byte[] input(int route, String parameters) {
    byte[] text = parameters.getBytes(StandardCharsets.UTF_8);
    byte[] input = new byte[text.length + 1];
    input[0] = (byte) route;
    System.arraycopy(text, 0, input, 1, text.length);
    return input;
  }
}

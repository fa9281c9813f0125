package imr.bench.rival;

import com.fasterxml.jackson.databind.JsonNode;
import imr.bench.report.Folders;
import imr.web.SearchServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program itself over HTTP, with all its facets (more than the rivals count), words taken as
/// they are.
final class OwnSide implements Side {
  private final Path index;
  private final JsonHttp http;

  OwnSide(Path index, SearchServer server) {
    this.index = index;
    http = JsonHttp.on(server.port());
  }

  @Override
  public Answer ask(Ask ask) throws IOException {
    List<String> words = new ArrayList<>(ask.words());
    if (ask.phrase() != null) {
      words.add('"' + ask.phrase() + '"');
    }
    Ask.Filter filter = ask.filter();
    String path =
        "/api/search?understand=false&size="
            + PAGE
            + "&q="
            + encoded(String.join(" ", words))
            + (ask.hasText() ? "" : "&sort=newest")
            + (filter == null ? "" : "&" + filter.field().id() + "=" + encoded(filter.value()));
    JsonNode answer = http.get(path);
    int values = 0;
    for (JsonNode facet : answer.path("facets")) {
      values += facet.path("values").size();
    }
    return new Answer(
        answer.path("total").path("issues").asLong(), answer.path("hits").size(), values);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public long size() throws IOException {
    return Folders.size(index);
  }

  @Override
  public void close() {
    http.close();
  }
}

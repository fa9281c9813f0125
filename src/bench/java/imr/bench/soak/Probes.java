package imr.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.bench.served.Served;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions about letters that nobody adds to, whose answers must stay the same. A server that is
/// too busy to answer is asked later.
final class Probes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> QUESTIONS =
      List.of(
          "",
          "overturned lumbar mri",
          "therapy",
          "pain w/10 function*",
          "\"medically necessary\"",
          "denied cervical",
          "opioid or tramadol",
          "knee not mri");

  private final Served served;
  private final String only;
  private final Map<String, String> first = new LinkedHashMap<>();
  private int wrong;
  private int asked;

  /// @param only a pattern of the case numbers that they are about
  Probes(Served served, String only) throws IOException {
    this.served = served;
    this.only = only;
    for (String question : QUESTIONS) {
      first.put(question, answer(question));
    }
  }

  private String answer(String question) throws IOException {
    String path =
        "/api/search?sort=newest&match=all&size=50&case="
            + only
            + "&q="
            + URLEncoder.encode(question, StandardCharsets.UTF_8);
    HttpResponse<String> response = served.get(path);
    if (response.statusCode() != 200) {
      return "";
    }
    JsonNode all = JSON.readTree(response.body());
    ObjectNode kept = JSON.createObjectNode();
    kept.set("total", all.path("total"));
    kept.set("outcomes", all.path("outcomes"));
    kept.set("facets", all.path("facets"));
    StringBuilder ids = new StringBuilder();
    all.path("hits").forEach(hit -> ids.append(hit.path("id").asText()).append(' '));
    return kept.put("ids", ids.toString()).toString();
  }

  /// Asks all again.
  void ask() throws IOException {
    for (Map.Entry<String, String> each : first.entrySet()) {
      String now = answer(each.getKey());
      if (!now.isEmpty()) {
        asked++;
        wrong += now.equals(each.getValue()) ? 0 : 1;
      }
    }
  }

  int asked() {
    return asked;
  }

  int wrong() {
    return wrong;
  }
}

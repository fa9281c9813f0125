package imr.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// 200 questions as users ask them, always the same: 20 of each kind, 10 of the last two.
final class QueryMix {
  private static final List<String> PARTS =
      List.of(
          "lumbar",
          "cervical",
          "shoulder",
          "knee",
          "wrist",
          "low back",
          "neck",
          "ankle",
          "hip",
          "elbow");
  private static final List<String> ASKED =
      List.of(
          "MRI",
          "physical therapy",
          "epidural steroid injection",
          "acupuncture",
          "tramadol",
          "chiropractic",
          "EMG",
          "medial branch block",
          "gabapentin",
          "urine drug test");
  private static final List<String> WORDS =
      List.of(
          "necessary",
          "radiculopathy",
          "functional",
          "documentation",
          "conservative",
          "weakness",
          "dermatome",
          "spasm",
          "brace",
          "reflexes",
          "instability",
          "numbness",
          "exercise",
          "sleep",
          "interval",
          "frequency",
          "side effects",
          "spurling",
          "effusion",
          "naproxen");

  private QueryMix() {}

  /// A question.
  ///
  /// @param kind for the report
  /// @param path with its parameters, below the server's address
  record Ask(String kind, String path) {}

  /// @param issues `CASE/NUMBER` of ten issues of the index, to look for similar ones
  static List<Ask> all(List<String> issues) {
    List<Ask> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String part = PARTS.get(i % PARTS.size());
      String asked = ASKED.get(i / 2);
      String word = WORDS.get(i);
      String other = WORDS.get((i + 7) % WORDS.size());
      all.add(search("one word", word));
      all.add(
          search(
              "phrase",
              "\"" + (i % 2 == 0 ? "medically necessary" : "is not shown") + "\" " + word));
      all.add(
          search(
              "understood",
              (i % 3 == 0 ? "overturned " : i % 3 == 1 ? "denied " : "") + part + " " + asked));
      all.add(
          search(
              "connectors",
              i % 2 == 0 ? word + " /s " + other : word + " w/10 guideline AND NOT " + other));
      all.add(
          search(
              "broad filter", "", i % 2 == 0 ? "&outcome=upheld" : "&guideline=MTUS&sex=female"));
      all.add(
          search(
              "words and filter",
              word + " " + other,
              "&region=lumbar&decided=2015-01-01..2016-12-31"));
      all.add(search("everything", "", i % 4 == 0 ? "" : "&sort=newest&page=" + i));
      all.add(
          i % 2 == 0
              ? search("deep page", word, "&page=" + (10 + i) + "&facets=none")
              : new Ask("similar", "/api/similar/" + issues.get(i / 2 % issues.size())));
      all.add(
          new Ask(
              "counts by two",
              "/api/counts?by=outcome&by="
                  + List.of("region", "procedure", "specialty", "decided-year", "guideline")
                      .get(i % 5)
                  + (i % 2 == 0 ? "" : "&q=" + encoded(word))));
      all.add(
          new Ask(
              "suggest",
              "/api/suggest?q=" + encoded(asked.substring(0, Math.min(3, asked.length())))));
    }
    return all;
  }

  private static Ask search(String kind, String q) {
    return search(kind, q, "");
  }

  private static Ask search(String kind, String q, String rest) {
    return new Ask(kind, "/api/search?q=" + encoded(q) + rest);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

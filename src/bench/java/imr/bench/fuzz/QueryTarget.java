package imr.bench.fuzz;

import imr.engine.Grouping;
import imr.engine.MatchMode;
import imr.engine.Order;
import imr.field.SearchException.BadQuery;
import imr.field.SearchException.BadRequest;
import imr.search.SearchRequest;
import imr.search.SearchService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The query language, read and carried out. The first byte chooses how a query is taken.
public final class QueryTarget {
  private static @Nullable SearchService service;

  private QueryTarget() {}

  /// Called by Jazzer, once.
  ///
  /// @throws IOException when the letters to ask about cannot be written
  public static void fuzzerInitialize() throws IOException {
    service = FuzzedIndex.service();
    fuzzerTestOneInput(new byte[] {0, 'm', 'r', 'i'}); // loads classes
    fuzzerTestOneInput(new byte[] {8, 'm', 'r', 'i'});
  }

  /// Called by Jazzer.
  public static void fuzzerTestOneInput(byte @Nullable [] input) {
    if (input == null || input.length == 0) {
      return;
    }
    String q = new String(Arrays.copyOfRange(input, 1, input.length), StandardCharsets.UTF_8);
    int how = input[0];
    try {
      Objects.requireNonNull(service)
          .search(
              new SearchRequest(
                  q,
                  List.of(),
                  new SearchRequest.Reading(
                      (how & 4) == 0,
                      (how & 8) == 0 ? SearchRequest.Syntax.PLAIN : SearchRequest.Syntax.LUCENE),
                  List.of(MatchMode.values()).get((how >> 4 & 3) % 3),
                  new SearchRequest.Paging(
                      1,
                      1,
                      List.of(Order.values()).get((how & 3) % 3),
                      (how & 64) == 0 ? Grouping.NONE : Grouping.LETTER),
                  false));
    } catch (BadQuery | BadRequest e) {
      if (e.getMessage() == null || e.getMessage().isBlank()) {
        throw new IllegalStateException("refused without a word", e);
      }
    }
  }
}

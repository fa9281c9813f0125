package imr.web;

import imr.Letters;
import imr.engine.IndexProvider;
import imr.engine.SearchEngine;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.lucene.LuceneEngine;
import imr.lucene.write.LuceneStore;
import imr.store.LetterStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/// A true server over letters of a test's own, on a port of its own. Safe to share.
final class TestServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final IndexProvider indexes;
  private final SearchEngine engine;
  private final SearchServer server;

  /// Puts the letters.
  interface Filling {
    void into(LetterStore store) throws IOException;
  }

  /// Over these letters.
  static TestServer of(Path index, Letters... letters) {
    return new TestServer(
        index,
        "{}",
        store -> {
          for (Letters each : letters) {
            Determination letter = each.read();
            store.put(letter, new FileFacts("/" + letter.id(), 1, 1, ""));
          }
        });
  }

  /// @param index a folder for the index
  /// @param report what is committed with the letters
  TestServer(Path index, String report, Filling filling) {
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      filling.into(store);
      store.commit(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    indexes = LuceneEngine.provider(index);
    engine = new SearchEngine(indexes, new IssueValues(Letters.VOCABULARY));
    server = again();
  }

  SearchEngine engine() {
    return engine;
  }

  IndexProvider indexes() {
    return indexes;
  }

  SearchServer server() {
    return server;
  }

  /// Another server over the same letters.
  SearchServer again() {
    return again(engine, ServerOptions.local(0));
  }

  /// Another server, over an engine that stands before the true one.
  static SearchServer again(SearchEngine engine, ServerOptions options) {
    return SearchServer.start(Letters.service(engine), options);
  }

  String base() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    return get(path, HttpResponse.BodyHandlers.ofString(), headers);
  }

  <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body, String... headers) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    engine.close();
  }
}

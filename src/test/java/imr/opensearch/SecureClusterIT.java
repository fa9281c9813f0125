package imr.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.engine.SearchEngine;
import imr.field.SearchException.IndexUnusable;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.opensearch.write.OpenSearchStore;
import imr.store.LetterStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A cluster that asks for a user and shows a certificate that no one has signed but itself.
@ExtendWith(TestCluster.class)
class SecureClusterIT {
  private static final String PASSWORD = "pässword";

  private final ClusterOptions open = TestCluster.fresh();

  @TempDir private Path folder;
  private @Nullable TlsProxy proxy;

  @BeforeEach
  void secure() throws Exception {
    proxy = new TlsProxy(open.nodes().getFirst(), "imr", PASSWORD, folder);
  }

  @AfterEach
  void delete() {
    proxy().close();
    TestCluster.delete(open);
  }

  private TlsProxy proxy() {
    return Objects.requireNonNull(proxy);
  }

  private ClusterOptions options(URI node, String password, @Nullable Path authority) {
    return new ClusterOptions(
        List.of(node), open.name(), "imr", password, authority, Duration.ofSeconds(30), 1, 0);
  }

  private static String refusal(ClusterOptions options) {
    return String.valueOf(
        assertThrows(
                IndexUnusable.class,
                () -> OpenSearchStore.open(options, Letters.VOCABULARY, "rules").close())
            .getMessage());
  }

  @Test
  void whoKnowsBothReadsAndWrites() {
    ClusterOptions options = options(proxy().address(), PASSWORD, proxy().certificate());
    List<Determination> letters = Letters.sample(5, 20);
    try (LetterStore store = OpenSearchStore.open(options, Letters.VOCABULARY, "rules")) {
      letters.forEach(letter -> store.put(letter, new FileFacts("/" + letter.id(), 1, 1, "00")));
      store.commit("{}");
    }
    try (SearchEngine engine = OpenSearchEngine.open(options, Letters.VOCABULARY)) {
      assertEquals(letters.size(), engine.status().letters());
    }
  }

  @Test
  void anotherPasswordIsTold() {
    String said = refusal(options(proxy().address(), "guessed", proxy().certificate()));
    assertEquals("the cluster does not take the password of imr", said);
  }

  /// In one test, since what Java trusts is the same for all threads.
  @Test
  void withoutAFileOfCertificatesThoseThatJavaTrustsAreTaken() throws Exception {
    String said = refusal(options(proxy().address(), PASSWORD, null));
    assertTrue(said.contains("is not trusted") && said.contains("--ca names the file"), said);
    SSLContext before = SSLContext.getDefault();
    SSLContext.setDefault(NodeClient.trusting(proxy().certificate()));
    try {
      OpenSearchStore.open(options(proxy().address(), PASSWORD, null), Letters.VOCABULARY, "rules")
          .close();
      String named = refusal(options(elsewhere(), PASSWORD, null));
      assertTrue(named.contains("localhost") && named.contains("certificate"), named);
    } finally {
      SSLContext.setDefault(before);
    }
  }

  /// The certificate names the address and no other.
  private URI elsewhere() {
    return URI.create("https://localhost:" + proxy().address().getPort());
  }

  @Test
  void aCertificateOfAnotherNameIsToldWithWhatToDo() {
    String said = refusal(options(elsewhere(), PASSWORD, proxy().certificate()));
    assertTrue(said.contains("localhost") && said.contains("certificate"), said);
  }

  @Test
  void aClusterWithoutTlsIsNotTakenForOneWithIt() {
    URI plain = open.nodes().getFirst();
    URI secure = URI.create("https://" + plain.getHost() + ":" + plain.getPort());
    String said = refusal(options(secure, PASSWORD, proxy().certificate()));
    assertTrue(said.contains("http://"), said);
  }
}

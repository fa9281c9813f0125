package imr.opensearch;

import imr.field.SearchException.IndexUnusable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/// Makes the official client's transport: which nodes, which certificates, which user.
final class Transports {
  /// A node of a working cluster answers within milliseconds.
  private static final Timeout CONNECT = Timeout.ofSeconds(5);

  /// Searches and bulk requests at once.
  private static final int CONNECTIONS = 64;

  private Transports() {}

  /// @throws IndexUnusable when the file of certificates cannot be read
  static OpenSearchTransport of(ClusterOptions options) {
    HttpHost[] hosts = options.nodes().stream().map(Transports::host).toArray(HttpHost[]::new);
    ApacheHttpClient5TransportBuilder builder = ApacheHttpClient5TransportBuilder.builder(hosts);
    if (options.user() != null) {
      builder.setDefaultHeaders(new Header[] {credentials(options)});
    }
    Timeout answer = Timeout.of(options.timeout());
    builder.setRequestConfigCallback(request -> request.setResponseTimeout(answer));
    SSLContext trusting = trusting(options.authority());
    builder.setHttpClientConfigCallback(client ->
        client.setConnectionManager(
            PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS * hosts.length)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                .setTlsStrategy(
                    ClientTlsStrategyBuilder.create()
                        .setSslContext(trusting)
                        // What is built in alone lets a certificate of another name pass.
                        .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                        .setHostnameVerifier(new DefaultHostnameVerifier())
                        .buildAsync())
                .build()));
    return builder.build();
  }

  private static HttpHost host(URI node) {
    boolean secure = node.getScheme().equals("https");
    int port = node.getPort() >= 0 ? node.getPort() : secure ? 443 : 80;
    return new HttpHost(node.getScheme(), node.getHost(), port);
  }

  private static Header credentials(ClusterOptions options) {
    String both = options.user() + ":" + (options.password() == null ? "" : options.password());
    return new BasicHeader(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)),
        true);
  }

  /// @param authority null for those that Java trusts
  /// @throws IndexUnusable when the file of certificates cannot be read
  static SSLContext trusting(@Nullable Path authority) {
    if (authority == null) {
      return SSLContexts.createSystemDefault();
    }
    try (InputStream file = Files.newInputStream(authority)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int count = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
        trusted.setCertificateEntry("authority-" + count++, each);
      }
      if (count == 0) {
        throw unreadable(authority, new IOException("it holds no certificate"));
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw unreadable(authority, e);
    }
  }

  private static IndexUnusable unreadable(Path authority, Exception why) {
    return new IndexUnusable(
        String.format(
            Locale.ROOT,
            "the certificates in %s cannot be read (%s): name a file in PEM format",
            authority,
            why.getMessage()),
        why);
  }
}

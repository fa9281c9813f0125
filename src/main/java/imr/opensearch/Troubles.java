package imr.opensearch;

import imr.field.SearchException.IndexUnusable;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/// Explains connection failures, with what to do about them.
final class Troubles {
  private Troubles() {}

  /// No node responds.
  static IndexUnusable of(ClusterOptions options, IOException why) {
    String nodes = String.join(", ", options.nodes().stream().map(Object::toString).toList());
    for (Throwable at = why; at != null; at = at.getCause()) {
      if (at instanceof SSLException) {
        return secure(nodes, String.valueOf(at.getMessage()), why);
      }
      if (at instanceof HttpTimeoutException && !(at instanceof HttpConnectTimeoutException)) {
        return new IndexUnusable(
            String.format(
                Locale.ROOT,
                "the cluster at %s did not answer within %,d s: is it overloaded? --timeout gives it"
                    + " longer",
                nodes,
                options.timeout().toSeconds()),
            why);
      }
    }
    return new IndexUnusable(
        String.format(
            Locale.ROOT,
            "no node of the cluster answers at %s (%s): is it running, and are the addresses right,"
                + " http or https too?",
            nodes,
            why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage()),
        why);
  }

  /// @param said Java's message
  private static IndexUnusable secure(String nodes, String said, IOException why) {
    String trouble =
        said.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")
            ? "the cluster at %s does not speak TLS (%s): name its nodes with http://"
            : "the certificate of the cluster at %s is not trusted (%s): --ca names the file of the"
                + " authority that signed it";
    return new IndexUnusable(String.format(Locale.ROOT, trouble, nodes, said), why);
  }

  /// The cluster rejects the user.
  static IndexUnusable refused(ClusterOptions options, int status) {
    return new IndexUnusable(
        status == 401
            ? options.user() == null
                ? "the cluster wants a user: set IMR_USER and IMR_PASSWORD"
                : "the cluster does not take the password of " + options.user()
            : String.format(
                Locale.ROOT,
                "the cluster does not let %s do this: the role needs to read and write the indices"
                    + " %s and %s-*, and to see the cluster's health",
                options.user() == null ? "an unknown user" : options.user(),
                options.name(),
                options.name()));
  }
}

import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/// One Solr node: folder and port.
void main(String[] args) throws Exception {
  JettyConfig config =
      JettyConfig.builder().setContext("/solr").setPort(Integer.parseInt(args[1])).build();
  new JettySolrRunner(args[0], config).start();
  Thread.currentThread().join();
}

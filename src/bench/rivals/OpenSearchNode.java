import org.codelibs.opensearch.runner.OpenSearchRunner;

/// One OpenSearch node: folder and port.
void main(String[] args) throws Exception {
  new OpenSearchRunner()
      .onBuild((number, settings) -> {
        settings.put("discovery.type", "single-node");
        settings.put("http.port", args[1]);
        settings.put("network.host", "127.0.0.1");
      })
      .build(
          OpenSearchRunner.newConfigs()
              .basePath(args[0])
              .clusterName("imr-bench")
              .numOfNode(1)
              .useLogger()
              .disableESLogger());
  Thread.currentThread().join();
}

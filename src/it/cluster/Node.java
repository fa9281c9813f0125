import org.codelibs.opensearch.runner.OpenSearchRunner;

/// One node of a cluster for tests, in a process of its own: NAME FOLDER HTTP-PORT TRANSPORT-PORT
/// TRANSPORT-PORTS-OF-ALL NAMES-OF-ALL. Ends with the process.
final class Node {
  private static final String MODULES =
      String.join(
          ",",
          "org.opensearch.transport.Netty4ModulePlugin",
          "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
          "org.opensearch.painless.PainlessModulePlugin",
          "org.opensearch.join.ParentJoinModulePlugin",
          "org.opensearch.index.mapper.MapperExtrasModulePlugin");

  private Node() {}

  public static void main(String[] args) throws InterruptedException {
    String name = args[0];
    String seeds = args[4];
    String names = args[5];
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.setMaxHttpPort(-1); // any port will do
    runner
        .onBuild((number, settings) -> {
          settings.put("node.name", name);
          settings.put("discovery.type", "zen");
          settings.put("network.host", "127.0.0.1");
          settings.put("http.port", args[2]);
          settings.put("transport.port", args[3]);
          settings.putList("discovery.seed_hosts", seeds.split(","));
          settings.putList("cluster.initial_cluster_manager_nodes", names.split(","));
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
          settings.put("indices.query.bool.max_clause_count", 16384);
        })
        .build(
            OpenSearchRunner.newConfigs()
                .basePath(args[1])
                .clusterName("imr-test")
                .numOfNode(1)
                .baseHttpPort(Integer.parseInt(args[2]) - 1)
                .moduleTypes(MODULES)
                .useLogger());
    Thread.currentThread().join();
  }
}

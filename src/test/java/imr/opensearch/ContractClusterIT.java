package imr.opensearch;

import imr.Letters;
import imr.engine.CountContract;
import imr.engine.DeadlineContract;
import imr.engine.GroupContract;
import imr.engine.LuceneSyntaxContract;
import imr.engine.QuotationContract;
import imr.engine.SearchEngine;
import imr.engine.SearchEngineContract;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.opensearch.write.OpenSearchStore;
import imr.store.LetterStore;
import imr.store.LetterStoreContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// What every engine must do, on a cluster.
@ExtendWith(TestCluster.class)
class ContractClusterIT
    implements SearchEngineContract,
        CountContract,
        GroupContract,
        DeadlineContract,
        LetterStoreContract,
        LuceneSyntaxContract,
        QuotationContract {
  private final List<SearchEngine> open = new ArrayList<>();
  private final Map<String, ClusterOptions> indices = new HashMap<>();

  @AfterEach
  void closeAll() {
    open.forEach(SearchEngine::close);
    indices.values().forEach(TestCluster::delete);
  }

  @Override
  public SearchEngine engine(List<Determination> letters) {
    String index = "index" + indices.size();
    try (LetterStore store = store(index)) {
      letters.forEach(letter ->
          store.put(letter, new FileFacts("/letters/" + letter.id() + ".txt", 10, 20, "00")));
      store.commit("{}");
    }
    return opened(index);
  }

  @Override
  public LetterStore store(String index) {
    ClusterOptions options = indices.computeIfAbsent(index, name -> TestCluster.fresh());
    return OpenSearchStore.open(options, Letters.VOCABULARY, "rules");
  }

  @Override
  public SearchEngine opened(String index) {
    ClusterOptions options = Objects.requireNonNull(indices.get(index));
    SearchEngine engine = OpenSearchEngine.open(options, Letters.VOCABULARY);
    open.add(engine);
    return engine;
  }
}

package imr.opensearch.write;

import imr.opensearch.Cluster;
import imr.opensearch.ClusterOptions;
import imr.opensearch.Committed;
import imr.opensearch.Dsl;
import imr.opensearch.Indices;
import imr.opensearch.QueryMapper;
import imr.opensearch.Schema;
import imr.opensearch.Scripts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.SearchException.IndexUnusable;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.store.Filing;
import imr.store.Fingerprints;
import imr.store.LetterStore;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Writes letters into a cluster. What was written is seen, all at once, when the state document
/// tells of the next commit ([Committed]); until then searches find what was committed before, also
/// of letters that were written anew. What a run wrote that was broken off is deleted by the next.
public final class OpenSearchStore implements LetterStore {
  private static final Logger LOG = Logger.getLogger(OpenSearchStore.class.getName());
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Cluster cluster;
  private final Indices indices;
  private final String index;
  private final State state;
  private final BulkWriter writer;
  private final HeldCases held;
  private final Filing filing;
  private final String rules;
  private long since; // with the next commit, what is of an earlier generation is gone

  private OpenSearchStore(Cluster cluster, Vocabulary vocabulary, String rules, boolean rebuild) {
    this.cluster = cluster;
    this.rules = rules;
    indices = new Indices(cluster);
    index = rebuild ? indices.beside() : indices.made();
    DocumentMapper documents = new DocumentMapper(vocabulary);
    writer = new BulkWriter(cluster, index);
    state = new State(cluster, index);
    since = state.committed().since();
    refresh();
    sweep();
    held = new HeldCases(cluster, index, writer, documents, state.committed());
    filing = new Filing(held, rules);
  }

  /// Deletes what is not committed, as far as it was refreshed.
  private void sweep() {
    if (Sweep.run(cluster, index, writer, state.committed()) > 0) {
      refresh();
    }
    if (!state.committed().replaced().isEmpty()) {
      state.save(state.committed().swept());
    }
  }

  /// Opens the index behind a name, which is made where there is none.
  ///
  /// @param rules the revision of all rules by which letters are read: those read by others are not
  ///   known
  /// @throws IndexUnusable when the cluster cannot be used, or holds something else of that name
  public static OpenSearchStore open(ClusterOptions options, Vocabulary vocabulary, String rules) {
    return open(options, vocabulary, rules, false);
  }

  /// Opens an index that is filled beside the one behind the name and takes its place when it is
  /// published; where a run that was to fill it was broken off, its index.
  ///
  /// @throws IndexUnusable as [#open] does
  public static OpenSearchStore rebuild(
      ClusterOptions options, Vocabulary vocabulary, String rules) {
    return open(options, vocabulary, rules, true);
  }

  private static OpenSearchStore open(
      ClusterOptions options, Vocabulary vocabulary, String rules, boolean rebuild) {
    Cluster cluster = Cluster.connect(options);
    try {
      return new OpenSearchStore(cluster, vocabulary, rules, rebuild);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  @Override
  public @Nullable Known known(String path) {
    state.renew();
    Manifest.Entry entry = held.file(path);
    return entry != null && entry.rules().equals(rules) ? entry.known() : null;
  }

  @Override
  public Contents contents() {
    long letters = count(Schema.whole());
    long synthetic = count(QueryMapper.term(Schema.SYNTHETIC, true));
    return letters == 0 ? Contents.NOTHING : letters == synthetic ? Contents.SAMPLE : Contents.REAL;
  }

  /// DocumentMapper of the last commit.
  private long count(ObjectNode query) {
    return cluster.count(index, state.committed().among(query));
  }

  @Override
  public Put put(Determination letter, FileFacts file) {
    state.renew();
    try {
      Put put = filing.put(letter, file);
      if (held.replaced().size() >= Committed.MOST_REPLACED) {
        commit(report());
      }
      return put;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void reject(FileFacts file, Refusal refusal) {
    Manifest.Entry before = held.file(file.path());
    String key = before == null ? null : before.key();
    held.remember(new Manifest.Entry(new Known(file, refusal), key, rules));
  }

  @Override
  public void forgetPassing(Predicate<String> below) {
    List<String> passing = new ArrayList<>();
    held.manifest()
        .all(
            true,
            entry -> {
              if (entry.known().facts().modifiedMillis() == FileFacts.NEVER
                  && entry.key() == null
                  && below.test(entry.path())) {
                passing.add(entry.path());
              }
            });
    passing.forEach(held::forget);
  }

  @Override
  public long prune(Predicate<String> gone) {
    commit(report());
    long before = count(Schema.whole());
    List<String> vanished = new ArrayList<>();
    held.manifest()
        .all(
            false,
            entry -> {
              if (gone.test(entry.path())) {
                vanished.add(entry.path());
              }
            });
    try {
      for (String path : vanished) {
        filing.remove(path);
        held.forget(path);
        if (held.replaced().size() >= Committed.MOST_REPLACED) {
          commit(report());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    commit(report());
    return before - count(Schema.whole());
  }

  /// Of the last run.
  private String report() {
    return Objects.requireNonNullElse(state.committed().report(), "{}");
  }

  /// With the next commit everything that is committed by now is gone.
  @Override
  public long clear() {
    commit(report());
    Committed cleared = state.committed().cleared();
    since = cleared.since();
    held.committed(cleared);
    return count(Schema.whole());
  }

  @Override
  public void commit(String report) {
    held.finish(); // what is refused replaces nothing, so first
    refresh();
    Committed now = state.committed();
    Committed next =
        new Committed(now.next(), since, now.broken(), held.replaced(), "", rules, report, null);
    state.save(next.counted(fingerprint(next)));
    if (!next.replaced().isEmpty() || next.since() == next.generation()) {
      sweep();
    }
    held.committed(state.committed());
  }

  @Override
  public void publish() {
    indices.publish(index);
  }

  private String fingerprint(Committed next) {
    JsonNode parts =
        cluster
            .search(
                index,
                "",
                Dsl.object(
                    "query", next.among(Schema.whole()),
                    "size", 0,
                    "aggs", Dsl.object("sum", Scripts.fingerprint())))
            .path("aggregations")
            .path("sum")
            .path("value");
    BigInteger sum = BigInteger.ZERO;
    for (JsonNode part : parts) {
      sum = Fingerprints.sum(sum, new BigInteger(part.asText(), 16));
    }
    return Fingerprints.of(rules, sum);
  }

  private void refresh() {
    cluster.fine(cluster.act("POST", "/" + index + "/_refresh", null, PATIENCE));
  }

  /// Closes; what was not committed is unseen, and deleted by the next run.
  @Override
  public void close() {
    try {
      if (held.isCommitted()) {
        state.end();
      } else {
        state.abandon();
      }
    } catch (IndexUnusable e) {
      LOG.log(Level.FINE, "the right to write was not given back: it runs out by itself", e);
    } finally {
      writer.close();
      cluster.close();
    }
  }
}

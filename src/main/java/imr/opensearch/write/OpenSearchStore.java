package imr.opensearch.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.SearchException.IndexUnusable;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Rejection;
import imr.opensearch.Cluster;
import imr.opensearch.ClusterOptions;
import imr.opensearch.Dsl;
import imr.opensearch.Schema;
import imr.opensearch.Scripts;
import imr.opensearch.StoredFile;
import imr.store.CaseUpdater;
import imr.store.Fingerprints;
import imr.store.LetterStore;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Writes letters to a cluster, case by case. Changes become visible only with a commit, because
/// nothing else refreshes the index. Uncommitted changes are not rolled back: they become visible,
/// in whole cases, with the next commit, even by another run.
public final class OpenSearchStore implements LetterStore {
  private static final Logger LOG = Logger.getLogger(OpenSearchStore.class.getName());
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Cluster cluster;
  private final IndexMaker indices;
  private final String index;
  private final WriterLease lease;
  private final BulkWriter writer;
  private final HeldLetters held;
  private final CaseUpdater updater;
  private final String rules;

  private OpenSearchStore(Cluster cluster, Vocabulary vocabulary, String rules, boolean rebuild) {
    this.cluster = cluster;
    this.rules = rules;
    indices = new IndexMaker(cluster);
    index = rebuild ? indices.beside() : indices.made();
    lease = new WriterLease(cluster, index);
    writer = new BulkWriter(cluster, index, lease);
    try {
      refresh();
      if (lease.isAfterBrokenRun()) {
        deleteOrphans();
      }
      DocumentMapper mapper = new DocumentMapper(vocabulary);
      held = new HeldLetters(cluster, index, writer, mapper, rules);
    } catch (RuntimeException e) {
      writer.close();
      lease.end();
      throw e;
    }
    updater = new CaseUpdater(held, rules);
  }

  /// Opens the index of an alias. Creates it if there is none.
  ///
  /// @param rules the revision of all rules for reading letters; letters that were read by other
  ///   rules count as unknown
  /// @throws IndexUnusable if the cluster can't be used, or something else has that name
  public static OpenSearchStore open(ClusterOptions options, Vocabulary vocabulary, String rules) {
    return open(options, vocabulary, rules, false);
  }

  /// Opens a new index that replaces the current one when it is published, or continues one that an
  /// interrupted rebuild left.
  ///
  /// @throws IndexUnusable as in [#open]
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

  /// Deletes issues without a letter, left by a node that was killed. The run that wrote them got
  /// no confirmation that the letter was stored, so its file is read again.
  private void deleteOrphans() {
    ObjectNode letter =
        Dsl.of("has_parent", "parent_type", Schema.LETTER, "query", Dsl.everything());
    delete(Dsl.of("bool", "filter", Dsl.kind(Schema.ISSUE), "must_not", letter));
  }

  private void delete(ObjectNode query) {
    new Scan(cluster, index)
        .ids(
            query,
            hit ->
                writer.write(
                    hit.path("_routing").asText(), List.of(hit.path("_id").asText()), List.of()));
    writer.finish();
  }

  @Override
  public @Nullable Known known(String path) {
    lease.renew();
    StoredFile file = held.file(path);
    return file != null && file.rules().equals(rules) ? file.known() : null;
  }

  @Override
  public Contents contents() {
    long letters = cluster.count(index, Schema.whole());
    long synthetic = cluster.count(index, Dsl.term(Schema.SYNTHETIC, true));
    return letters == 0 ? Contents.NOTHING : letters == synthetic ? Contents.SAMPLE : Contents.REAL;
  }

  @Override
  public Put put(Determination letter, FileFacts file) {
    lease.renew();
    StoredFile before = held.file(file.path());
    try {
      Put put = updater.put(letter, file);
      if (before != null && before.rejection() != null) {
        held.forgetRejection(file.path());
      }
      return put;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void reject(FileFacts file, Rejection rejection) {
    held.reject(new StoredFile(file, null, rules, rejection));
  }

  @Override
  public void forgetPassing(Predicate<String> below) {
    held.manifest()
        .all(file -> {
          if (file.facts().modifiedMillis() == FileFacts.NEVER
              && file.rejection() != null
              && below.test(file.path())) {
            held.forgetRejection(file.path());
          }
        });
  }

  @Override
  public long prune(Predicate<String> gone) {
    commit(report());
    long before = cluster.count(index, Schema.whole());
    Set<String> vanished = new LinkedHashSet<>();
    held.manifest()
        .all(file -> {
          if (gone.test(file.path())) {
            vanished.add(file.path());
          }
        });
    try {
      for (String path : vanished) {
        lease.renew();
        StoredFile file = held.file(path);
        updater.remove(path);
        if (file != null && file.rejection() != null) {
          held.forgetRejection(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    commit(report());
    return before - cluster.count(index, Schema.whole());
  }

  /// The report of the last run.
  private String report() {
    return Objects.requireNonNullElse(lease.state().report(), "{}");
  }

  /// Deletes all documents. Searches see it after the next commit.
  @Override
  public long clear() {
    flush();
    refresh();
    long letters = cluster.count(index, Schema.whole());
    delete(Dsl.of("bool", "must_not", Dsl.kind(Schema.STATE)));
    held.cleared();
    return letters;
  }

  @Override
  public void commit(String report) {
    flush();
    refresh();
    lease.commit(rules, report);
    held.refreshed();
    writer.committed();
  }

  /// Blocks until everything written so far is stored, though not visible.
  void flush() {
    held.finish();
  }

  @Override
  public void publish() {
    settle();
    indices.publish(index);
  }

  /// Computes the fingerprint of the index if it has none and all letters are visible.
  private void settle() {
    if (!lease.state().hasFingerprint() && lease.state().commit() > 0 && writer.isCommitted()) {
      lease.settle(fingerprint());
    }
  }

  private String fingerprint() {
    BigInteger sum = BigInteger.ZERO;
    for (JsonNode part :
        cluster.aggregate(index, Schema.whole(), Scripts.fingerprint()).path("value")) {
      sum = Fingerprints.sum(sum, new BigInteger(part.asText(), 16));
    }
    return Fingerprints.of(rules, sum);
  }

  private void refresh() {
    JsonNode refreshed =
        cluster.fine(cluster.act("POST", "/" + index + "/_refresh", null, PATIENCE));
    if (refreshed.path("_shards").path("failed").asInt() > 0) {
      throw new IndexUnusable(
          "a part of the index could not show what was written: run the same command again");
    }
  }

  /// Closes the store. Discards actions that were not sent yet.
  @Override
  public void close() {
    try {
      settle();
    } catch (IndexUnusable e) {
      LOG.log(Level.WARNING, "the index has no fingerprint: run the same command again", e);
    } finally {
      end();
    }
  }

  private void end() {
    writer.close(); // before the lease ends, so that nothing of this run arrives later
    try {
      lease.end();
    } catch (IndexUnusable e) {
      LOG.log(Level.FINE, "the lease was not given back: it expires by itself", e);
    } finally {
      cluster.close();
    }
  }
}

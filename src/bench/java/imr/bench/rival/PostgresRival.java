package imr.bench.rival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/// PostgreSQL full text: a stored generated `tsvector` with the English dictionary under GIN,
/// values as an integer array under GIN, days under a B-tree; memory, costs and parallel workers as
/// the manual advises for a machine of its own (`src/bench/rivals/postgres.sh`).
final class PostgresRival implements Rival {
  private final Node node;
  private final Values values = new Values();
  private final Connection database;

  PostgresRival(Node node, int port) throws SQLException {
    this.node = node;
    database =
        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "imr", "");
  }

  @Override
  public void load(Source issues) throws Exception {
    run(
        "create table issue(n int primary key, id text not null, decided date, codes int[] not null,"
            + " body text not null,"
            + " words tsvector generated always as (to_tsvector('english', body)) stored)");
    CopyManager copies = database.unwrap(PGConnection.class).getCopyAPI();
    CopyIn copy = copies.copyIn("copy issue(n, id, decided, codes, body) from stdin");
    int[] n = {0};
    issues.each(one -> {
      String codes =
          values.of(one).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
      String row =
          String.join(
              "\t",
              String.valueOf(++n[0]),
              one.id(),
              one.decided().isEmpty() ? "\\N" : one.decided(),
              codes,
              escaped(one.body()));
      byte[] line = (row + "\n").getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(line, 0, line.length);
    });
    copy.endCopy();
    run(
        "create index on issue using gin(words) with (fastupdate = off)",
        "create index on issue using gin(codes) with (fastupdate = off)",
        "create index on issue(decided desc nulls last, n)",
        "vacuum (analyze) issue");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\0", "");
  }

  @Override
  public Answer ask(Ask ask) throws SQLException {
    Ask.Filter filter = ask.filter();
    String where =
        (ask.hasText() ? " and words @@ q" : "")
            + (filter == null ? "" : " and codes @> array[?::int]");
    String from = ask.hasText() ? "issue, to_tsquery('english', ?) q" : "issue";
    String order = ask.hasText() ? "ts_rank(words, q) desc, n" : "decided desc nulls last, n";
    String page =
        "select h.n, "
            + (ask.hasText()
                ? "ts_headline('english', body, q, 'MaxWords=40, MinWords=20') from issue,"
                    + " to_tsquery('english', ?) q, "
                : "left(body, 250) from issue, ")
            + "(select n from "
            + from
            + " where true"
            + where
            + " order by "
            + order
            + " limit "
            + PAGE
            + ") h where issue.n = h.n";
    String counts =
        "with hits as materialized (select codes from "
            + from
            + " where true"
            + where
            + ") select 0, count(*) from hits union all"
            + " select v, count(*) from hits, unnest(codes) v group by v";
    int shown = (int) rows(ask, page, ask.hasText() ? 2 : 0)[0];
    long[] counted = rows(ask, counts, ask.hasText() ? 1 : 0);
    return new Answer(counted[1], shown, (int) counted[0] - 1);
  }

  /// How many rows, and the count that stands beside 0.
  private long[] rows(Ask ask, String sql, int words) throws SQLException {
    try (PreparedStatement query = database.prepareStatement(sql)) {
      int at = 1;
      for (int i = 0; i < words; i++) {
        query.setString(at++, match(ask));
      }
      Ask.Filter filter = ask.filter();
      if (filter != null) {
        query.setInt(at, values.of(filter.field().id(), filter.value()));
      }
      long[] all = new long[2];
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          all[0]++;
          all[1] = found.getInt(1) == 0 ? found.getLong(2) : all[1];
          found.getString(2);
        }
      }
      return all;
    }
  }

  private static String match(Ask ask) {
    String words = String.join(" & ", ask.words());
    return ask.phrase() == null ? words : words + " & (" + ask.phrase().replace(" ", " <-> ") + ")";
  }

  private void run(String... commands) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  @Override
  public long size() throws IOException {
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery("select pg_total_relation_size('issue')")) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      node.close();
    }
  }
}

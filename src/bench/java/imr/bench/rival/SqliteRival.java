package imr.bench.rival;

import imr.bench.report.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// SQLite FTS5 in this process: Porter stems, texts kept once, values in a table clustered by issue
/// and indexed by value, the full-text index merged and statistics gathered after the load, 512 MB
/// of cache and the file mapped into memory.
final class SqliteRival implements Rival {
  private static final int BATCH = 5_000;

  private final Path folder;
  private final Values values = new Values();
  private final Connection database;

  SqliteRival(Path folder) throws SQLException {
    this.folder = folder;
    database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("issues.db"));
    run(
        "pragma journal_mode=off",
        "pragma synchronous=off",
        "pragma cache_size=-524288",
        "pragma mmap_size=34359738368",
        "pragma temp_store=memory");
  }

  @Override
  public void load(Source issues) throws Exception {
    run(
        "create table issue(n integer primary key, id text, decided text, body text)",
        "create table code(issue int, value int, primary key(issue, value)) without rowid",
        "create virtual table words using fts5("
            + "body, content='issue', content_rowid='n', tokenize='porter unicode61')");
    database.setAutoCommit(false);
    try (PreparedStatement issue = database.prepareStatement("insert into issue values(?,?,?,?)");
        PreparedStatement words =
            database.prepareStatement("insert into words(rowid, body) values(?,?)");
        PreparedStatement code = database.prepareStatement("insert into code values(?,?)")) {
      int[] n = {0};
      issues.each(one -> {
        n[0]++;
        issue.setInt(1, n[0]);
        issue.setString(2, one.id());
        issue.setString(3, one.decided());
        issue.setString(4, one.body());
        issue.executeUpdate();
        words.setInt(1, n[0]);
        words.setString(2, one.body());
        words.executeUpdate();
        for (int value : values.of(one)) {
          code.setInt(1, n[0]);
          code.setInt(2, value);
          code.executeUpdate();
        }
        if (n[0] % BATCH == 0) {
          database.commit();
        }
      });
    }
    database.commit();
    database.setAutoCommit(true);
    run(
        "create index by_value on code(value, issue)",
        "create index by_day on issue(decided desc, n)",
        "insert into words(words) values('optimize')",
        "analyze");
  }

  @Override
  public Answer ask(Ask ask) throws SQLException {
    String hits = hits(ask);
    String page =
        ask.hasText()
            ? "select rowid, snippet(words, 0, '<b>', '</b>', '…', 40) from words where words match ?"
                + (ask.filter() == null
                    ? ""
                    : " and exists (select 1 from code where issue = words.rowid and value=?)")
                + " order by rank limit "
                + PAGE
            : "select n, substr(body, 1, 250) from issue"
                + (ask.filter() == null
                    ? ""
                    : " where exists (select 1 from code where issue = n and value=?)")
                + " order by decided desc, n limit "
                + PAGE;
    long issues = rows(ask, "select count(*) from (" + hits + ")").first;
    int shown = rows(ask, page).rows;
    String counts =
        hits.isEmpty() || (!ask.hasText() && ask.filter() == null)
            ? "select value, count(*) from code group by value"
            : "select value, count(*) from ("
                + hits
                + ") h join code c on c.issue = h.n group by value";
    return new Answer(issues, shown, rows(ask, counts).rows);
  }

  private static String hits(Ask ask) {
    String filter = "select issue as n from code where value=?";
    if (!ask.hasText()) {
      return ask.filter() == null ? "select n from issue" : filter;
    }
    return "select rowid as n from words where words match ?"
        + (ask.filter() == null
            ? ""
            : " and exists (select 1 from code where issue = words.rowid and value=?)");
  }

  private record Rows(int rows, long first) {}

  private Rows rows(Ask ask, String sql) throws SQLException {
    try (PreparedStatement query = database.prepareStatement(sql)) {
      int at = 1;
      if (ask.hasText() && sql.contains("match ?")) {
        query.setString(at++, match(ask));
      }
      Ask.Filter filter = ask.filter();
      if (filter != null) {
        query.setInt(at, values.of(filter.field().id(), filter.value()));
      }
      int rows = 0;
      long first = 0;
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          first = rows++ == 0 ? found.getLong(1) : first;
          found.getString(2 > found.getMetaData().getColumnCount() ? 1 : 2);
        }
      }
      return new Rows(rows, first);
    }
  }

  private static String match(Ask ask) {
    String words = String.join(" AND ", ask.words());
    return ask.phrase() == null ? words : words + " AND \"" + ask.phrase() + "\"";
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
    return Folders.size(folder);
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}

package se.torgstat.jobs.fault;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.torgstat.jobs.Torgstat;
import se.torgstat.jobs.database.DebianServer;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.jobs.operator.Office;
import se.torgstat.jobs.operator.SmallForbund;
import se.torgstat.jobs.operator.World;

/** An installation whose database is elsewhere, behind a network that a test may disturb. */
final class Outpost implements AutoCloseable {
  private final Path home;
  private final DebianServer server;
  private final TcpProxy network;

  private Outpost(Path home, DebianServer server) throws IOException {
    this.home = home;
    this.server = server;
    this.network = new TcpProxy(server.port());
  }

  /** A new home, and a new server with the schemas and no table. */
  static Outpost open(String name, String... serverOptions) throws IOException {
    Path home = TestDatabase.FORK.resolve("test-outposts").resolve(name);
    Office.delete(home);
    SmallForbund.write(home.resolve("forbund"));
    SmallForbund.exports(home.resolve("inbox"), "2024-05-01", 0);
    Outpost outpost = new Outpost(home, DebianServer.start("outpost-" + name, serverOptions));
    outpost.set(Map.of());
    return outpost;
  }

  /** Sets what an operator would, some of it otherwise. */
  void set(Map<String, String> otherwise) {
    Map<String, String> settings = new java.util.TreeMap<>(server.settings());
    settings.put("TORGSTAT_INBOX", "inbox");
    settings.put("TORGSTAT_FORBUND", "forbund");
    settings.put("TORGSTAT_DB_URL", url(network.port(), "torgstat_run"));
    settings.putAll(otherwise);
    StringBuilder lines = new StringBuilder();
    settings.forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    Office.write(home.resolve("torgstat.properties"), lines.toString());
  }

  static String url(int port, String schema) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
  }

  /** Types a command. */
  Office.Answer types(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home.toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Torgstat.run(new PrintWriter(out), new PrintWriter(err, true), all.toArray(String[]::new));
    return new Office.Answer(status, out.toString(), err.toString());
  }

  Path home() {
    return home;
  }

  Path inbox() {
    return home.resolve("inbox");
  }

  DebianServer server() {
    return server;
  }

  TcpProxy network() {
    return network;
  }

  /** What an analyst beside the server reads in one query. */
  List<String> sees() {
    try (Connection analyst = analyst()) {
      return World.sees(analyst);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every row that analysts can read, but for when it was published. */
  List<String> tables() {
    try (Connection analyst = analyst()) {
      return World.tables(analyst);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection analyst() throws SQLException, IOException {
    return DriverManager.getConnection(
        url(server.port(), "torgstat"), "analyst", password("TORGSTAT_ANALYST_PASSWORD_FILE"));
  }

  /** A connection as the pipeline's user, past the network. */
  Connection pipeline() throws SQLException, IOException {
    return DriverManager.getConnection(
        url(server.port(), "torgstat_run"), "torgstat", password("TORGSTAT_DB_PASSWORD_FILE"));
  }

  /** A connection as the administrator. */
  Connection administrator() throws SQLException {
    return DriverManager.getConnection(url(server.port(), "mysql"), "root", "");
  }

  private String password(String setting) throws IOException {
    return Files.readString(Path.of(server.settings().get(setting))).strip();
  }

  /** Copies all tables aside. */
  void keep(String state) {
    StringBuilder sql = new StringBuilder("CREATE DATABASE keep_" + state + ";\n");
    for (String table : baseTables()) {
      String kept = kept(state, table);
      sql.append("CREATE TABLE " + kept + " AS SELECT * FROM " + table + ";\n");
    }
    server.administrator(sql.toString());
  }

  /** Puts the rows back as they were when they were kept. */
  void back(String state) {
    StringBuilder sql = new StringBuilder("SET foreign_key_checks = 0, autocommit = 0;\n");
    for (String table : baseTables()) {
      sql.append("DELETE FROM " + table + ";\n");
      sql.append("INSERT INTO " + table + " SELECT * FROM " + kept(state, table) + ";\n");
    }
    server.administrator(sql + "COMMIT;\n");
  }

  private static String kept(String state, String table) {
    return "keep_" + state + "." + table.replace('.', '_');
  }

  private List<String> baseTables() {
    List<String> tables = new ArrayList<>();
    try (Connection pipeline = pipeline();
        var statement = pipeline.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables"
                    + " WHERE table_type = 'BASE TABLE'"
                    + " AND table_schema IN ('torgstat', 'torgstat_run')")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    network.close();
    server.close();
  }
}

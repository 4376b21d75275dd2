package se.torgstat.jobs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** The rows of the {@code …_history} tables (S7.1, S7.2), whichever dimensions they have. */
final class CellRows {
  private static final int BATCH = 2000;

  private final JdbcTemplate jdbc;

  CellRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Publication publication) {
    for (Table table : Table.values()) {
      List<Map.Entry<CellKey, PublishedCell>> rows =
          publication.cells().entrySet().stream()
              .filter(entry -> entry.getKey().table() == table)
              .toList();
      jdbc.batchUpdate(
          insertSql(table),
          rows,
          BATCH,
          (statement, row) -> {
            int at = 1;
            statement.setString(at++, publication.period().code());
            statement.setInt(at++, publication.revision());
            for (String code : row.getKey().codes()) {
              statement.setString(at++, code);
            }
            PublishedCell cell = row.getValue();
            statement.setObject(at++, cell.value());
            statement.setString(at++, cell.obsStatus().name());
            statement.setString(at++, cell.confStatus().name());
            statement.setInt(at, cell.asOfRevision());
          });
    }
  }

  void delete(String period, int revision) {
    for (Table table : Table.values()) {
      jdbc.update(
          "DELETE FROM " + history(table) + " WHERE period = ? AND revision = ?", period, revision);
    }
  }

  SortedMap<CellKey, PublishedCell> read(String period, int revision) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    for (Table table : Table.values()) {
      jdbc.query(
          "SELECT * FROM " + history(table) + " WHERE period = ? AND revision = ?",
          row -> {
            cells.put(key(table, row), cell(row));
          },
          period,
          revision);
    }
    return Collections.unmodifiableSortedMap(cells);
  }

  private static CellKey key(Table table, ResultSet row) throws SQLException {
    List<String> codes = new ArrayList<>();
    for (String dimension : table.dimensions()) {
      codes.add(row.getString(dimension));
    }
    return new CellKey(table, codes);
  }

  private static PublishedCell cell(ResultSet row) throws SQLException {
    return new PublishedCell(
        row.getObject("value", Long.class),
        ObsStatus.valueOf(row.getString("obs_status")),
        ConfStatus.valueOf(row.getString("conf_status")),
        row.getInt("as_of_revision"));
  }

  private static String insertSql(Table table) {
    int columns = table.dimensions().size() + 6;
    return "INSERT INTO "
        + history(table)
        + " (period, revision, "
        + String.join(", ", table.dimensions())
        + ", value, obs_status, conf_status, as_of_revision) VALUES ("
        + String.join(", ", Collections.nCopies(columns, "?"))
        + ")";
  }

  private static String history(Table table) {
    return "torgstat." + table.tableName() + "_history";
  }
}

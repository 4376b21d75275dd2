package se.torgstat.jobs.store;

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
import se.torgstat.protect.PublishedCell;

/**
 * The figures of withdrawn revisions, in {@code torgstat_run}: analysts see them no more, whoever
 * attacks may have kept them (S8.2).
 */
final class WithdrawnCells {
  private static final String BETWEEN = "|";
  private static final int BATCH = 2000;

  private final JdbcTemplate jdbc;

  WithdrawnCells(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void keep(String period, int revision, SortedMap<CellKey, PublishedCell> cells) {
    jdbc.batchUpdate(
        "INSERT INTO torgstat_run.withdrawn_cell (period, revision, subject, codes, value,"
            + " obs_status, conf_status, as_of_revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        new ArrayList<>(cells.entrySet()),
        BATCH,
        (statement, row) -> {
          statement.setString(1, period);
          statement.setInt(2, revision);
          statement.setString(3, row.getKey().table().tableName());
          statement.setString(4, String.join(BETWEEN, row.getKey().codes()));
          statement.setObject(5, row.getValue().value());
          statement.setString(6, row.getValue().obsStatus().name());
          statement.setString(7, row.getValue().confStatus().name());
          statement.setInt(8, row.getValue().asOfRevision());
        });
  }

  SortedMap<CellKey, PublishedCell> read(String period, int revision) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    jdbc.query(
        "SELECT * FROM torgstat_run.withdrawn_cell WHERE period = ? AND revision = ?",
        row -> {
          Table table = byName().get(row.getString("subject"));
          if (table != null) {
            cells.put(
                new CellKey(table, List.of(row.getString("codes").split("\\|", -1))),
                new PublishedCell(
                    row.getObject("value", Long.class),
                    ObsStatus.valueOf(row.getString("obs_status")),
                    ConfStatus.valueOf(row.getString("conf_status")),
                    row.getInt("as_of_revision")));
          }
        },
        period,
        revision);
    return Collections.unmodifiableSortedMap(cells);
  }

  /**
   * Takes every row of a revision out of every table that analysts see, whichever there are: all
   * that have a period and a revision, but the revision's own record.
   */
  void takeOut(String period, int revision) {
    List<String> tables =
        jdbc.queryForList(
            "SELECT c.table_name FROM information_schema.columns AS c"
                + " JOIN information_schema.tables AS t"
                + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                + " WHERE c.table_schema = 'torgstat' AND c.column_name IN ('period', 'revision')"
                + " AND t.table_type = 'BASE TABLE'"
                + " AND c.table_name NOT IN ('revision', 'revision_export', 'revision_through_date')"
                + " GROUP BY c.table_name HAVING COUNT(*) = 2 ORDER BY c.table_name",
            String.class);
    for (String table : tables) {
      jdbc.update(
          "DELETE FROM torgstat.`" + table + "` WHERE period = ? AND revision = ?",
          period,
          revision);
    }
  }

  private static Map<String, Table> byName() {
    Map<String, Table> tables = new TreeMap<>();
    for (Table table : Table.values()) {
      tables.put(table.tableName(), table);
    }
    return tables;
  }
}

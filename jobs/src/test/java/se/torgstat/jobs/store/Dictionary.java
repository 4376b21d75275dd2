package se.torgstat.jobs.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yaml.snakeyaml.Yaml;
import se.torgstat.jobs.database.TestDatabase;

/** What analysts can read, from the database's own catalogue and {@code sql/dictionary}. */
final class Dictionary {
  private static final String HISTORY = "_history";

  private final JdbcTemplate jdbc;
  private final Map<String, String> common;
  private final Map<String, Map<String, Object>> views;

  /**
   * A column.
   *
   * @param key what it refers to, {@code key} where it is part of the primary key, or empty
   */
  record Column(String name, String type, boolean mayBeNull, String key, String comment) {}

  /** A table or a view. */
  record Relation(String name, boolean isView, String about, List<Column> columns) {
    /** Whether the other has the same columns in the same order. */
    boolean isLike(Relation other) {
      return names().equals(other.names());
    }

    private List<String> names() {
      return columns.stream().map(Column::name).toList();
    }
  }

  Dictionary(JdbcTemplate jdbc) throws IOException {
    this.jdbc = jdbc;
    Path file = TestDatabase.TARGET.resolveSibling("../sql/dictionary/views.yaml");
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<String, Map<String, ?>> data = new Yaml().load(reader);
      this.common = cast(data.get("common"));
      this.views = cast(data.get("views"));
    }
  }

  /** All of them, by name. */
  Map<String, Relation> relations() {
    Map<String, Map<String, String>> keys = keys();
    Map<String, Relation> relations = new TreeMap<>();
    jdbc.query(
        "SELECT table_name, table_type, table_comment FROM information_schema.tables"
            + " WHERE table_schema = 'torgstat'",
        row -> {
          String name = row.getString(1);
          boolean view = row.getString(2).equals("VIEW");
          String about = view ? String.valueOf(entry(name).get("about")) : row.getString(3);
          relations.put(
              name,
              new Relation(name, view, about, columns(name, keys.getOrDefault(name, Map.of()))));
        });
    return relations;
  }

  private List<Column> columns(String table, Map<String, String> keys) {
    Map<String, String> said = cast(entry(table).getOrDefault("columns", Map.of()));
    return jdbc.query(
        "SELECT column_name, column_type, is_nullable, column_comment"
            + " FROM information_schema.columns"
            + " WHERE table_schema = 'torgstat' AND table_name = ? ORDER BY ordinal_position",
        (row, number) -> {
          String name = row.getString(1);
          String inherited = row.getString(4);
          String otherwise = inherited.isEmpty() ? common.getOrDefault(name, "") : inherited;
          return new Column(
              name,
              row.getString(2).replaceAll("^(tinyint|int|bigint)\\(\\d+\\)", "$1"),
              row.getString(3).equals("YES"),
              keys.getOrDefault(name, ""),
              said.getOrDefault(name, otherwise));
        },
        table);
  }

  private Map<String, Map<String, String>> keys() {
    Map<String, Map<String, String>> keys = new TreeMap<>();
    jdbc.query(
        "SELECT table_name, column_name, MAX(constraint_name = 'PRIMARY') AS own,"
            + " MIN(IF(referenced_table_name IN ('revision', 'period')"
            + " AND column_name <> 'period', NULL, referenced_table_name)) AS other"
            + " FROM information_schema.key_column_usage WHERE table_schema = 'torgstat'"
            + " GROUP BY table_name, column_name",
        row -> {
          String other = row.getString("other");
          String key = row.getBoolean("own") ? "key" : "";
          String text = other == null ? key : (key + " → " + other).strip();
          keys.computeIfAbsent(row.getString(1), name -> new LinkedHashMap<>())
              .put(row.getString(2), text);
        });
    return keys;
  }

  /** What the data file says of a view, or of the view whose history it is. */
  private Map<String, Object> entry(String name) {
    String newest = name.replaceFirst(HISTORY + "$", "");
    return views.getOrDefault(name, views.getOrDefault(newest, Map.of()));
  }

  /** Views in the data file that the database does not have, and columns that they do not. */
  List<String> unknown() {
    Map<String, Relation> relations = relations();
    return views.entrySet().stream()
        .flatMap(
            view -> {
              Relation relation = relations.get(view.getKey());
              Map<String, String> said = cast(view.getValue().getOrDefault("columns", Map.of()));
              return relation == null
                  ? java.util.stream.Stream.of(view.getKey())
                  : said.keySet().stream()
                      .filter(column -> !relation.names().contains(column))
                      .map(column -> view.getKey() + "." + column);
            })
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object data) {
    return (T) data;
  }
}

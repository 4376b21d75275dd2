package se.torgstat.jobs.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.jobs.export.Dimension.Category;

/** Reads a period's newest figures as an analyst sees them. */
public final class Cubes {
  private static final Set<String> COSTS = Set.of("cost_tkr", "budget_tkr");

  private final JdbcTemplate analyst;
  private final String period;

  /** Reads what an analyst sees of a period, such as {@code 2024-T1}. */
  public Cubes(JdbcTemplate analyst, String period) {
    this.analyst = analyst;
    this.period = period;
  }

  /** The tables that hold a figure of the period. */
  public List<Cube> read() {
    List<Cube> cubes = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      Map<List<String>, Fact> facts = facts(subject);
      if (!facts.isEmpty()) {
        cubes.add(new Cube(subject, dimensions(subject, facts.keySet()), facts));
      }
    }
    return cubes;
  }

  private Map<List<String>, Fact> facts(Subject subject) {
    Map<List<String>, Fact> facts = new LinkedHashMap<>();
    String query = "SELECT * FROM torgstat." + subject.tableName() + " WHERE period = ?";
    for (Map<String, Object> row : analyst.queryForList(query, period)) {
      List<String> key =
          subject.dimensions().stream().map(column -> String.valueOf(row.get(column))).toList();
      if (subject.figures().isEmpty()) {
        facts.put(key, fact(row, "value"));
      }
      for (String figure : subject.figures()) {
        List<String> longer = new ArrayList<>(key);
        longer.add(figure);
        facts.put(longer, fact(row, figure));
      }
    }
    return facts;
  }

  private static Fact fact(Map<String, Object> row, String column) {
    Object value = row.get(column);
    String status = status(row, column);
    boolean shown = !Set.of("Q", "O").contains(status);
    int asOf = asOfRevision(row, column);
    if (value == null) {
      return new Fact(null, shown ? "O" : status, asOf);
    }
    // a row's status is that of its least free figure: this one is there all the same
    String free = Objects.equals(row.get("revision"), 0) ? "P" : "A";
    return new Fact(new BigDecimal(value.toString()), shown ? status : free, asOf);
  }

  /**
   * Its row's, which is that of its oldest figure; of what a unit cost, and of what is revised, the
   * revision itself.
   */
  private static int asOfRevision(Map<String, Object> row, String column) {
    boolean anew = COSTS.contains(column) || status(row, column).equals("R");
    Object asOf = anew ? null : row.get("as_of_revision");
    return ((Number) Objects.requireNonNull(asOf == null ? row.get("revision") : asOf)).intValue();
  }

  /** Its own, or its row's; what a unit cost is never hidden, whatever its counts are. */
  private static String status(Map<String, Object> row, String column) {
    if (COSTS.contains(column)) {
      return "A";
    }
    Object own = row.get(column + "_status");
    return String.valueOf(own == null ? row.get("obs_status") : own);
  }

  private List<Dimension> dimensions(Subject subject, Set<List<String>> keys) {
    List<Dimension> dimensions = new ArrayList<>();
    for (int i = 0; i < subject.dimensions().size(); i++) {
      int place = i;
      String column = subject.dimensions().get(i);
      Set<String> found =
          keys.stream().map(key -> key.get(place)).collect(Collectors.toCollection(TreeSet::new));
      List<Category> categories =
          labels(column).stream().filter(category -> found.contains(category.code())).toList();
      dimensions.add(new Dimension(column, Words.dimension(column), categories));
    }
    if (!subject.figures().isEmpty()) {
      List<Category> figures =
          subject.figures().stream().map(code -> new Category(code, Words.figure(code))).toList();
      dimensions.add(new Dimension("figure", Words.dimension("figure"), figures));
    }
    return dimensions;
  }

  private List<Category> labels(String column) {
    if (column.equals("sort_order")) {
      return analyst.query(
          "SELECT sort_order, activity FROM torgstat.economy_line WHERE period = ?"
              + " ORDER BY sort_order",
          (row, number) -> new Category(row.getString(1), row.getString(2)),
          period);
    }
    String table = column.startsWith("livelihood") ? "livelihood_group" : column;
    return analyst.query(
        "SELECT " + table + ", label_sv FROM torgstat." + table + " ORDER BY sort_order, 1",
        (row, number) -> new Category(row.getString(1), row.getString(2)));
  }
}

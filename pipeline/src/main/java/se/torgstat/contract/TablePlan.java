package se.torgstat.contract;

import java.util.List;
import java.util.Map;

/**
 * Which combinations exist as rows (S7.1), as data: {@code plan.yaml}.
 *
 * @param lines what each table holds; a row that two lines name exists once
 */
public record TablePlan(List<Line> lines) {
  /** Stands for every code of a dimension, {@code _T} left out. */
  public static final String EACH = "each";

  /**
   * A block of rows of one table.
   *
   * @param table the table's name
   * @param codes dimension → the codes that are crossed, {@link #EACH} among them; for {@code unit}
   *     the levels {@code unit}, {@code area}, {@code total}
   */
  public record Line(String table, Map<String, List<String>> codes) {}
}

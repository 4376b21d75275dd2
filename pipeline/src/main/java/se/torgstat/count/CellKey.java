package se.torgstat.count;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of one figure: a row of a table, within a period.
 *
 * @param codes one code a dimension of the table, in the table's order
 */
public record CellKey(Table table, List<String> codes) implements Comparable<CellKey> {

  /**
   * @throws IllegalArgumentException where the number of codes is not that of the dimensions
   */
  public CellKey {
    codes = List.copyOf(codes);
    if (codes.size() != table.dimensions().size()) {
      throw new IllegalArgumentException(table + " has " + table.dimensions());
    }
  }

  /** A key from its codes. */
  public static CellKey of(Table table, String... codes) {
    return new CellKey(table, List.of(codes));
  }

  /** The unit, area or {@code _T}. */
  public String unit() {
    return codes.get(0);
  }

  /** The code along a dimension. */
  public String code(String dimension) {
    return codes.get(table.dimensions().indexOf(dimension));
  }

  /** The key with another code along a dimension. */
  public CellKey with(String dimension, String code) {
    List<String> changed = new ArrayList<>(codes);
    changed.set(table.dimensions().indexOf(dimension), code);
    return new CellKey(table, changed);
  }

  @Override
  public int compareTo(CellKey other) {
    int order = table.compareTo(other.table);
    for (int i = 0; order == 0 && i < codes.size(); i++) {
      order = codes.get(i).compareTo(other.codes.get(i));
    }
    return order;
  }

  @Override
  public String toString() {
    return table.tableName() + codes;
  }
}

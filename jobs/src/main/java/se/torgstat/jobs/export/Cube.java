package se.torgstat.jobs.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A period's table. Not every cross of categories has a figure: what there is stands in the table
 * plan.
 *
 * @param facts by the codes of the categories, in the order of the dimensions
 */
public record Cube(Subject subject, List<Dimension> dimensions, Map<List<String>, Fact> facts) {

  /** All dimensions but the last: what stands to the left of a row. */
  List<Dimension> stub() {
    return dimensions.subList(0, dimensions.size() - 1);
  }

  /** The last dimension: what stands above a column. */
  Dimension heading() {
    return dimensions.get(dimensions.size() - 1);
  }

  /** Every cross of categories of the stub, the last dimension fastest. */
  List<List<Dimension.Category>> rows() {
    List<List<Dimension.Category>> rows = List.of(List.of());
    for (Dimension dimension : stub()) {
      List<List<Dimension.Category>> longer = new ArrayList<>();
      for (List<Dimension.Category> row : rows) {
        for (Dimension.Category category : dimension.categories()) {
          List<Dimension.Category> more = new ArrayList<>(row);
          more.add(category);
          longer.add(more);
        }
      }
      rows = longer;
    }
    return rows;
  }

  /** The key of a cell in {@link #facts}. */
  public static List<String> key(List<Dimension.Category> row, Dimension.Category column) {
    List<String> key = new ArrayList<>(row.stream().map(Dimension.Category::code).toList());
    key.add(column.code());
    return key;
  }
}

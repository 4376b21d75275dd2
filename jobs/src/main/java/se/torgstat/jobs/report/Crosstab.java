package se.torgstat.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Dimension.Category;
import se.torgstat.jobs.export.Fact;

/** Rows by columns of figures, without those that hold none. */
final class Crosstab {
  private final List<Category> rows;
  private final List<Category> columns;
  private final Cross cross;

  /** The figure where a row and a column meet; null where the table has none. */
  @FunctionalInterface
  interface Cross {
    @Nullable Fact at(String row, String column);
  }

  Crosstab(List<Category> rows, List<Category> columns, Cross cross) {
    this.rows =
        rows.stream()
            .filter(row -> columns.stream().anyMatch(c -> cross.at(row.code(), c.code()) != null))
            .toList();
    this.columns =
        columns.stream()
            .filter(c -> rows.stream().anyMatch(row -> cross.at(row.code(), c.code()) != null))
            .toList();
    this.cross = cross;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  List<String> columns() {
    return columns.stream().map(Category::label).toList();
  }

  /** Several tables side by side: each a group of columns over the same rows. */
  static Grid grid(
      String caption, String stub, List<Part> parts, List<Category> rows, Published published) {
    List<Part> full = parts.stream().filter(part -> !part.table.isEmpty()).toList();
    List<Grid.Row> lines = new ArrayList<>();
    for (Category row : rows) {
      List<@Nullable Fact> facts =
          full.stream().flatMap(part -> part.table.line(row.code())).toList();
      if (facts.stream().anyMatch(Objects::nonNull)) {
        lines.add(
            new Grid.Row(
                row.label(), published.kind(row.code()), facts.stream().map(Cells::of).toList()));
      }
    }
    return new Grid(
        caption,
        stub,
        full.stream().map(part -> new Grid.Group(part.label, part.table.columns.size())).toList(),
        full.stream().flatMap(part -> part.table.columns().stream()).toList(),
        lines);
  }

  Grid grid(String caption, String stub, Published published) {
    Grid grid = grid(caption, stub, List.of(new Part("", this)), rows, published);
    return new Grid(caption, stub, grid.columns(), grid.rows());
  }

  private Stream<@Nullable Fact> line(String row) {
    return columns.stream().map(column -> cross.at(row, column.code()));
  }

  /** A table among several. */
  record Part(String label, Crosstab table) {}
}

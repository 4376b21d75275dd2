package se.torgstat.jobs.report;

import java.util.List;

/**
 * A table as the page shows it.
 *
 * @param stub stands over the rows' names
 * @param groups stand over several columns each; empty where there is one row of headers
 */
record Grid(String caption, String stub, List<Group> groups, List<String> columns, List<Row> rows) {

  Grid(String caption, String stub, List<String> columns, List<Row> rows) {
    this(caption, stub, List.of(), columns, rows);
  }

  /** Whether there are two rows of headers. */
  boolean grouped() {
    return !groups.isEmpty();
  }

  /** A header over columns. */
  record Group(String label, int span) {}

  /**
   * A row.
   *
   * @param kind how it looks: {@code sum}, {@code part}, {@code head} or nothing
   */
  record Row(String label, String kind, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param meaning what a symbol stands for, said to who cannot see it; empty for a figure
   * @param revised whether it differs from the revision before
   */
  record Cell(String text, String meaning, boolean revised) {

    static Cell of(String text) {
      return new Cell(text, "", false);
    }
  }
}

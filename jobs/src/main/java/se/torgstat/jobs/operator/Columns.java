package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Rows of text under each other, figures to the right, two blanks between: fits 80 columns. */
final class Columns {
  private final List<List<String>> rows = new ArrayList<>();
  private final String alignment;

  /**
   * @param alignment {@code l} or {@code r} for each column
   */
  Columns(String alignment) {
    this.alignment = alignment;
  }

  /** Adds a row; missing columns at the end are blank. */
  Columns row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(row);
    return this;
  }

  /** Whether there is no row. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, each indented by two blanks, without blanks at their ends. */
  List<String> lines() {
    int[] widths = new int[alignment.length()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringJoiner line = new StringJoiner("  ", "  ", "");
    for (int i = 0; i < row.size(); i++) {
      String blanks = " ".repeat(widths[i] - width(row.get(i)));
      line.add(alignment.charAt(i) == 'r' ? blanks + row.get(i) : row.get(i) + blanks);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}

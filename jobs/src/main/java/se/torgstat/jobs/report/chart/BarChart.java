package se.torgstat.jobs.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bar a row, its name to the left and its figure in words to the right. */
public final class BarChart {
  private static final int WIDTH = 640;
  private static final int ROW = 28;
  private static final int BAR = 16;
  private static final int LETTER = 10;

  /** So many letters have room in the widest place for names. */
  private static final int LONGEST = 30;

  private BarChart() {}

  /**
   * A row.
   *
   * @param value null where it is not shown
   * @param words its figure, or why there is none
   * @param whole whether it stands for several of the others
   */
  public record Row(String label, @Nullable Long value, String words, boolean whole) {}

  /**
   * Draws it.
   *
   * @param full what a bar over the whole width would be: 100 for shares, shown as a frame; 0 for
   *     the largest
   */
  public static Drawing of(String id, String title, String description, List<Row> rows, long full) {
    Drawing drawing = new Drawing(id, title, description, WIDTH);
    int left = Math.min(260, LETTER * longest(rows.stream().map(Row::label).toList()) + 16);
    int right = LETTER * longest(rows.stream().map(Row::words).toList()) + 12;
    int room = Math.max(80, WIDTH - left - right);
    long most =
        full > 0
            ? full
            : rows.stream().mapToLong(row -> row.value == null ? 0 : row.value).max().orElse(0);
    int y = 6;
    for (Row row : rows) {
      String look = row.whole ? "whole" : "label";
      drawing.word(left - 10, y + 13, "end", look, shortened(row.label));
      int length = row.value == null ? 0 : (int) (row.value * room / Math.max(1, most));
      if (full > 0 && row.value != null) {
        drawing.bar(left, y, room, BAR, "track");
      }
      if (length > 0) {
        drawing.bar(left, y, length, BAR, row.whole ? "ended" : "new");
      }
      int words = full > 0 && row.value != null ? room : length;
      drawing.word(left + words + 8, y + 13, "start", "value", row.words);
      y += ROW;
    }
    drawing.line(left, 0, left, y - 6, "axis");
    drawing.height(y);
    return drawing;
  }

  /** As much of a name as has room; all of it stands in the table beside. */
  private static String shortened(String label) {
    return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1).strip() + "…";
  }

  private static int longest(List<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }
}

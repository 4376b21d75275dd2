package se.torgstat.jobs.report;

import java.util.List;
import se.torgstat.jobs.report.chart.Drawing;

/**
 * A part of the page: words, charts with their tables, tables.
 *
 * @param id of the heading, for links within the page
 */
record Section(
    String id, String title, List<String> words, List<Figure> figures, List<Grid> grids) {

  /** A chart, and the table that says the same. */
  record Figure(Drawing chart, Grid grid) {}
}

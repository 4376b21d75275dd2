package se.torgstat.jobs.export;

import java.util.List;

/**
 * What a figure is told by.
 *
 * @param code the column's name
 * @param categories those that the table has, in the order of tables and charts
 */
public record Dimension(String code, String label, List<Category> categories) {

  /** A code with its Swedish label. */
  public record Category(String code, String label) {}
}

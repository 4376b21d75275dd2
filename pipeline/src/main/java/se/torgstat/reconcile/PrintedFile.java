package se.torgstat.reconcile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.torgstat.period.Period;

/**
 * A file of printed figures as it was read (S2.5).
 *
 * @param period null where the name says none
 */
public record PrintedFile(
    String name, @Nullable Period period, List<PrintedFigure> figures, List<Finding> findings) {

  /**
   * Something wrong with it.
   *
   * @param line physical line from 1, or 0 where the whole file is meant
   */
  public record Finding(PrintedRule rule, long line) {}

  /** Copies what could change. */
  public PrintedFile {
    figures = List.copyOf(figures);
    findings = List.copyOf(findings);
  }
}

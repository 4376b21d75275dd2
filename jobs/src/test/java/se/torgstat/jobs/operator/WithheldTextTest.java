package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** An operator is told that a period shows nothing at all. */
class WithheldTextTest {
  private static final CellKey ALL =
      CellKey.of(Table.PARTICIPATION_FLOW, "_T", "_T", "_T", "ended");
  private static final CellKey WOMEN =
      CellKey.of(Table.PARTICIPATION_FLOW, "_T", "F", "_T", "ended");

  @Test
  void namesThePeriodThatShowsNoFigure() {
    Publication nothing = publication("2024-T2", PublishedCell.hidden(1));
    Publication zeros = publication("2024-T1", new PublishedCell(0L, ObsStatus.A, ConfStatus.F, 1));
    assertThat(WithheldText.lines(List.of(zeros, nothing)))
        .first()
        .asString()
        .startsWith("  2024-T2: no figure could be shown");
    assertThat(WithheldText.lines(List.of(zeros))).isEmpty();
  }

  private static Publication publication(String period, PublishedCell ofAll) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    cells.put(ALL, ofAll);
    cells.put(WOMEN, PublishedCell.hidden(1));
    return new Publication(
        Period.parse(period), 1, new TreeMap<>(), cells, new Publication.Audit(1, -1, 0));
  }
}

package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.ClosedTertial.T1;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** S8.5: what a revision lets out, what it holds back, and that nobody learns from the two. */
class RevisionAttackTest {
  private static final LocalDate AFTERWARDS = LocalDate.of(2024, 6, 1);
  private static final Set<String> TOTALS = Set.of("opening", "new", "ended", "ongoing");

  private final History history = ClosedTertial.people();
  private final Product product = ClosedTertial.product();

  /** Two people, then more until the changes add up, then all that is still held back. */
  @Test
  void smallChangesWaitUntilTheyHaveAddedUp() {
    int heldBack = 0;
    int wentOut = 0;
    for (int corrections : new int[] {2, 40, 1}) {
      history.correct(corrections, corrections, T1);
      ExactTables exact = history.count(T1, AFTERWARDS);
      Publication before = product.latest(exact);
      Publication after = product.rerun(exact, false);
      for (String group : exact.groups().keySet()) {
        boolean held = mustBeHeldBack(group, before, exact);
        heldBack += held ? 1 : 0;
        wentOut += held ? 0 : 1;
        for (Map.Entry<CellKey, PublishedCell> row : after.cells().entrySet()) {
          if (row.getKey().unit().equals(group) && !isTotal(row.getKey())) {
            comesTogether(held, before, after, row.getKey(), row.getValue());
          }
        }
      }
    }
    assertThat(heldBack).isPositive();
    assertThat(wentOut).isPositive();
    assertThat(product.leaks()).isEmpty();
  }

  @Test
  void theOperatorLetsSmallChangesOut() {
    history.correct(3, 5, T1);
    Publication after = product.rerun(history.count(T1, AFTERWARDS), true);
    assertThat(after.heldBack()).isEmpty();
    assertThat(product.leaks()).isEmpty();
  }

  @Test
  void whatDidNotChangeStaysAsItIs() {
    ExactTables exact = history.count(T1, ClosedTertial.CLOSED_ON);
    Publication before = product.latest(exact);
    Publication after = product.rerun(exact, false);
    after
        .cells()
        .forEach(
            (key, cell) ->
                assertThat(cell.value()).as("%s", key).isEqualTo(before.cells().get(key).value()));
  }

  private static void comesTogether(
      boolean held, Publication before, Publication after, CellKey key, PublishedCell cell) {
    PublishedCell old = before.cells().get(key);
    if (held) {
      assertThat(cell.asOfRevision()).as("%s is held back", key).isLessThan(after.revision());
    }
    if (held && old != null) {
      assertThat(cell.value()).as("%s stays", key).isEqualTo(old.value());
    }
    if (!held && cell.value() != null) {
      assertThat(cell.asOfRevision()).as("%s goes out", key).isEqualTo(after.revision());
    }
  }

  /** Whether a published figure that is no total changes by one to four. */
  private static boolean mustBeHeldBack(String group, Publication before, ExactTables exact) {
    Set<Long> changes = new TreeSet<>();
    before
        .cells()
        .forEach(
            (key, cell) -> {
              if (key.unit().equals(group) && !isTotal(key) && cell.value() != null) {
                changes.add(Math.abs(cell.value() - exact.cells().getOrDefault(key, 0L)));
              }
            });
    return changes.stream().anyMatch(change -> change > 0 && change < 5);
  }

  private static boolean isTotal(CellKey key) {
    boolean all =
        key.table().dimensions().contains("sex")
            && key.table().dimensions().contains("age_band")
            && key.code("sex").equals("_T")
            && key.code("age_band").equals("_T");
    return all
        && (key.table() == Table.PARTICIPATION_FLOW
            ? TOTALS.contains(key.code("measure"))
            : key.code("outcome").equals("_T"));
  }
}

package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.torgstat.attack.Sketch;
import se.torgstat.count.ExactTables;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Knowledge.Revisions;

/** What the audit takes the rows that are out for (S8.2, S8.5). */
class JointAuditTest {
  private final Sketch sketch = new Sketch();
  private final DisclosureControl control = new JointSuppression(sketch.forbund);

  /**
   * Seven of unknown sex came late, with one woman more: A is held back, their row is new there and
   * hidden. They may be nobody in the tables of before, not in those that are run again.
   */
  @Test
  void aRowThatIsNewWhereAllIsHeldBackIsNotNobodys() {
    for (String unit : List.of("A", "B")) {
      sketch.begun(30, unit, "F").begun(30, unit, "M");
    }
    ExactTables before = sketch.exact(Sketch.T1);
    Publication first = control.release(before, 1, List.of());
    ExactTables after = sketch.begun(1, "A", "F").begun(7, "A", "_U").exact(Sketch.T1);
    Released out = new Released(first, before);
    Publication second = control.revise(after, 2, first, List.of(out), false);
    assertThat(second.cells().get(Sketch.flow("A", "_U", "new")))
        .isEqualTo(PublishedCell.hidden(1));
    assertThat(second.cells().get(Sketch.flow("A", "F", "new")).asOfRevision()).isEqualTo(1);
    assertThat(room(31, out, new Released(second, after))).as("held back").isEmpty();
    assertThat(room(7, out, new Released(second, after))).as("new").containsOnly(6L);
  }

  /** How far those counts of so many may fall that are not shown. */
  private Stream<Long> room(long exact, Released... out) {
    JointAudit audit =
        new JointAudit(
            sketch.forbund, sketch.exact(Sketch.T2), 1, List.of(out), List.of(), Revisions.STRICT);
    return audit
        .see(audit.near(), name -> true, key -> Quantity.State.OPEN)
        .knowledge()
        .quantities()
        .stream()
        .filter(quantity -> quantity.isHidden() && quantity.exact == exact)
        .map(Quantity::room);
  }
}

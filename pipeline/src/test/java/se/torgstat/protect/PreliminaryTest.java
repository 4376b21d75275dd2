package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.torgstat.attack.Sketch;
import se.torgstat.attack.SketchForbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;

/** What goes out of open periods, and how it is rounded (S8.4). */
class PreliminaryTest {
  private final Sketch sketch = new Sketch(SketchForbund.EVERYTHING);
  private final DisclosureControl control = new JointSuppression(sketch.forbund);

  @Test
  void totalsOfUnitsAndTheSexesOfAreas() {
    Set<String> rows = new TreeSet<>();
    preliminary().cells().keySet().forEach(key -> rows.add(key.table() + " " + key.codes()));
    Set<String> expected = new TreeSet<>();
    for (String measure : List.of("new", "ended", "ongoing")) {
      List.of("A", "B").forEach(unit -> expected.add(row(unit, "_T", measure)));
      for (String sex : List.of("F", "M", "_T")) {
        List.of("X", "_T").forEach(unit -> expected.add(row(unit, sex, measure)));
      }
    }
    assertThat(rows).isEqualTo(expected);
  }

  @Test
  void toTheNearestFive() {
    sketch.begun(22, "A", "F").begun(23, "A", "M").begun(10, "B", "F").begun(10, "B", "M");
    Publication publication = preliminary();
    assertThat(publication.revision()).isZero();
    assertThat(cell(publication, Sketch.flow("X", "F", "new")))
        .isEqualTo(new PublishedCell(30L, ObsStatus.P, ConfStatus.F, 0));
    assertThat(cell(publication, Sketch.flow("X", "M", "new")).value()).isEqualTo(35);
    assertThat(cell(publication, Sketch.flow("A", "_T", "new")).value()).isEqualTo(45);
    assertThat(cell(publication, Sketch.flow("B", "_T", "new")).value()).isEqualTo(20);
    assertThat(cell(publication, Sketch.flow("B", "_T", "ended")).value()).isZero();
    assertThat(publication.throughDate()).containsKeys("A", "B", "X", "_T");
  }

  @Test
  void aSmallCountIsHiddenAndSoIsWhatGivesIt() {
    sketch.begun(3, "A", "F").begun(20, "B", "F").begun(20, "B", "M");
    Publication publication = preliminary();
    PublishedCell small = cell(publication, Sketch.flow("A", "_T", "new"));
    assertThat(small).isEqualTo(PublishedCell.hidden(0));
    assertThat(
            publication.cells().values().stream()
                .filter(cell -> cell.obsStatus() == ObsStatus.Q)
                .count())
        .isGreaterThan(2);
  }

  @Test
  void aGroupWithoutAFigureIsMissing() {
    sketch.begun(30, "A", "F").begun(30, "A", "M");
    ExactTables all = sketch.exact(Sketch.T1);
    Set<CellKey> ofB =
        all.cells().keySet().stream()
            .filter(key -> key.unit().equals("B"))
            .collect(Collectors.toSet());
    all.cells().keySet().removeAll(ofB);
    all.groups().remove("B");
    ExactTables exact =
        new ExactTables(all.period(), all.groups(), Set.of("B"), all.cells(), new TreeSet<>(ofB));
    Publication publication = control.preliminary(List.of(exact), List.of()).get(0);
    assertThat(cell(publication, Sketch.flow("B", "_T", "new")))
        .isEqualTo(PublishedCell.missing(0));
    assertThat(publication.cells()).doesNotContainKey(Sketch.flow("B", "F", "new"));
    assertThat(control.release(exact, 4, List.of()).cells().get(Sketch.flow("B", "F", "new")))
        .isEqualTo(PublishedCell.missing(4));
  }

  @Test
  void nothingOpenIsNothing() {
    assertThat(control.preliminary(List.of(), List.of())).isEmpty();
  }

  private Publication preliminary() {
    return control.preliminary(List.of(sketch.exact(Sketch.T1)), List.of()).get(0);
  }

  private static PublishedCell cell(Publication publication, CellKey key) {
    return publication.cells().get(key);
  }

  private static String row(String unit, String sex, String measure) {
    return Table.PARTICIPATION_FLOW + " " + List.of(unit, sex, "_T", measure);
  }
}

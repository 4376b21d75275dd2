package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.torgstat.attack.RandomSketch;
import se.torgstat.attack.Sketch;
import se.torgstat.attack.SketchForbund;
import se.torgstat.contract.TablePlan;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.protect.DisclosureControl.Released;

/** A release of a few people, as a whole: enough is hidden, no more than that, and it stays so. */
class ReleaseTest {
  private final Sketch sketch = new Sketch();
  private final DisclosureControl control = new JointSuppression(sketch.forbund);

  /** S8.3: each hidden row that is not small is shown by itself: then something can be told. */
  @Test
  void nothingIsHiddenThatNeedNotBe() {
    sketch.begun(3, "A", "F").begun(9, "A", "M").begun(20, "B", "F").begun(20, "B", "M");
    sketch.ended(9, "A", "F", "ARBETE").ended(12, "A", "M", "FLYTT");
    sketch.ended(2, "B", "F", "STUDIER").ended(30, "B", "M", "SJUKDOM");
    ExactTables exact = sketch.exact(Sketch.T1);
    Publication publication = control.release(exact, 1, List.of());
    assertThat(sketch.leaks(released(publication, exact))).isEmpty();
    Set<CellKey> hidden = hidden(publication);
    assertThat(hidden).hasSizeGreaterThan(4);
    for (CellKey row : hidden) {
      long count = exact.cells().get(row);
      Released without = Sketch.out(exact, 1, key -> hidden.contains(key) && !key.equals(row));
      boolean small = count > 0 && count < 5;
      assertThat(small || !sketch.leaks(without).isEmpty()).as("%s is needed", row).isTrue();
    }
    assertThat(publication.audit().givenAway()).isZero();
    assertThat(publication.audit().narrowestRange()).isGreaterThanOrEqualTo(4);
    assertThat(publication.audit().cells()).isGreaterThan(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void twoTertialsAndTheirHalfReportAreSafeTogether(int seed) {
    RandomSketch people = new RandomSketch(seed, 40, 0);
    List<Released> out = new ArrayList<>();
    for (var period : List.of(Sketch.T1, Sketch.T2, Sketch.D2)) {
      ExactTables exact = people.exact(period);
      out.add(released(control.release(exact, 1, List.copyOf(out)), exact));
    }
    assertThat(sketch.leaks(out.toArray(Released[]::new))).isEmpty();
    assertThat(out.stream().mapToLong(r -> hidden(r.publication()).size()).min()).isNotEmpty();
    for (Released released : out) {
      assertThat(hidden(released.publication()).size())
          .as("not all is hidden")
          .isLessThan(released.publication().cells().size());
    }
  }

  /** A shown count is the true one. */
  @Test
  void whatIsShownIsTrueAndFinal() {
    sketch.begun(30, "A", "F").begun(30, "A", "M").begun(30, "B", "F").begun(30, "B", "M");
    ExactTables exact = sketch.exact(Sketch.T1);
    Publication publication = control.release(exact, 3, List.of());
    Map<CellKey, PublishedCell> expected = new TreeMap<>();
    exact
        .cells()
        .forEach(
            (key, count) ->
                expected.put(key, new PublishedCell(count, ObsStatus.A, ConfStatus.F, 3)));
    assertThat(publication.cells()).isEqualTo(expected);
    assertThat(publication.revision()).isEqualTo(3);
    assertThat(publication.throughDate()).isEqualTo(exact.throughDate());
    assertThat(publication.audit()).isEqualTo(new Publication.Audit(0, -1, 0));
  }

  /** S8.5: a cell hidden in a revision ≥ 1 stays hidden, whatever is no longer small. */
  @Test
  void whatARevisionHidesStaysHidden() {
    sketch.begun(3, "A", "F").begun(30, "A", "M").begun(30, "B", "F").begun(30, "B", "M");
    ExactTables small = sketch.exact(Sketch.T1);
    Publication first = control.release(small, 1, List.of());
    assertThat(hidden(first)).contains(Sketch.flow("A", "F", "new"));
    ExactTables large = sketch.begun(30, "A", "F").exact(Sketch.T1);
    List<Released> out = List.of(released(first, small));
    assertThat(hidden(control.revise(large, 2, first, out, false))).containsAll(hidden(first));
    assertThat(hidden(control.release(large, 1, List.of()))).isEmpty();
    List<Released> preliminary =
        List.of(
            released(
                new Publication(
                    first.period(), 0, first.throughDate(), first.cells(), first.audit()),
                small));
    assertThat(hidden(control.release(large, 1, preliminary))).as("revision 0 binds not").isEmpty();
  }

  /** The same where everything changed: nothing but the rule keeps it hidden. */
  @Test
  void whatARevisionHidesStaysHiddenThoughNothingIsAsItWas() {
    sketch.begun(3, "A", "F").begun(30, "A", "M").begun(30, "B", "F").begun(30, "B", "M");
    ExactTables small = sketch.exact(Sketch.T1);
    Publication first = control.release(small, 1, List.of());
    for (String unit : List.of("A", "B")) {
      sketch.begun(40, unit, "F").begun(50, unit, "M");
    }
    ExactTables large = sketch.exact(Sketch.T1);
    Publication second = control.revise(large, 2, first, List.of(released(first, small)), false);
    assertThat(second.heldBack()).isEmpty();
    assertThat(hidden(first)).isNotEmpty();
    assertThat(hidden(second)).containsAll(hidden(first));
  }

  /** S8.5: what is held back has the count of a total, in another table: that one goes out. */
  @Test
  void aTotalGoesOutThoughWhatHasItsCountIsHeldBack() {
    Sketch people = new Sketch(SketchForbund.EVERYTHING);
    for (String unit : List.of("A", "B")) {
      for (String plan : List.of("J", "N")) {
        people.plan(plan);
        people.begun(30, unit, "F").begun(30, unit, "M");
        people.people(30, unit, "F", "2022-02-01", "", "");
        people.people(30, unit, "M", "2022-02-01", "", "");
      }
    }
    ExactTables before = people.exact(Sketch.T1);
    Publication first = control.release(before, 1, List.of());
    ExactTables after = people.begun(1, "A", "F").exact(Sketch.T1);
    Publication second = control.revise(after, 2, first, List.of(released(first, before)), false);
    assertThat(second.heldBack()).contains("A", "X", "_T");
    CellKey ongoing = Sketch.flow("A", "_T", "ongoing");
    assertThat(first.cells().get(ongoing).value()).isEqualTo(240);
    assertThat(second.cells().get(ongoing).value()).isEqualTo(241);
    CellKey plans = CellKey.of(Table.ACTION_PLAN, "A", "_T", "_T");
    assertThat(second.cells().get(plans).value()).isEqualTo(240);
    assertThat(second.cells().get(plans).asOfRevision()).isEqualTo(1);
  }

  /**
   * All of unit A have a plan. As long as some of B's plans are not known, as in T2, nor need A's
   * be; the half-report, closed when all are, has no such row for anybody (S7.2). It tells what T2
   * hides.
   */
  @Test
  void whoIsNobodyLaterWasNobodyBefore() {
    List<Released> out = new ArrayList<>();
    for (String unknown : List.of("_U", "J")) {
      Sketch people = new Sketch(SketchForbund.EVERYTHING);
      people.plan("J").people(12, "A", "F", "2024-02-01", "", "");
      people.plan("J").people(30, "B", "F", "2024-02-01", "", "");
      people.plan("N").people(30, "B", "F", "2024-02-01", "", "");
      people.plan(unknown).people(9, "B", "F", "2024-02-01", "", "");
      ExactTables exact = people.exact(unknown.equals("_U") ? Sketch.T2 : Sketch.D2);
      out.add(released(control.release(exact, 1, List.copyOf(out)), exact));
    }
    assertThat(sketch.leaks(out.get(0))).isEmpty();
    assertThat(sketch.leaks(out.toArray(Released[]::new)))
        .containsExactlyInAnyOrder(
            "2024-T2r1 action_plan[A, _T, J]", "2024-D2r1 action_plan[A, _T, J]");
    assertThat(out.get(1).publication().audit().givenAway()).isEqualTo(2);
  }

  /** A row of which no sum of unknowns says what it counts cannot be proven safe. */
  @Test
  void whatCannotBeProvenIsHidden() {
    List<TablePlan.Line> lines = new ArrayList<>(SketchForbund.FLOW_AND_EXITS.lines());
    lines.add(
        new TablePlan.Line(
            "exit_outcome",
            Map.of(
                "unit", List.of("unit"),
                "sex", List.of("_T"),
                "age_band", List.of("_T"),
                "outcome", List.of("each"))));
    Sketch wide = new Sketch(new TablePlan(lines));
    for (String unit : List.of("A", "B")) {
      for (String outcome : List.of("ARBETE", "STUDIER", "RATT_ERSATTNING", "FLYTT", "SJUKDOM")) {
        wide.ended(20, unit, "F", outcome).ended(20, unit, "M", outcome);
      }
      wide.ended(20, unit, "F", "ANNAT").ended(20, unit, "M", "ANNAT");
    }
    Publication publication = control.release(wide.exact(Sketch.T1), 1, List.of());
    assertThat(hidden(publication))
        .isNotEmpty()
        .allMatch(
            key -> key.table() == Table.EXIT_OUTCOME && List.of("A", "B").contains(key.unit()))
        .contains(Sketch.exit("A", "_T", "ARBETE"))
        .doesNotContain(Sketch.exit("A", "_T", "POSITIVE"));
  }

  /** What a release before gave away stays known: this one goes out, and its audit says so. */
  @Test
  void whatEarlierReleasesGiveAwayIsCounted() {
    for (String sex : List.of("F", "M")) {
      for (String unit : List.of("A", "B")) {
        sketch.people(30, unit, sex, "2024-10-01", "", "");
        boolean few = unit.equals("A") && sex.equals("F");
        sketch.people(few ? 3 : 30, unit, sex, "2024-06-01", "", "");
      }
    }
    // the three are all new in A less its men
    Released badly = sketch.out(Sketch.T2, Sketch.flow("A", "F", "new")::equals);
    ExactTables exact = sketch.exact(Sketch.T3);
    Publication publication = control.release(exact, 1, List.of(badly));
    assertThat(publication.audit().givenAway()).isPositive();
    assertThat(publication.cells().get(Sketch.flow("A", "_T", "new")).value()).isEqualTo(60);
  }

  private static Released released(Publication publication, ExactTables exact) {
    return new Released(publication, exact);
  }

  private static Set<CellKey> hidden(Publication publication) {
    return new HashMap<>(publication.cells())
        .entrySet().stream()
            .filter(row -> row.getValue().obsStatus() == ObsStatus.Q)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }
}

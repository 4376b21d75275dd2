package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.D2;
import static se.torgstat.attack.Sketch.T1;
import static se.torgstat.attack.Sketch.T2;
import static se.torgstat.attack.Sketch.T3;
import static se.torgstat.attack.Sketch.YEAR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;

/** The judge is judged: it finds what is known to leak from counts of the flow and of exits. */
class KnownAttacksTest {
  private static final String WOMEN_BEGUN = "2024-T1r1 participation_flow[A, F, _T, new]";

  @Test
  void totalMinusPart() {
    Sketch sketch = new Sketch().begun(3, "A", "F").begun(9, "A", "M").begun(20, "B", "M");
    Set<CellKey> women = rows("F", "new", "ongoing");
    assertThat(sketch.leaks(sketch.out(T1, women::contains))).contains(WOMEN_BEGUN);
    Set<CellKey> both = rows("F", "new", "ongoing");
    both.addAll(rows("M", "new", "ongoing"));
    assertThat(sketch.leaks(sketch.out(T1, both::contains))).isEmpty();
  }

  @Test
  void onePlusFourIsFiveWhereZerosAreShown() {
    Sketch sketch = new Sketch().begun(1, "A", "F").begun(4, "A", "M");
    Set<CellKey> both = rows("F", "new", "ongoing");
    both.addAll(rows("M", "new", "ongoing"));
    Released out = sketch.out(T1, both::contains);
    // 0..5 is wide enough; but whoever knows that zeros are shown knows that neither is 5
    assertThat(sketch.leaks(Options.FULL.withAtLeastOne(false), out)).isEmpty();
    assertThat(sketch.leaks(out)).isNotEmpty();
  }

  @Test
  void onePlusOneIsTwo() {
    Sketch sketch = new Sketch().begun(1, "A", "F").begun(1, "A", "M");
    Released out = sketch.out(T1, key -> sketch.exact(T1).cells().get(key) == 1);
    assertThat(sketch.leaks(out))
        .contains(WOMEN_BEGUN, "2024-T1r1 participation_flow[A, _T, _T, new]");
  }

  @Test
  void everybodyIsKnownToHaveIt() {
    Sketch sketch = new Sketch().ended(7, "A", "F", "ARBETE").ended(9, "B", "M", "FLYTT");
    assertThat(sketch.leaks(sketch.out(T1, key -> false)))
        .contains("2024-T1r1 exit_outcome[A, _T, _T, POSITIVE]")
        .contains("2024-T1r1 exit_outcome[B, _T, _T, OTHER]")
        .contains("2024-T1r1 exit_outcome[X, _T, _T, ARBETE]");
  }

  @Test
  void yearAndTwoOfItsTertials() {
    Sketch sketch =
        new Sketch()
            .people(10, "A", "F", "2024-02-01", "", "")
            .people(11, "A", "F", "2024-06-01", "", "")
            .people(3, "A", "F", "2024-10-01", "", "");
    List<Released> out = new ArrayList<>();
    for (Period period : List.of(T1, T2, D2, T3, YEAR)) {
      out.add(
          sketch.out(period, key -> period.equals(T3) && sketch.exact(T3).cells().get(key) == 3));
    }
    String autumn = "2024-T3r1 participation_flow[A, F, _T, new]";
    assertThat(sketch.leaks(out.toArray(Released[]::new))).contains(autumn);
    // and without D2, which has no part in it
    out.remove(2);
    assertThat(sketch.leaks(out.toArray(Released[]::new))).contains(autumn);
  }

  @Test
  void openingOfTheNextPeriodGivesOngoing() {
    Sketch sketch = new Sketch().begun(3, "A", "F").people(30, "A", "M", "2023-02-01", "", "");
    Set<String> measures = Set.of("new", "ongoing");
    Released first =
        sketch.out(
            T1,
            key ->
                key.table() == Table.PARTICIPATION_FLOW
                    && measures.contains(key.code("measure"))
                    && !key.code("sex").equals("_U"));
    assertThat(sketch.leaks(first)).isEmpty();
    Released second = sketch.out(T2, key -> !key.code("sex").equals("_T"));
    // opening and ongoing of all are out: 30 were there, so 3 are new
    assertThat(sketch.leaks(first, second))
        .contains("2024-T1r1 participation_flow[A, _T, _T, new]");
  }

  @Test
  void areaMinusTheOtherUnit() {
    Sketch sketch = new Sketch().begun(3, "A", "F").begun(20, "B", "F");
    Set<CellKey> hidden = new HashSet<>();
    for (String sex : List.of("F", "_T")) {
      hidden.add(Sketch.flow("A", sex, "new"));
      hidden.add(Sketch.flow("A", sex, "ongoing"));
    }
    assertThat(sketch.leaks(Options.FULL.withCrosses(false), sketch.out(T1, hidden::contains)))
        .contains(WOMEN_BEGUN);
  }

  @Test
  void whatFirstSightSees() {
    Sketch sketch = new Sketch().begun(3, "A", "F").begun(9, "A", "M");
    ExactTables exact = sketch.exact(T1);
    CellKey women = Sketch.flow("A", "F", "new");
    Released hidden = Sketch.out(exact, 1, women::equals);
    Released shown = Sketch.out(exact, 2, key -> false);
    assertThat(FirstSight.of(sketch.forbund, List.of(hidden, shown)))
        .contains(
            "2024-T1r2 " + women + " shows 3", "2024-T1r2 " + women + " was hidden and is shown");
  }

  private static Set<CellKey> rows(String sex, String... measures) {
    Set<CellKey> keys = new HashSet<>();
    for (String measure : measures) {
      for (String unit : List.of("A", "B", "X", "_T")) {
        keys.add(Sketch.flow(unit, sex, measure));
      }
    }
    return keys;
  }
}

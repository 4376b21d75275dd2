package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.D2;
import static se.torgstat.attack.Sketch.T1;
import static se.torgstat.attack.Sketch.T2;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.protect.DisclosureControl.Released;

/** What is known to leak from bands, plans, livelihoods, returned and person-days is found. */
class NewTablesAttackTest {
  private final Sketch sketch = new Sketch(SketchForbund.EVERYTHING);

  @Test
  void plansAddUpToOngoing() {
    sketch.plan("J").begun(2, "A", "F").plan("N").begun(2, "A", "F");
    sketch.plan("_U").begun(1, "A", "F").plan("J").begun(50, "B", "M");
    // each of the three is 1 to 3: none may be zero, and they are five
    Released out = sketch.out(T1, of(Table.ACTION_PLAN).and(key -> !key.unit().equals("B")));
    assertThat(sketch.leaks(out)).contains("2024-T1r1 action_plan[A, _T, J]");
    assertThat(sketch.leaks(Options.FULL.withAtLeastOne(false), out))
        .doesNotContain("2024-T1r1 action_plan[A, _T, J]");
  }

  @Test
  void bandsAddUpToEnded() {
    sketch.people(3, "A", "F", "2024-01-10", "2024-02-10", "ARBETE");
    sketch.people(9, "A", "F", "2022-06-01", "2024-02-10", "ARBETE");
    Predicate<CellKey> shortest =
        of(Table.PROGRAMME_TIME).and(key -> key.code("time_band").equals("LT6M"));
    assertThat(sketch.leaks(sketch.out(T1, shortest)))
        .contains("2024-T1r1 programme_time[X, F, ended, LT6M]");
  }

  @Test
  void everybodyIsKnownToHaveIt() {
    sketch.livelihood("FORSORJNINGSSTOD", "LON").ended(9, "A", "F", "ARBETE");
    sketch.plan("N").begun(8, "A", "M");
    assertThat(sketch.leaks(sketch.out(T1, key -> false)))
        .contains("2024-T1r1 action_plan[A, _T, N]")
        .contains("2024-T1r1 programme_time[X, M, ongoing, LT6M]")
        .contains("2024-T1r1 livelihood_change[X, BISTAND, _T]")
        .contains("2024-T1r1 livelihood_change[X, BISTAND, EGEN]");
  }

  @Test
  void theLivelihoodOfAllWhoBeganWithOne() {
    sketch.livelihood("FORSORJNINGSSTOD", "LON").ended(9, "A", "F", "ARBETE");
    sketch.livelihood("LON", "LON").ended(20, "A", "F", "ARBETE");
    sketch.livelihood("LON", "FORSORJNINGSSTOD").ended(20, "A", "F", "FLYTT");
    // 9 of the 9 who began with assistance earn their own living, 20 of 40 of the others
    assertThat(sketch.leaks(sketch.out(T1, key -> false)))
        .contains("2024-T1r1 livelihood_change[X, BISTAND, EGEN]")
        .doesNotContain("2024-T1r1 livelihood_change[X, EGEN, EGEN]");
  }

  @Test
  void newMinusReturned() {
    returned(6);
    sketch.begun(2, "A", "F");
    assertThat(sketch.leaks(sketch.out(T1, key -> false)))
        .contains("2024-T1r1 participation_flow[X, _T, _T, returned]");
    assertThat(sketch.leaks(sketch.out(T1, returned())))
        .doesNotContain("2024-T1r1 participation_flow[X, _T, _T, returned]");
  }

  @Test
  void ofFiveNewAtLeastOneReturned() {
    returned(2);
    sketch.begun(3, "A", "F");
    Released out = sketch.out(T1, returned());
    // 0 to 5 returned would leave 0 to 5 who did not; 1 to 5 leaves 0 to 4
    assertThat(sketch.leaks(out)).contains("2024-T1r1 participation_flow[X, _T, _T, returned]");
  }

  @Test
  void theHalfReportShowsTheTertialsBands() {
    sketch.people(3, "A", "F", "2022-06-01", "", "").people(30, "A", "F", "2024-06-01", "", "");
    Predicate<CellKey> bands = of(Table.PROGRAMME_TIME);
    Released first = sketch.out(T2, bands);
    String women = "2024-T2r1 programme_time[X, F, ongoing, M_GE12]";
    assertThat(sketch.leaks(first)).doesNotContain(women);
    assertThat(sketch.leaks(first, sketch.out(D2, bands.and(key -> key.code("sex").equals("_T")))))
        .contains(women);
  }

  @Test
  void returnedAddsUpOverTheYear() {
    returned(3);
    sketch.begun(30, "B", "F");
    for (int person = 900; person < 920; person++) {
      again(person, "2024-06-15");
    }
    assertThat(sketch.leaks(sketch.out(T1, returned())))
        .doesNotContain("2024-T1r1 participation_flow[X, _T, _T, returned]");
    assertThat(
            sketch.leaks(
                sketch.out(T1, returned()),
                sketch.out(T2, key -> false),
                sketch.out(D2, key -> false)))
        .contains("2024-T1r1 participation_flow[X, _T, _T, returned]");
  }

  @Test
  void personDaysOfAFew() {
    sketch.people(3, "A", "F", "2023-06-01", "", "").people(60, "B", "M", "2023-06-01", "", "");
    Set<String> people = Set.of("opening", "ongoing");
    Predicate<CellKey> stock =
        of(Table.PARTICIPATION_FLOW)
            .and(key -> people.contains(key.code("measure")) && !key.unit().equals("B"));
    Predicate<CellKey> rest = of(Table.ACTION_PLAN).or(of(Table.PROGRAMME_TIME)).or(stock);
    String three = "2024-T1r1 participation_flow[A, _T, _T, opening]";
    assertThat(sketch.leaks(sketch.out(T1, rest.or(of(Table.PERSON_DAYS))))).doesNotContain(three);
    Released shown = sketch.out(T1, rest);
    // nobody ends, and 363 days are three people's
    assertThat(sketch.leaks(shown)).contains(three);
    assertThat(FirstSight.of(sketch.forbund, List.of(shown)))
        .contains("2024-T1r1 person_days[A] is shown, but opening is hidden or small");
  }

  private void returned(int number) {
    for (int person = 900; person < 900 + number; person++) {
      again(person, "2024-02-15");
    }
  }

  private void again(long person, String ja) {
    sketch.again(person, "A", "F", "2023-01-01", "2023-12-01", "ARBETE");
    sketch.again(person, "A", "F", ja, "", "");
  }

  private static Predicate<CellKey> of(Table table) {
    return key -> key.table() == table;
  }

  private static Predicate<CellKey> returned() {
    return of(Table.PARTICIPATION_FLOW).and(key -> key.code("measure").equals("returned"));
  }
}

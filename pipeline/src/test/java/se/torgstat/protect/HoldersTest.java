package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.D2;
import static se.torgstat.attack.Sketch.T1;
import static se.torgstat.attack.Sketch.T2;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.torgstat.attack.Sketch;
import se.torgstat.attack.SketchForbund;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Group;
import se.torgstat.period.Period;

/** Which units hold their details together, and which stand apart: area X has units A and B. */
class HoldersTest {
  private final ExactTables t1 = count(T1);
  private final ExactTables t2 = count(T2);
  private final ExactTables d2 = count(D2);

  @Test
  void unitsThatAddUpHoldTheirsTogether() {
    assertThat(holders(t1, t2, d2)).containsExactly("X [A, B]");
    assertThat(new Holders(SketchForbund.make(), List.of(t1, t2, d2)).of(d2, area(d2)))
        .singleElement()
        .satisfies(
            both -> {
              assertThat(both.through()).isEqualTo(D2.end());
              assertThat(both.sum(Detail.OUTCOME, -1, -1)).isEqualTo(7);
            });
  }

  @Test
  void whatEndedLateStandsApart() {
    ExactTables late = people().people(1, "A", "F", "2023-10-01", "2024-02-01", "FLYTT").exact(D2);
    assertThat(holders(t1, t2, late)).containsExactly("A [A]", "X [B]");
    // while nothing is out that it should add up to
    assertThat(holders(t2, late)).containsExactly("X [A, B]");
  }

  @Test
  void aPeriodThatWasCorrectedStandsApart() {
    ExactTables again = people().people(1, "B", "F", "2023-10-01", "2024-02-01", "FLYTT").exact(T1);
    assertThat(holders(t1, again)).containsExactly("B [B]", "X [A]");
  }

  /** Nobody more and nobody less; but one is there for longer than was known. */
  @Test
  void whoseBandsDifferOnOneDayStandsApart() {
    ExactTables early = people("2023-01-01").exact(D2);
    assertThat(holders(t2, early)).containsExactly("B [B]", "X [A]");
  }

  @Test
  void whoIsNotCountedAsFarStandsApart() {
    ExactTables shorter = with(t2, "A", T1.end());
    assertThat(holders(t1, shorter)).containsExactly("A [A]", "X [B]");
  }

  @Test
  void whoIsLeftOutSomewhereStandsApart() {
    ExactTables without = with(t2, "A", null);
    assertThat(new Holders(SketchForbund.make(), List.of(t1, without)).of(without, area(without)))
        .extracting(holder -> holder.group().code())
        .containsExactly("X");
    assertThat(holders(t1, without)).containsExactly("A [A]", "X [B]");
  }

  @Test
  void aGroupMayHaveOneThatStandsApart() {
    ExactTables late = people().people(1, "A", "F", "2023-10-01", "2024-02-01", "FLYTT").exact(D2);
    Holders holders = new Holders(SketchForbund.make(), List.of(t1, t2, late));
    assertThat(holders.anyApart(area(d2).group())).isTrue();
    assertThat(holders.anyApart(Objects.requireNonNull(d2.groups().get("A")).group())).isTrue();
    assertThat(holders.anyApart(Objects.requireNonNull(d2.groups().get("B")).group())).isFalse();
  }

  /**
   * A unit's details are no sum of unknowns where it does not stand apart: nothing is tied to it.
   */
  @Test
  void onlyWhoStandsApartHasDetailsOfItsOwn() {
    RowSums together = sums(t1, t1, t2);
    Group unit = Objects.requireNonNull(t1.groups().get("A")).group();
    int[] all = {0, 1};
    assertThat(together.detail(Detail.OUTCOME, unit, all, all)).isNull();
    assertThat(together.detail(Detail.OUTCOME, area(t1).group(), all, all)).isNotNull();
    ExactTables late = people().people(1, "A", "F", "2023-10-01", "2024-02-01", "FLYTT").exact(D2);
    assertThat(sums(t1, t1, t2, late).detail(Detail.OUTCOME, unit, all, all)).isNotNull();
  }

  private static RowSums sums(ExactTables of, ExactTables... tables) {
    Horizon horizon = Horizon.around(List.of(T1), Stream.empty());
    Holders holders = new Holders(SketchForbund.make(), List.of(tables));
    Days days = Days.of(of.period(), horizon);
    return new PeriodUnknowns(
            new Knowledge(Knowledge.Revisions.GUESSED),
            SketchForbund.make(),
            of,
            days,
            holders,
            code -> code)
        .sums();
  }

  /** The holders in the first of the tables. */
  private static List<String> holders(ExactTables... tables) {
    return new Holders(SketchForbund.make(), List.of(tables))
        .of(tables[0], area(tables[0])).stream()
            .map(holder -> holder.group().code() + " " + holder.group().units())
            .toList();
  }

  private static CountedGroup area(ExactTables tables) {
    return Objects.requireNonNull(tables.groups().get("X"));
  }

  private static ExactTables count(Period period) {
    return people().exact(period);
  }

  private static Sketch people() {
    return people("2024-03-01");
  }

  private static Sketch people(String begun) {
    return new Sketch(SketchForbund.EVERYTHING)
        .people(4, "A", "F", "2023-10-01", "2024-02-01", "ARBETE")
        .people(3, "B", "M", "2023-10-01", "2024-06-01", "FLYTT")
        .people(5, "A", "M", "2024-03-01", "", "")
        .people(2, "B", "M", begun, "", "");
  }

  private static ExactTables with(ExactTables tables, String unit, @Nullable LocalDate day) {
    TreeMap<String, CountedGroup> groups = new TreeMap<>(tables.groups());
    CountedGroup counted = Objects.requireNonNull(groups.remove(unit));
    if (day != null) {
      groups.put(unit, new CountedGroup(counted.group(), day, counted.counts()));
    }
    return new ExactTables(tables.period(), groups, Set.of(), tables.cells(), tables.missing());
  }
}

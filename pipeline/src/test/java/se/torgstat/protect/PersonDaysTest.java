package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.attack.SketchForbund;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.count.CellKey;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Group;
import se.torgstat.count.Level;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;

/** Beside which counts person-days are shown (S10.2), and where they would follow from others. */
class PersonDaysTest {
  private static final List<String> ALL = List.of("A", "B", "X", "_T");

  private Forbund forbund = SketchForbund.make();
  private List<String> all = ALL;
  private final Map<String, Long> counts = new HashMap<>();
  private final Set<CellKey> hiddenCounts = new HashSet<>();
  private final Set<String> withoutRow = new HashSet<>();
  private final Set<String> withoutFigure = new HashSet<>();

  @ParameterizedTest(name = "opening {0}, new {1}, ended {2}: shown {3}")
  @CsvSource({
    "5, 5, 5, true",
    "0, 0, 0, true",
    "4, 5, 5, false",
    "5, 1, 5, false",
    "5, 5, 4, false",
    "0, 90, 5, true",
  })
  void besideNoneAndManyAlone(long opening, long begun, long ended, boolean shown) {
    // the area and the total follow, or need a second one that is hidden
    counts("A", opening, begun, ended);
    counts("B", opening, begun, ended);
    assertThat(hidden("2024-T1").contains(days("A"))).isNotEqualTo(shown);
  }

  @Test
  void notBesideACountThatIsHidden() {
    hiddenCounts.add(count("A", "new"));
    assertThat(hidden("2024-T1")).contains(days("A")).doesNotContain(days("B"));
  }

  /** The sum less all others is the one that is hidden: so the sum is hidden, and so on up. */
  @Test
  void theSumOverOneThatIsHiddenIsHidden() {
    hiddenCounts.add(count("A", "ended"));
    assertThat(hidden("2024-T1")).containsExactlyInAnyOrder(days("A"), days("X"), days("_T"));
    hiddenCounts.add(count("B", "ended"));
    assertThat(hidden("2024-T1")).containsExactlyInAnyOrder(days("A"), days("B"));
  }

  /** A unit without a budget line has no row, but its days are in the sum: so what if it had? */
  @Test
  void aUnitWithoutARowFollowsFromTheSumToo() {
    withoutRow.add("A");
    assertThat(hidden("2024-T1")).as("a row of it would be shown").isEmpty();
    hiddenCounts.add(count("A", "ended"));
    assertThat(hidden("2024-T1")).containsExactlyInAnyOrder(days("X"), days("_T"));
    withoutFigure.add("A");
    assertThat(hidden("2024-T1")).as("left out of the sum as well").isEmpty();
  }

  /** Of each area one unit is hidden: each area's sum follows, that of all does not. */
  @Test
  void anAreaIsTheSumOfItsOwnUnits() {
    forbund = ForbundReader.read(Path.of("..", "input-samples", "umearegionen"));
    all = List.of("VUXENTORGET", "UMEA", "VANNAS", "KRANSKOMMUNERNA", "KRAFT", "INSATSER", "_T");
    hiddenCounts.add(count("VUXENTORGET", "ended"));
    hiddenCounts.add(count("VANNAS", "ended"));
    assertThat(hidden("2024-T1"))
        .containsExactlyInAnyOrder(
            days("VUXENTORGET"), days("UMEA"), days("VANNAS"), days("KRANSKOMMUNERNA"));
  }

  @Test
  void nothingIsHiddenThatHasNoRow() {
    hiddenCounts.add(count("A", "ended"));
    withoutRow.add("X");
    assertThat(hidden("2024-T1")).containsExactlyInAnyOrder(days("A"), days("_T"));
  }

  /** The year less two tertials is the third. */
  @Test
  void aLongerPeriodIsHiddenWhereOnePartHidesItsOwn() {
    Released first = released("2024-T1", Map.of());
    Released hides = released("2024-T2", Map.of("A", PublishedCell.hidden(1)));
    assertThat(hidden("2024-D2", first, hides)).contains(days("A")).doesNotContain(days("B"));
    assertThat(hidden("2024-D2", first, released("2024-T2", Map.of()))).isEmpty();
    Released both = released("2024-T1", Map.of("A", PublishedCell.hidden(1)));
    assertThat(hidden("2024-D2", both, hides)).doesNotContain(days("A"));
  }

  @Test
  void aPartThatIsNotOutHidesItsOwn() {
    assertThat(hidden("2024-D2", released("2024-T1", Map.of()))).contains(days("A"), days("B"));
  }

  /** Nobody was in a unit before its first day, which hides nothing (S1). */
  @Test
  void aPartBeforeAUnitsFirstDayHidesNothing() {
    Released second = released("2024-T2", Map.of());
    Released first = released("2024-T1", Map.of());
    first.publication().cells().remove(days("A"));
    assertThat(hidden("2024-D2", first, second)).contains(days("A")).doesNotContain(days("B"));
    forbund = SketchForbund.ofA(LocalDate.of(2024, 5, 1), null);
    assertThat(hidden("2024-D2", first, second)).isEmpty();
  }

  @Test
  void theNewestRevisionOfAPartCounts() {
    Released first = released("2024-T1", Map.of());
    Released hides = released("2024-T2", Map.of("A", PublishedCell.hidden(1)));
    assertThat(hidden("2024-D2", first, hides, released("2024-T2", Map.of()))).isEmpty();
    assertThat(hidden("2024-D2", first, released("2024-T2", Map.of()), hides)).contains(days("A"));
  }

  private void counts(String group, long opening, long begun, long ended) {
    counts.put(group + "opening", opening);
    counts.put(group + "new", begun);
    counts.put(group + "ended", ended);
  }

  private Set<CellKey> hidden(String period, Released... out) {
    SortedMap<CellKey, Long> cells = new TreeMap<>();
    SortedMap<String, CountedGroup> groups = new TreeMap<>();
    Period of = Period.parse(period);
    for (String group : all) {
      if (!withoutFigure.contains(group)) {
        groups.put(
            group, new CountedGroup(new Group(group, level(group), List.of()), of.end(), null));
      }
      if (!withoutRow.contains(group)) {
        cells.put(days(group), 1000L);
      }
      for (String measure : List.of("opening", "new", "ended")) {
        cells.put(count(group, measure), counts.getOrDefault(group + measure, 20L));
      }
    }
    ExactTables exact = new ExactTables(of, groups, Set.of(), cells, new TreeSet<>());
    return new PersonDays(forbund, exact, hiddenCounts).hidden(new ArrayList<>(List.of(out)));
  }

  private static Level level(String group) {
    return group.equals("_T") ? Level.TOTAL : group.equals("X") ? Level.AREA : Level.UNIT;
  }

  private static Released released(String period, Map<String, PublishedCell> hidden) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    for (String group : ALL) {
      PublishedCell shown = new PublishedCell(500L, ObsStatus.A, ConfStatus.F, 1);
      cells.put(days(group), hidden.getOrDefault(group, shown));
    }
    SortedMap<String, LocalDate> through = new TreeMap<>();
    Publication publication =
        new Publication(Period.parse(period), 1, through, cells, new Publication.Audit(0, -1, 0));
    ExactTables exact =
        new ExactTables(
            publication.period(), new TreeMap<>(), Set.of(), new TreeMap<>(), new TreeSet<>());
    return new Released(publication, exact);
  }

  private static CellKey days(String group) {
    return CellKey.of(Table.PERSON_DAYS, group);
  }

  private static CellKey count(String group, String measure) {
    return CellKey.of(Table.PARTICIPATION_FLOW, group, "_T", "_T", measure);
  }
}

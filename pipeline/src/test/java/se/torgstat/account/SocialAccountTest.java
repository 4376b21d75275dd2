package se.torgstat.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.EconomyLinesReader;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.count.CellKey;
import se.torgstat.count.Group;
import se.torgstat.count.Groups;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** The social account adds up, and gives no hidden count back (S10.2). */
class SocialAccountTest {
  private static final Path FOLDER = Path.of("../input-samples/umearegionen");
  private static final Forbund UMEA = ForbundReader.read(FOLDER);
  private static final Period T1 = Period.parse("2024-T1");
  private static final List<EconomyRow> LINES = lines();

  @Example
  void unitsAndWhatIsNotAllocatedAreAllCosts() {
    List<AccountRow> rows = account(new Random(1));
    long units =
        rows.stream()
            .filter(r -> UMEA.unitIndex(r.unit()) >= 0 || r.unit().equals("UNALLOCATED"))
            .mapToLong(AccountRow::costTkr)
            .sum();
    assertThat(units).isEqualTo(4004);
    assertThat(row(rows, "UNGDOMSTORGET").costTkr()).isEqualTo(861);
    assertThat(row(rows, "UNGDOMSTORGET").budgetTkr()).isEqualTo(870);
    assertThat(row(rows, "ETABLERING").costTkr()).isEqualTo(120);
    assertThat(row(rows, "UMEA").costTkr()).isEqualTo(861 + 675);
    assertThat(row(rows, "INSATSER").costTkr()).isEqualTo(120);
    assertThat(row(rows, "_T").costTkr()).isEqualTo(5 * 147 + 861 + 675 + 120);
    assertThat(row(rows, "UNALLOCATED").costTkr()).isEqualTo(1053 + 127 + 233 + 200);
    assertThat(rows).extracting(AccountRow::unit).doesNotContain("KRAFT").doesNotHaveDuplicates();
  }

  /** What a line that got another name leaves is no unit's cost, and not lost (S2.4, C7). */
  @Example
  void aLineThatTheLaterFileLacksIsNoCostOfAUnitNorOfItsArea() {
    EconomyRow line =
        LINES.stream().filter(row -> row.activity().equals("Ungdomstorget")).findFirst().get();
    List<AccountRow> rows = account(new Random(1), List.of(line));
    for (String without : List.of("UNGDOMSTORGET", "UMEA", "_T")) {
      assertThat(row(rows, without).costTkr()).as(without).isNull();
      assertThat(row(rows, without).budgetTkr()).as(without).isNull();
    }
    assertThat(row(rows, "VUXENTORGET").costTkr()).isEqualTo(675);
    assertThat(row(rows, "INSATSER").costTkr()).isEqualTo(120);
    assertThat(row(rows, "UNALLOCATED").costTkr()).isEqualTo(1053 + 127 + 233 + 200 + 861);
  }

  /** S8.5, S9.2: revision 1 was closed without a unit whose cost is in revision 2. */
  @Example
  void aCountOfOtherUnitsThanTheCostHasNoCostAHead() {
    List<Long> counts = List.of(10L, 10L, 10L, 5L, 100L);
    SortedMap<CellKey, PublishedCell> without = new TreeMap<>();
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    for (Group group : Groups.in(UMEA, T1)) {
      put(without, group.code(), counts, Set.of());
      put(cells, group.code(), counts, Set.of());
    }
    without.replaceAll(
        (key, cell) -> key.unit().equals("VUXENTORGET") ? PublishedCell.missing(1) : cell);
    CellKey ended = CellKey.of(Table.PARTICIPATION_FLOW, "UMEA", "_T", "_T", "ended");
    cells.put(ended, new PublishedCell(10L, ObsStatus.R, ConfStatus.F, 2));
    List<AccountRow> rows =
        SocialAccount.of(
            UMEA, publication(2, cells), LINES, List.of(), List.of(publication(1, without)));
    AccountRow umea = row(rows, "UMEA");
    assertThat(umea.figure(AccountFigure.POSITIVE).value()).isEqualTo(5);
    assertThat(umea.figure(AccountFigure.COST_PER_POSITIVE_KR))
        .isEqualTo(new PublishedCell(null, ObsStatus.O, ConfStatus.F, 1));
    assertThat(umea.figure(AccountFigure.COST_PER_ENDED_KR).value()).isEqualTo(153_600);
    assertThat(row(rows, "UNGDOMSTORGET").figure(AccountFigure.COST_PER_POSITIVE_KR).value())
        .as("its count is of nobody else")
        .isEqualTo(172_200);
  }

  /** S7.2: against the revision before. */
  @Example
  void aFigureThatDiffersIsRevised() {
    PublishedCell ten = new PublishedCell(10L, ObsStatus.A, ConfStatus.F, 1);
    PublishedCell hidden = PublishedCell.hidden(1);
    AccountRow before = AccountRow.of("UMEA", 100L, 90L, ten, hidden, ten, ten, c -> true);
    AccountRow now = AccountRow.of("UMEA", 110L, 90L, ten, hidden, ten, ten, c -> true);
    assertThat(now.besides(null)).isEqualTo(now);
    assertThat(now.besides(now)).isEqualTo(now);
    AccountRow told = now.besides(before);
    assertThat(told.figure(AccountFigure.COST_PER_ENDED_KR))
        .isEqualTo(new PublishedCell(11_000L, ObsStatus.R, ConfStatus.F, 1));
    assertThat(told.figure(AccountFigure.ENDED)).isEqualTo(ten);
    assertThat(told.figure(AccountFigure.COST_PER_PERSON_DAY_KR)).isEqualTo(hidden);
  }

  @Example
  void aHeadCostsWholeKronorHalfUp() {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    put(cells, "UNGDOMSTORGET", List.of(100L, 30L, 26L, 17L, 9990L), Set.of());
    AccountRow row =
        row(
            SocialAccount.of(UMEA, publication(cells), LINES, List.of(), List.of()),
            "UNGDOMSTORGET");
    assertThat(row.figure(AccountFigure.PARTICIPANTS).value()).isEqualTo(130);
    assertThat(row.figure(AccountFigure.COST_PER_PARTICIPANT_KR).value()).isEqualTo(6623);
    assertThat(row.figure(AccountFigure.COST_PER_ENDED_KR).value()).isEqualTo(33115);
    assertThat(row.figure(AccountFigure.COST_PER_POSITIVE_KR).value()).isEqualTo(50647);
    assertThat(row.figure(AccountFigure.COST_PER_PERSON_DAY_KR).value()).isEqualTo(86);
  }

  /**
   * The attack: who knows a cost to the krona divides it by every published cost a head. What comes
   * out must be a count that is shown anyway, never one that is hidden.
   */
  @Property(tries = 300)
  void dividingACostByACostAHeadGivesShownCountsOnly(@ForAll long seed) {
    Random random = new Random(seed);
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    Map<String, List<Long>> exact = new TreeMap<>();
    Map<String, Set<Integer>> hidden = new TreeMap<>();
    for (Group group : Groups.in(UMEA, T1)) {
      List<Long> counts = new ArrayList<>();
      Set<Integer> hides = new HashSet<>();
      for (int i = 0; i < 5; i++) {
        counts.add(
            (long) random.nextInt(i == 4 ? 9000 : 40) / (i == 4 ? 10 : 1) * (i == 4 ? 10 : 1));
        if (random.nextInt(3) == 0) {
          hides.add(i);
        }
      }
      exact.put(group.code(), counts);
      hidden.put(group.code(), hides);
      put(cells, group.code(), counts, hides);
    }
    for (AccountRow row : SocialAccount.of(UMEA, publication(cells), LINES, List.of(), List.of())) {
      if (row.unit().equals(CodeList.UNALLOCATED)) {
        continue;
      }
      Set<Integer> hides = hidden.get(row.unit());
      List<Long> counts = exact.get(row.unit());
      attack(
          row, AccountFigure.COST_PER_PARTICIPANT_KR, hides, counts.get(0) + counts.get(1), 0, 1);
      attack(row, AccountFigure.COST_PER_ENDED_KR, hides, counts.get(2), 2);
      attack(row, AccountFigure.COST_PER_POSITIVE_KR, hides, counts.get(3), 3);
      attack(row, AccountFigure.COST_PER_PERSON_DAY_KR, hides, counts.get(4), 4);
    }
  }

  private static void attack(
      AccountRow row, AccountFigure figure, Set<Integer> hides, long count, int... behind) {
    boolean shown = true;
    for (int i : behind) {
      shown &= !hides.contains(i);
    }
    PublishedCell head = row.figure(figure);
    if (head.value() != null && head.value() > 0) {
      long divided = Math.round(1000.0 * row.costTkr() / head.value());
      assertThat(shown)
          .as("%s of %s is hidden, and its cost a head is not", figure, row.unit())
          .isTrue();
      assertThat(divided).isBetween(count - 1 - count / 20, count + 1 + count / 20);
    }
    if (!shown) {
      assertThat(head.value()).isNull();
      assertThat(head.obsStatus()).isEqualTo(ObsStatus.Q);
    }
  }

  private static List<AccountRow> account(Random random) {
    return account(random, List.of());
  }

  private static List<AccountRow> account(Random random, List<EconomyRow> unfinished) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    Groups.in(UMEA, T1)
        .forEach(
            g ->
                put(
                    cells,
                    g.code(),
                    List.of(10L + random.nextInt(5), 10L, 10L, 5L, 100L),
                    Set.of()));
    return SocialAccount.of(UMEA, publication(cells), LINES, unfinished, List.of());
  }

  private static void put(
      SortedMap<CellKey, PublishedCell> cells,
      String group,
      List<Long> counts,
      Set<Integer> hides) {
    List<CellKey> keys =
        List.of(
            CellKey.of(Table.PARTICIPATION_FLOW, group, "_T", "_T", "opening"),
            CellKey.of(Table.PARTICIPATION_FLOW, group, "_T", "_T", "new"),
            CellKey.of(Table.PARTICIPATION_FLOW, group, "_T", "_T", "ended"),
            CellKey.of(Table.EXIT_OUTCOME, group, "_T", "_T", "POSITIVE"),
            CellKey.of(Table.PERSON_DAYS, group));
    for (int i = 0; i < keys.size(); i++) {
      cells.put(
          keys.get(i),
          hides.contains(i)
              ? PublishedCell.hidden(1)
              : new PublishedCell(counts.get(i), ObsStatus.A, ConfStatus.F, 1));
    }
  }

  private static Publication publication(SortedMap<CellKey, PublishedCell> cells) {
    return publication(1, cells);
  }

  private static Publication publication(int revision, SortedMap<CellKey, PublishedCell> cells) {
    SortedMap<String, LocalDate> through = new TreeMap<>();
    return new Publication(T1, revision, through, cells, new Publication.Audit(0, -1, 0));
  }

  private static AccountRow row(List<AccountRow> rows, String unit) {
    return rows.stream().filter(r -> r.unit().equals(unit)).findFirst().orElseThrow();
  }

  private static List<EconomyRow> lines() {
    try {
      String name = "ekonomi_2024-T1.csv";
      byte[] bytes = Files.readAllBytes(FOLDER.resolve("economy").resolve(name));
      return new EconomyReader(EconomyLinesReader.read(UMEA)).read(name, bytes).lines();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

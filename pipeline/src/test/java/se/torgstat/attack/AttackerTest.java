package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.D2;
import static se.torgstat.attack.Sketch.T1;
import static se.torgstat.attack.Sketch.T2;
import static se.torgstat.attack.Sketch.T3;
import static se.torgstat.attack.Sketch.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;

/** The judge is judged: it finds what is known to leak, and full enumeration agrees with it. */
class AttackerTest {
  private static final Options ZERO_OR_MORE = Options.FULL.withAtLeastOne(false);

  @Test
  void totalMinusPart() {
    Sketch sketch = new Sketch().begun(3, "A", "F").begun(9, "A", "M").begun(20, "B", "M");
    Set<CellKey> women = hidden("F", "new", "ongoing");
    assertThat(violations(sketch, Options.FULL, sketch.out(T1, women::contains)))
        .contains("2024-T1r1 participation_flow[A, F, _T, new]");
    Set<CellKey> both = hidden("F", "new", "ongoing");
    both.addAll(hidden("M", "new", "ongoing"));
    assertThat(violations(sketch, Options.FULL, sketch.out(T1, both::contains))).isEmpty();
  }

  @Test
  void onePlusFourIsFiveWhereZerosAreShown() {
    Sketch sketch = new Sketch().begun(1, "A", "F").begun(4, "A", "M");
    Set<CellKey> both = hidden("F", "new", "ongoing");
    both.addAll(hidden("M", "new", "ongoing"));
    Released out = sketch.out(T1, both::contains);
    // 0..5 is wide enough; but whoever knows that zeros are shown knows that neither is 5
    assertThat(violations(sketch, ZERO_OR_MORE, out)).isEmpty();
    assertThat(violations(sketch, Options.FULL, out)).isNotEmpty();
  }

  @Test
  void onePlusOneIsTwo() {
    Sketch sketch = new Sketch().begun(1, "A", "F").begun(1, "A", "M");
    Released out = sketch.out(T1, key -> sketch.exact(T1).cells().get(key) == 1);
    assertThat(violations(sketch, Options.FULL, out))
        .contains(
            "2024-T1r1 participation_flow[A, F, _T, new]",
            "2024-T1r1 participation_flow[A, _T, _T, new]");
  }

  @Test
  void everybodyIsKnownToHaveIt() {
    Sketch sketch = new Sketch().ended(7, "A", "F", "ARBETE").ended(9, "B", "M", "FLYTT");
    assertThat(violations(sketch, Options.FULL, sketch.out(T1, key -> false)))
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
    assertThat(violations(sketch, Options.FULL, out.toArray(Released[]::new)))
        .contains("2024-T3r1 participation_flow[A, F, _T, new]");
    // and without D2, which has no part in it
    out.remove(2);
    assertThat(violations(sketch, Options.FULL, out.toArray(Released[]::new)))
        .contains("2024-T3r1 participation_flow[A, F, _T, new]");
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
    assertThat(violations(sketch, Options.FULL, first)).isEmpty();
    Released second =
        sketch.out(T2, key -> key.code("sex").equals("F") || key.code("sex").equals("M"));
    // opening and ongoing of all are out: 30 were there, so 3 are new
    assertThat(violations(sketch, Options.FULL, first, second))
        .contains("2024-T1r1 participation_flow[A, _T, _T, new]");
  }

  @Test
  void areaMinusTheOtherUnit() {
    Sketch sketch = new Sketch().begun(3, "A", "F").begun(20, "B", "F");
    Set<String> women = Set.of("F", "_T");
    Released out =
        sketch.out(
            T1,
            key ->
                key.unit().equals("A")
                    && women.contains(key.code("sex"))
                    && key.table() == Table.PARTICIPATION_FLOW
                    && Set.of("new", "ongoing").contains(key.code("measure")));
    assertThat(violations(sketch, Options.FULL.withCrosses(false), out))
        .contains("2024-T1r1 participation_flow[A, F, _T, new]");
  }

  @Test
  void firstSight() {
    Sketch sketch = new Sketch().begun(3, "A", "F").begun(9, "A", "M");
    ExactTables exact = sketch.exact(T1);
    CellKey women = Sketch.flow("A", "F", "new");
    Released hidden = Sketch.out(exact, 1, women::equals);
    Released shown = Sketch.out(exact, 2, key -> false);
    assertThat(Attacker.atFirstSight(sketch.forbund, List.of(hidden, shown)))
        .contains(
            "2024-T1r2 " + women + " shows 3", "2024-T1r2 " + women + " was hidden and is shown");
  }

  /** People who begin, by unit and sex: a table in which programmes and enumeration agree. */
  @Test
  void enumerationOfBeginners() {
    Random random = new Random(5);
    for (int round = 0; round < 30; round++) {
      Sketch sketch = new Sketch();
      for (String unit : List.of("A", "B")) {
        for (String sex : List.of("F", "M")) {
          sketch.begun(random.nextInt(3), unit, sex);
        }
      }
      ExactTables exact = sketch.exact(T1);
      Set<CellKey> hidden = new java.util.HashSet<>();
      for (CellKey key : exact.cells().keySet()) {
        if (key.table() == Table.PARTICIPATION_FLOW
            && key.code("measure").equals("new")
            && random.nextInt(3) > 0) {
          hidden.add(key);
          hidden.add(Sketch.flow(key.unit(), key.code("sex"), "ongoing"));
        }
      }
      Released out = Sketch.out(exact, 1, hidden::contains);
      boolean atLeastOne = random.nextBoolean();
      TreeMap<CellKey, int[]> ranges = enumerateBeginners(exact, hidden, atLeastOne);
      Options options = Options.FULL.withAtLeastOne(atLeastOne).with(Options.Exemption.NEVER);
      try (Attacker attacker = new Attacker(sketch.forbund, List.of(out), options)) {
        ranges.forEach(
            (key, range) -> {
              double[] found = attacker.range(T1, 1, key);
              if (found[1] > 9) {
                return; // nothing bounds it
              }
              assertThat(found[0]).as("%s", key).isCloseTo(range[0], within());
              assertThat(found[1]).as("%s", key).isCloseTo(range[1], within());
            });
      }
    }
  }

  private static TreeMap<CellKey, int[]> enumerateBeginners(
      ExactTables exact, Set<CellKey> hidden, boolean atLeastOne) {
    TreeMap<CellKey, int[]> ranges = new TreeMap<>();
    int most = 9; // the largest total that can be
    for (int code = 0; code < (most + 1) * (most + 1) * (most + 1) * (most + 1); code++) {
      int[] n = new int[4];
      for (int i = 0, rest = code; i < 4; i++, rest /= most + 1) {
        n[i] = rest % (most + 1);
      }
      TreeMap<CellKey, Integer> table = new TreeMap<>();
      for (int i = 0; i < 4; i++) {
        for (String unit : List.of(i < 2 ? "A" : "B", "X", "_T")) {
          for (String sex : List.of(i % 2 == 0 ? "F" : "M", "_T")) {
            table.merge(Sketch.flow(unit, sex, "new"), n[i], Integer::sum);
          }
        }
      }
      boolean possible =
          table.entrySet().stream()
              .allMatch(
                  row -> {
                    long truth = exact.cells().get(row.getKey());
                    return hidden.contains(row.getKey())
                        ? !atLeastOne || truth == 0 || row.getValue() >= 1
                        : row.getValue() == truth;
                  });
      if (possible) {
        table.forEach(
            (key, value) -> {
              int[] range = ranges.computeIfAbsent(key, k -> new int[] {value, value});
              range[0] = Math.min(range[0], value);
              range[1] = Math.max(range[1], value);
            });
      }
    }
    return ranges;
  }

  /** Exits by unit, sex and code: a programme's range is never narrower than the true one. */
  @Test
  void enumerationOfExits() {
    Random random = new Random(11);
    int compared = 0;
    int equal = 0;
    for (int round = 0; round < 20; round++) {
      Sketch sketch = new Sketch();
      int people = 1 + random.nextInt(5);
      List<String> outcomes = List.of("ARBETE", "STUDIER", "FLYTT");
      for (int i = 0; i < people; i++) {
        sketch.ended(
            1,
            random.nextBoolean() ? "A" : "B",
            random.nextBoolean() ? "F" : "M",
            outcomes.get(random.nextInt(3)));
      }
      ExactTables exact = sketch.exact(T1);
      Set<CellKey> hidden = new java.util.HashSet<>();
      for (CellKey key : exact.cells().keySet()) {
        boolean all = key.equals(Sketch.exit("_T", "_T", "_T"));
        if (key.table() == Table.PARTICIPATION_FLOW) {
          hidden.add(key); // exits are enough to enumerate
        } else if (!all && random.nextInt(3) > 0) {
          hidden.add(key);
        }
      }
      Released out = Sketch.out(exact, 1, hidden::contains);
      TreeMap<CellKey, int[]> ranges = enumerateExits(exact, hidden, people);
      try (Attacker attacker = new Attacker(sketch.forbund, List.of(out), ZERO_OR_MORE)) {
        for (CellKey key : ranges.keySet()) {
          double[] found = attacker.range(T1, 1, key);
          int[] range = ranges.get(key);
          assertThat(found[0]).as("%s", key).isLessThanOrEqualTo(range[0] + 1e-6);
          assertThat(found[1]).as("%s", key).isGreaterThanOrEqualTo(range[1] - 1e-6);
          compared++;
          equal += Math.abs(found[0] - range[0]) + Math.abs(found[1] - range[1]) < 1e-6 ? 1 : 0;
        }
      }
    }
    // linear programming is as sharp as enumeration nearly everywhere
    assertThat(100 * equal).isGreaterThan(95 * compared);
  }

  private static TreeMap<CellKey, int[]> enumerateExits(
      ExactTables exact, Set<CellKey> hidden, int people) {
    TreeMap<CellKey, int[]> ranges = new TreeMap<>();
    place(exact, hidden, new int[12], 0, people, ranges);
    return ranges;
  }

  private static void place(
      ExactTables exact,
      Set<CellKey> hidden,
      int[] n,
      int at,
      int left,
      TreeMap<CellKey, int[]> ranges) {
    if (at == 11) {
      n[11] = left;
      List<String> codes = List.of("ARBETE", "STUDIER", "FLYTT");
      TreeMap<CellKey, Integer> table = new TreeMap<>();
      for (int i = 0; i < 12; i++) {
        String group = i / 4 == 2 ? "OTHER" : "POSITIVE";
        for (String unit : List.of(i % 4 < 2 ? "A" : "B", "X", "_T")) {
          for (String sex : List.of(i % 2 == 0 ? "F" : "M", "_T")) {
            for (String outcome : List.of(codes.get(i / 4), group, "_T")) {
              table.merge(Sketch.exit(unit, sex, outcome), n[i], Integer::sum);
            }
          }
        }
      }
      table.keySet().retainAll(exact.cells().keySet());
      if (table.entrySet().stream()
          .allMatch(
              row ->
                  hidden.contains(row.getKey())
                      || row.getValue().longValue() == exact.cells().get(row.getKey()))) {
        table.forEach(
            (key, value) -> {
              int[] range = ranges.computeIfAbsent(key, k -> new int[] {value, value});
              range[0] = Math.min(range[0], value);
              range[1] = Math.max(range[1], value);
            });
      }
      return;
    }
    for (int here = 0; here <= left; here++) {
      n[at] = here;
      place(exact, hidden, n, at + 1, left - here, ranges);
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }

  private static Set<CellKey> hidden(String sex, String... measures) {
    Set<CellKey> keys = new java.util.HashSet<>();
    for (String measure : measures) {
      for (String unit : List.of("A", "B", "X", "_T")) {
        keys.add(Sketch.flow(unit, sex, measure));
      }
    }
    return keys;
  }

  private static List<String> violations(Sketch sketch, Options options, Released... out) {
    try (Attacker attacker = new Attacker(sketch.forbund, List.of(out), options)) {
      return attacker.attack().violations().stream().map(figure -> figure.name).toList();
    }
  }
}

package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;

/** Programmes and full enumeration of small populations agree on what the attacker can know. */
class EnumerationTest {
  private static final List<String> UNITS = List.of("A", "B");
  private static final List<String> SEXES = List.of("F", "M");

  /** People who begin, by unit and sex: programmes are exactly as sharp as enumeration. */
  @Test
  void ofBeginners() {
    Random random = new Random(5);
    for (int round = 0; round < 25; round++) {
      Sketch sketch = new Sketch();
      UNITS.forEach(u -> SEXES.forEach(s -> sketch.begun(random.nextInt(4), u, s)));
      ExactTables exact = sketch.exact(Sketch.T1);
      Set<CellKey> hidden = new HashSet<>();
      for (CellKey key : exact.cells().keySet()) {
        if (key.table() == Table.PARTICIPATION_FLOW
            && key.code("measure").equals("new")
            && random.nextInt(3) > 0) {
          hidden.add(key);
          hidden.add(Sketch.flow(key.unit(), key.code("sex"), "ongoing"));
        }
      }
      boolean atLeastOne = random.nextBoolean();
      Options options = Options.FULL.withAtLeastOne(atLeastOne).with(Options.Exemption.NEVER);
      TreeMap<CellKey, long[]> ranges = beginners(exact, hidden, atLeastOne);
      Released out = Sketch.out(exact, 1, hidden::contains);
      try (Attacker attacker = new Attacker(sketch.forbund, List.of(out), options)) {
        ranges.forEach(
            (key, range) -> {
              double[] found = attacker.range(Sketch.T1, 1, key);
              if (found[1] <= MOST) { // else nothing bounds it
                assertThat(found[0]).as("%s", key).isCloseTo(range[0], Offset.offset(1e-6));
                assertThat(found[1]).as("%s", key).isCloseTo(range[1], Offset.offset(1e-6));
              }
            });
      }
    }
  }

  private static final int MOST = 12;

  private static TreeMap<CellKey, long[]> beginners(
      ExactTables exact, Set<CellKey> hidden, boolean atLeastOne) {
    TreeMap<CellKey, long[]> ranges = new TreeMap<>();
    int codes = (MOST + 1) * (MOST + 1) * (MOST + 1) * (MOST + 1);
    for (int code = 0; code < codes; code++) {
      TreeMap<CellKey, Long> table = new TreeMap<>();
      int rest = code;
      for (String unit : UNITS) {
        for (String sex : SEXES) {
          for (String u : List.of(unit, "X", "_T")) {
            table.merge(Sketch.flow(u, sex, "new"), (long) (rest % (MOST + 1)), Long::sum);
            table.merge(Sketch.flow(u, "_T", "new"), (long) (rest % (MOST + 1)), Long::sum);
          }
          rest /= MOST + 1;
        }
      }
      boolean possible =
          table.entrySet().stream()
              .allMatch(row -> agrees(row.getKey(), row.getValue(), exact, hidden, atLeastOne));
      if (possible) {
        table.forEach((key, value) -> see(ranges, key, value));
      }
    }
    return ranges;
  }

  private static boolean agrees(
      CellKey key, long value, ExactTables exact, Set<CellKey> hidden, boolean atLeastOne) {
    long truth = exact.cells().get(key);
    return hidden.contains(key) ? !atLeastOne || truth == 0 || value >= 1 : value == truth;
  }

  private static <K> void see(TreeMap<K, long[]> ranges, K key, long value) {
    long[] range = ranges.computeIfAbsent(key, k -> new long[] {value, value});
    range[0] = Math.min(range[0], value);
    range[1] = Math.max(range[1], value);
  }

  /** A kind of person, in all tables. */
  private record Kind(
      String unit, String sex, String plan, String from, String ja, String slut, String outcome) {}

  private record Row(Period period, CellKey key) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      int order = period.compareTo(other.period);
      return order == 0 ? key.compareTo(other.key) : order;
    }
  }

  /**
   * Small populations in all tables and in two tertials and their half-report: whatever population
   * agrees with what is out lies within the attacker's ranges. He takes nothing for known that is
   * not.
   */
  @Test
  void ofWholePopulations() {
    Random random = new Random(11);
    int ranges = 0;
    int equal = 0;
    for (int round = 0; round < 6; round++) {
      List<Kind> kinds = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        kinds.add(kind(random));
      }
      int people = 1 + random.nextInt(3);
      List<Integer> true0 = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        true0.add(random.nextInt(kinds.size()));
      }
      TreeMap<Row, Long> truth = tables(kinds, true0);
      Set<Row> hidden = new HashSet<>();
      int often = 2 + random.nextInt(3);
      truth.keySet().stream().filter(row -> random.nextInt(often) > 0).forEach(hidden::add);
      boolean atLeastOne = random.nextBoolean();
      TreeMap<Row, long[]> possible = new TreeMap<>();
      for (List<Integer> other : populations(kinds.size(), people + 1)) {
        TreeMap<Row, Long> rows = tables(kinds, other);
        boolean agrees =
            rows.keySet().equals(truth.keySet())
                && rows.entrySet().stream()
                    .allMatch(
                        row ->
                            hidden.contains(row.getKey())
                                ? !atLeastOne || truth.get(row.getKey()) == 0 || row.getValue() >= 1
                                : row.getValue().equals(truth.get(row.getKey())));
        if (agrees) {
          rows.forEach((row, value) -> see(possible, row, value));
        }
      }
      Sketch sketch = sketch(kinds, true0);
      List<Released> out = new ArrayList<>();
      for (Period period : List.of(Sketch.T1, Sketch.T2, Sketch.D2)) {
        out.add(sketch.out(period, key -> hidden.contains(new Row(period, key))));
      }
      Options options = Options.FULL.withAtLeastOne(atLeastOne).with(Options.Exemption.NEVER);
      try (Attacker attacker = new Attacker(sketch.forbund, out, options)) {
        for (Row row : possible.keySet()) {
          if (row.key.table() == Table.PERSON_DAYS) {
            continue;
          }
          double[] found = attacker.range(row.period, 1, row.key);
          long[] range = possible.get(row);
          assertThat(found[0]).as("%s", row).isLessThanOrEqualTo(range[0] + 1e-6);
          assertThat(found[1]).as("%s", row).isGreaterThanOrEqualTo(range[1] - 1e-6);
          ranges++;
          equal += Math.abs(found[0] - range[0]) + Math.abs(found[1] - range[1]) < 1e-6 ? 1 : 0;
        }
      }
    }
    // six kinds of people are not all there could be; yet most is as narrow
    assertThat(2 * equal).isGreaterThan(ranges);
  }

  private static Kind kind(Random random) {
    boolean ends = random.nextBoolean();
    return new Kind(
        UNITS.get(random.nextInt(2)),
        SEXES.get(random.nextInt(2)),
        random.nextBoolean() ? "J" : "N",
        random.nextBoolean() ? "LON" : "FORSORJNINGSSTOD",
        List.of("2023-02-01", "2023-10-01", "2024-02-01", "2024-06-01").get(random.nextInt(4)),
        ends ? List.of("2024-03-01", "2024-08-01").get(random.nextInt(2)) : "",
        List.of("ARBETE", "STUDIER", "FLYTT").get(random.nextInt(3)));
  }

  private static Sketch sketch(List<Kind> kinds, List<Integer> people) {
    Sketch sketch = new Sketch(SketchForbund.EVERYTHING);
    for (int person : people) {
      Kind kind = kinds.get(person);
      boolean ends = kind.ja.compareTo(kind.slut) < 0;
      sketch
          .plan(kind.plan)
          .livelihood(kind.from, "LON")
          .people(1, kind.unit, kind.sex, kind.ja, ends ? kind.slut : "", kind.outcome);
    }
    return sketch;
  }

  private static TreeMap<Row, Long> tables(List<Kind> kinds, List<Integer> people) {
    Sketch sketch = sketch(kinds, people);
    TreeMap<Row, Long> rows = new TreeMap<>();
    for (Period period : List.of(Sketch.T1, Sketch.T2, Sketch.D2)) {
      sketch.exact(period).cells().forEach((key, value) -> rows.put(new Row(period, key), value));
    }
    return rows;
  }

  /** All populations of at most so many people. */
  private static List<List<Integer>> populations(int kinds, int most) {
    List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
    for (int from = 0, size = 0; size < most; size++) {
      int to = all.size();
      for (; from < to; from++) {
        List<Integer> smaller = all.get(from);
        int first = smaller.isEmpty() ? 0 : smaller.get(smaller.size() - 1);
        for (int kind = first; kind < kinds; kind++) {
          List<Integer> larger = new ArrayList<>(smaller);
          larger.add(kind);
          all.add(larger);
        }
      }
    }
    return all;
  }
}

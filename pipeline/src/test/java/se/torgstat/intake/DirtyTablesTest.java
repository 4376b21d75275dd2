package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.TablePlanReader;
import se.torgstat.count.CellKey;
import se.torgstat.count.Counter;
import se.torgstat.count.ExactTables;
import se.torgstat.count.UnitExport;
import se.torgstat.period.Period;

/** Whatever harmless dirt the exports carry, every cell of every table is the same (S2.2, S9.4). */
class DirtyTablesTest {
  private static final Forbund FORBUND = Exports.UMEA;
  private static final TablePlan PLAN = TablePlanReader.read(FORBUND);
  private static final SortedMap<Period, SortedMap<CellKey, Long>> CLEAN = tables(null);

  @ParameterizedTest
  @EnumSource
  void everyCellOfEveryTableIsTheSame(HarmlessDirtTest.Dirt dirt) {
    SortedMap<Period, SortedMap<CellKey, Long>> dirty = tables(dirt);
    assertThat(dirty.keySet()).isEqualTo(CLEAN.keySet()).hasSizeGreaterThan(10);
    CLEAN.forEach(
        (period, cells) -> assertThat(dirty.get(period)).as("%s", period).isEqualTo(cells));
  }

  /** All tables of all periods, counted from the samples with some dirt or with none. */
  private static SortedMap<Period, SortedMap<CellKey, Long>> tables(HarmlessDirtTest.Dirt dirt) {
    List<UnitExport> exports = new ArrayList<>();
    for (SampleFile sample : (Iterable<SampleFile>) SampleFile.all()::iterator) {
      SampleFile file = dirt == null ? sample : with(dirt, sample);
      exports.add(
          new UnitExport(file.contract().unit(), Exports.SNAPSHOT, file.read().participations()));
    }
    Counter counter = new Counter(FORBUND, PLAN, exports);
    SortedMap<Period, SortedMap<CellKey, Long>> tables = new TreeMap<>();
    for (Period period : counter.periods()) {
      ExactTables exact = counter.count(period, Set.of());
      tables.put(period, exact.cells());
    }
    return tables;
  }

  /** The file with the dirt, where its charset has letters for it. */
  private static SampleFile with(HarmlessDirtTest.Dirt dirt, SampleFile sample) {
    SampleFile dirty = sample.with(dirt.in(sample, HarmlessDirtTest.Sheet.of(sample)));
    return sample.contract().charset().newEncoder().canEncode(dirty.text()) ? dirty : sample;
  }
}

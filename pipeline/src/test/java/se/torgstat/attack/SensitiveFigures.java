package se.torgstat.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.Measure;
import se.torgstat.count.Table;

/** S8.1: the figures of a period that nobody may be able to narrow down. */
final class SensitiveFigures {
  private final Forbund forbund;
  private final World world;
  private final List<Figure> figures = new ArrayList<>();

  private SensitiveFigures(Forbund forbund, World world) {
    this.forbund = forbund;
    this.world = world;
  }

  static List<Figure> of(Forbund forbund, World world) {
    SensitiveFigures sensitive = new SensitiveFigures(forbund, world);
    world.exact.cells().forEach(sensitive::add);
    return sensitive.figures;
  }

  private void add(CellKey key, long value) {
    // person-days are no count of people: whole tens, 0 or 10 and more
    if (key.table() == Table.PERSON_DAYS) {
      return;
    }
    if (small(value)) {
      figures.add(figure(Figure.Kind.SMALL_COUNT, key, world.row(key), value));
    }
    for (CellKey parent : Place.parents(key, forbund)) {
      if (value > 0 && world.exact.cells().getOrDefault(parent, -1L) == value) {
        Sum others = world.row(parent).minus(world.row(key));
        figures.add(figure(Figure.Kind.ALL_OF_PARENT, key, others, 0));
      }
    }
    if (key.table() == Table.PARTICIPATION_FLOW
        && key.code("measure").equals(Measure.RETURNED.code())) {
      CellKey begun =
          CellKey.of(key.table(), key.unit(), key.code("sex"), key.code("age_band"), "new");
      double first = world.truth(begun) - value;
      if (small(first)) {
        Sum firstTimers = world.row(begun).minus(world.row(key));
        figures.add(figure(Figure.Kind.FIRST_TIMERS, key, firstTimers, first));
      }
    }
  }

  private boolean small(double count) {
    return count > 0 && count < forbund.policy().threshold();
  }

  private Figure figure(Figure.Kind kind, CellKey key, Sum sum, double truth) {
    return new Figure(kind, world, key, sum, truth, forbund.policy());
  }

  /** How many rows are 1–4 themselves: the least that is hidden. */
  static long small(Forbund forbund, Map<CellKey, Long> cells) {
    return cells.values().stream()
        .filter(value -> value > 0 && value < forbund.policy().threshold())
        .count();
  }
}

package se.torgstat.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.Unit;
import se.torgstat.period.Period;

/** How far the snapshots reach: the through dates of S5. */
final class Coverage {
  private final Forbund forbund;
  private final Map<String, LocalDate> snapshots = new TreeMap<>();

  Coverage(Forbund forbund, List<UnitExport> exports) {
    this.forbund = forbund;
    exports.forEach(export -> snapshots.put(export.unit(), export.snapshotDate()));
  }

  /**
   * The last day counted for a group: the earliest of its units that exist in the period; none
   * before the period's start.
   */
  Optional<LocalDate> through(Group group, Period period) {
    return group.units().stream()
        .map(code -> forbund.units().get(forbund.unitIndex(code)))
        .filter(unit -> unit.existsIn(period))
        .map(unit -> through(unit, period))
        .min(LocalDate::compareTo)
        .filter(earliest -> !earliest.isBefore(period.start()));
  }

  /**
   * min(b, d − 1); a unit whose snapshot covers its last valid day is complete for ever after, one
   * without a snapshot reaches nowhere.
   */
  private LocalDate through(Unit unit, Period period) {
    LocalDate snapshot = snapshots.get(unit.code());
    if (snapshot == null) {
      return LocalDate.MIN;
    }
    LocalDate complete = snapshot.minusDays(1);
    if (unit.validTo() != null && !complete.isBefore(unit.validTo())) {
      return period.end();
    }
    return complete.isBefore(period.end()) ? complete : period.end();
  }

  /** Every period in which some unit has a figure, in the order of closing. */
  List<Period> periods() {
    Optional<LocalDate> first =
        forbund.units().stream().map(Unit::completeFrom).min(LocalDate::compareTo);
    Optional<LocalDate> last = snapshots.values().stream().max(LocalDate::compareTo);
    if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
      return List.of();
    }
    return Period.startingBetween(first.get(), last.get()).stream()
        .filter(
            period ->
                Groups.in(forbund, period).stream().anyMatch(g -> through(g, period).isPresent()))
        .toList();
  }
}

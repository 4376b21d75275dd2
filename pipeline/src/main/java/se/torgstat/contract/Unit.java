package se.torgstat.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.torgstat.period.Period;

/**
 * A unit (enhet) that has participants (S1).
 *
 * @param code the unit's code, such as {@code UNGDOMSTORGET}
 * @param area the code of its area
 * @param validFrom first day on which the unit exists, null for always
 * @param validTo last day on which the unit exists, null for still
 * @param completeFrom the first day from which its export is complete: no earlier period is
 *     computed
 * @param budgetLine its line in the economy table, null for none
 * @param lateAfterDays its newest snapshot is late when it is older; null for the förbund's limit
 */
public record Unit(
    String code,
    String area,
    Label label,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    LocalDate completeFrom,
    @Nullable String budgetLine,
    @Nullable Integer lateAfterDays) {

  /** A unit whose deliveries are late when the förbund says so. */
  public Unit(
      String code,
      String area,
      Label label,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      LocalDate completeFrom,
      @Nullable String budgetLine) {
    this(code, area, label, validFrom, validTo, completeFrom, budgetLine, null);
  }

  /** Whether any day of the period lies within the unit's validity. */
  public boolean existsIn(Period period) {
    return (validFrom == null || !validFrom.isAfter(period.end()))
        && (validTo == null || !validTo.isBefore(period.start()));
  }

  /** Whether the unit exists on a day and on the day before: else nobody is in it on both. */
  public boolean existsThrough(LocalDate day) {
    return (validFrom == null || validFrom.isBefore(day))
        && (validTo == null || !validTo.isBefore(day));
  }

  /** Whether it exists in the period, and its export is complete for all days of it then. */
  public boolean completeIn(Period period) {
    LocalDate first =
        validFrom != null && validFrom.isAfter(period.start()) ? validFrom : period.start();
    return existsIn(period) && !completeFrom.isAfter(first);
  }
}

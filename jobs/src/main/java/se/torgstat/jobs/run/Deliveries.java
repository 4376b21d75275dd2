package se.torgstat.jobs.run;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import se.torgstat.contract.Unit;
import se.torgstat.intake.SnapshotChoice.Chosen;

/** Which units have delivered, and how old their newest accepted snapshots are (S12). */
public final class Deliveries {
  /** A snapshot older than this is late: a monthly delivery may slip by some days. */
  public static final int LATE_AFTER_DAYS = 35;

  private final Site site;
  private final LocalDate date;
  private final Map<String, LocalDate> snapshots = new TreeMap<>();

  /**
   * @param date the day that ages snapshots (S5)
   */
  public Deliveries(Site site, LocalDate date, Exports exports) {
    this.site = site;
    this.date = date;
    for (Map.Entry<String, Chosen> unit : exports.chosen().entrySet()) {
      if (unit.getValue().counted() != null) {
        snapshots.put(unit.getKey(), unit.getValue().counted().file().snapshotDate());
      }
    }
  }

  /** Unit → age of its newest accepted snapshot in days. */
  public Map<String, Long> ages() {
    Map<String, Long> ages = new TreeMap<>();
    snapshots.forEach((unit, day) -> ages.put(unit, ChronoUnit.DAYS.between(day, date)));
    return ages;
  }

  /** Tells late and undelivered units. */
  public void tell(FindingLedger ledger) {
    for (Unit unit : site.forbund().units()) {
      LocalDate snapshot = snapshots.get(unit.code());
      if (!delivers(unit)) {
        continue;
      }
      if (snapshot == null) {
        ledger.delivery("UNDELIVERED", unit.code(), "", "no accepted export in the inbox");
      } else if (ChronoUnit.DAYS.between(snapshot, date) > LATE_AFTER_DAYS) {
        ledger.delivery(
            "LATE",
            unit.code(),
            snapshot.toString(),
            "the newest snapshot, "
                + snapshot
                + ", is "
                + ChronoUnit.DAYS.between(snapshot, date)
                + " days old");
      }
    }
  }

  /** A unit that has begun, and has not ended before its newest snapshot. */
  private boolean delivers(Unit unit) {
    boolean begun = unit.validFrom() == null || !unit.validFrom().isAfter(date);
    LocalDate snapshot = snapshots.get(unit.code());
    LocalDate last = unit.validTo();
    boolean complete = last != null && snapshot != null && snapshot.isAfter(last);
    return begun && !complete;
  }
}

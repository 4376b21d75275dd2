package se.torgstat.jobs.run;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.Unit;
import se.torgstat.jobs.store.FileRecord;

/** Which units have delivered, and how old their newest accepted snapshots are (S12). */
public final class Deliveries {
  /** How it stands with a unit's delivery. */
  public enum State {
    /** There is one, and it is not too old. */
    DELIVERED,
    /** The newest accepted snapshot is older than the limit. */
    LATE,
    /** No accepted export. */
    UNDELIVERED,
    /** Nothing is expected: the unit has not begun, or its last day is covered. */
    NOT_EXPECTED
  }

  private final Site site;
  private final LocalDate date;
  private final Map<String, LocalDate> snapshots = new TreeMap<>();

  /**
   * @param date the day that ages snapshots (S5)
   * @param files what was read
   */
  public Deliveries(Site site, LocalDate date, List<FileRecord> files) {
    this.site = site;
    this.date = date;
    for (FileRecord file : files) {
      if (file.used() && file.unit() != null && file.snapshotDate() != null) {
        snapshots.put(file.unit(), file.snapshotDate());
      }
    }
  }

  /** Unit → age of its newest accepted snapshot in days. */
  public Map<String, Long> ages() {
    Map<String, Long> ages = new TreeMap<>();
    snapshots.forEach((unit, day) -> ages.put(unit, ChronoUnit.DAYS.between(day, date)));
    return ages;
  }

  /** Unit → days after which its snapshot is late, for the units of which one is expected. */
  public Map<String, Integer> limits() {
    Map<String, Integer> limits = new TreeMap<>();
    for (Unit unit : site.forbund().units()) {
      if (state(site, unit, snapshots.get(unit.code()), date) != State.NOT_EXPECTED) {
        limits.put(unit.code(), limit(site, unit));
      }
    }
    return limits;
  }

  /** Tells late and undelivered units, and those whose snapshot's day has not come. */
  public void tell(FindingLedger ledger) {
    for (Unit unit : site.forbund().units()) {
      LocalDate snapshot = snapshots.get(unit.code());
      if (snapshot != null && snapshot.isAfter(date)) {
        // a wrong year in one name makes other periods the open ones (S8.4)
        ledger.delivery(
            "AHEAD",
            unit.code(),
            String.valueOf(snapshot),
            "the newest snapshot, " + snapshot + ", is dated after the day of the run");
      }
      switch (state(site, unit, snapshot, date)) {
        case UNDELIVERED ->
            ledger.delivery("UNDELIVERED", unit.code(), "", "no accepted export in the inbox");
        case LATE ->
            ledger.delivery(
                "LATE",
                unit.code(),
                String.valueOf(snapshot),
                "the newest snapshot, " + snapshot + ", is " + age(snapshot) + " days old");
        case DELIVERED, NOT_EXPECTED -> {}
      }
    }
  }

  /** How it stands with a unit on a day. */
  public static State state(Site site, Unit unit, @Nullable LocalDate snapshot, LocalDate date) {
    LocalDate last = unit.validTo();
    boolean begun = unit.validFrom() == null || !unit.validFrom().isAfter(date);
    boolean complete = last != null && snapshot != null && snapshot.isAfter(last);
    if (!begun || complete) {
      return State.NOT_EXPECTED;
    }
    if (snapshot == null) {
      return State.UNDELIVERED;
    }
    return ChronoUnit.DAYS.between(snapshot, date) > limit(site, unit)
        ? State.LATE
        : State.DELIVERED;
  }

  private static int limit(Site site, Unit unit) {
    Integer own = unit.lateAfterDays();
    return own == null ? site.forbund().limits().lateAfterDays() : own;
  }

  private long age(@Nullable LocalDate snapshot) {
    return snapshot == null ? 0 : ChronoUnit.DAYS.between(snapshot, date);
  }
}

package se.torgstat.count;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.torgstat.contract.AgeBand;
import se.torgstat.participation.Participations;

/**
 * The bands of time in programme (S6.5): completed months between two days, as {@code
 * ChronoUnit.MONTHS} counts them, without an object a day.
 */
final class TimeBands {
  /** Months since year 0 in the high bits, the day of the month in the low five. */
  private static final int[] MONTH_AND_DAY =
      new int[Participations.LAST_DAY - Participations.FIRST_DAY + 2];

  static {
    for (int i = 0; i < MONTH_AND_DAY.length; i++) {
      LocalDate day = LocalDate.ofEpochDay((long) i + Participations.FIRST_DAY);
      MONTH_AND_DAY[i] = (day.getYear() * 12 + day.getMonthValue()) << 5 | day.getDayOfMonth();
    }
  }

  private final List<AgeBand> bands;
  private final int[] bandOfMonths;

  /**
   * @param bands in completed months, shortest first and without a gap
   */
  TimeBands(List<AgeBand> bands) {
    this.bands = List.copyOf(bands);
    this.bandOfMonths = new int[bands.get(bands.size() - 1).from() + 1];
    for (int months = 0; months < bandOfMonths.length; months++) {
      while (!bands.get(bandOfMonths[months]).holds(months)) {
        bandOfMonths[months]++;
      }
    }
  }

  int size() {
    return bands.size();
  }

  /** The band of the time from an epoch day to a later one, both from 1990-01-01 on. */
  int between(int from, int to) {
    int months =
        (MONTH_AND_DAY[to - Participations.FIRST_DAY]
                - MONTH_AND_DAY[from - Participations.FIRST_DAY])
            >> 5;
    return bandOfMonths[Math.min(months, bandOfMonths.length - 1)];
  }

  /**
   * These days, and the first days on which a spell begins that lies in another band, seen from
   * each of them: between two, all beginnings lie in one band.
   */
  SortedSet<LocalDate> boundaries(SortedSet<LocalDate> days) {
    SortedSet<LocalDate> boundaries = new TreeSet<>(days);
    for (LocalDate day : days) {
      for (AgeBand band : bands) {
        if (band.from() > 0) {
          boundaries.add(day.minusMonths(band.from()).plusDays(1));
        }
      }
    }
    return boundaries;
  }
}

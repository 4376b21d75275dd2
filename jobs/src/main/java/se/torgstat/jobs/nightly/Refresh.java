package se.torgstat.jobs.nightly;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import se.torgstat.contract.ReleasePolicy;

/**
 * How often open periods are refreshed (S8.4): on the first successful run of a stretch of days.
 */
final class Refresh {
  private Refresh() {}

  /** The stretch in which a day lies: the ISO week {@code 2024-W18}, the month or the day. */
  static String stretch(ReleasePolicy.Refresh refresh, LocalDate day) {
    return switch (refresh) {
      case DAILY -> day.toString();
      case MONTHLY -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
      case WEEKLY ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    };
  }
}

package se.torgstat.jobs.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.stream.Collectors;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.TablePlan;
import se.torgstat.jobs.settings.Settings;

/**
 * Where a command works: its settings, the förbund's data and the clock.
 *
 * @param clock the only clock there is; its zone is Europe/Stockholm (S5)
 * @param operator who gave the command (S9.3)
 */
public record Site(
    Settings settings, Forbund forbund, TablePlan plan, Clock clock, String operator) {
  /** Where days begin (S5). */
  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** Today, unless {@code --date} says otherwise (S5). */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** {@code LOKAL 2022-1}, as every revision names it (S1). */
  public String ruleSet() {
    return forbund.ruleSet().name() + " " + forbund.ruleSet().version();
  }

  /** A digest of everything beside the exports that decides what the tables say. */
  public String dataDigest() {
    return Digests.of(ForbundText.digest(forbund) + plan);
  }

  /** The labels of units and areas, for what a person reads. */
  public String labels(Collection<String> units) {
    return forbund.units().stream()
        .filter(unit -> units.contains(unit.code()))
        .map(unit -> unit.label().sv())
        .collect(Collectors.joining(", "));
  }
}

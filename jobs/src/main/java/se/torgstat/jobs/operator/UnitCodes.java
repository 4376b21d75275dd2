package se.torgstat.jobs.operator;

import java.util.Collection;
import java.util.stream.Collectors;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.Unit;
import se.torgstat.intake.ShownName;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** Codes of units as a person types them. */
final class UnitCodes {
  private UnitCodes() {}

  /**
   * @throws Refusal where a code is none of the förbund's units
   */
  static void check(Collection<String> codes, Forbund forbund) {
    for (String code : codes) {
      if (forbund.unitIndex(code) < 0) {
        throw new Refusal(
            ExitStatus.USAGE,
            "There is no unit "
                + ShownName.of(code)
                + "; the units are "
                + forbund.units().stream().map(Unit::code).collect(Collectors.joining(", "))
                + ".");
      }
    }
  }
}

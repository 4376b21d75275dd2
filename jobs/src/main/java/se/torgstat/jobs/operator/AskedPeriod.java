package se.torgstat.jobs.operator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.period.Period;

/** The one period that a command is about. A command holds it as a {@code @Mixin}. */
public final class AskedPeriod {
  @Parameters(
      index = "0",
      paramLabel = "PERIOD",
      converter = PeriodForm.class,
      description = "Such as 2024-T1, 2024-D2, 2024.")
  private @Nullable Period period;

  /** The period; a command without one does not begin. */
  Period get() {
    return Objects.requireNonNull(period);
  }

  /** That analysts have nothing of it to read. */
  Refusal nothingOut() {
    return new Refusal(
        ExitStatus.USAGE,
        "Nothing of " + get() + " is published; ./torgstat status lists what is.");
  }
}

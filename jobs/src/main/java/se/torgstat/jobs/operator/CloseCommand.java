package se.torgstat.jobs.operator;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.torgstat.jobs.closing.ClosingConfiguration;
import se.torgstat.jobs.closing.ClosingOptions;
import se.torgstat.jobs.closing.ClosingReport;
import se.torgstat.jobs.closing.ClosingRun;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.period.Period;

/** {@code close}: publishes a period's final figures and freezes them (S9.1, S9.2). */
@Command(name = "close", description = "Publishes a period's final figures and freezes them.")
public final class CloseCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Mixin private AskedExports exports = new AskedExports();
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PERIOD",
      arity = "0..*",
      converter = PeriodForm.class,
      description = "Such as 2024-T1, 2024-D2, 2024.")
  private List<Period> periods = new ArrayList<>();

  @Option(
      names = "--through",
      converter = PeriodForm.class,
      paramLabel = "PERIOD",
      description = "Close this period and all that precede it, oldest first.")
  private @Nullable Period through;

  @Option(names = "--without", paramLabel = "UNIT", description = "Close without this unit.")
  private Set<String> without = new TreeSet<>();

  private final Clock clock = Clock.system(Site.ZONE);

  @Override
  public Integer call() throws SQLException {
    if (periods.isEmpty() == (through == null)) {
      throw new Refusal(
          ExitStatus.USAGE, "Name the periods to close, or one with --through, and not both.");
    }
    Settings settings = exports.settings(common);
    common.openLog(settings);
    Site site = Desk.site(settings, clock);
    UnitCodes.check(without, site.forbund());
    ClosingOptions options =
        new ClosingOptions(
            periods, through, without, exports.asOf(), exports.acceptShrink(site.forbund()));
    try (ConfigurableApplicationContext context =
        DatabaseContext.open(settings, ClosingConfiguration.class)) {
      ClosingReport report =
          Desk.alone(context, lock -> context.getBean(ClosingRun.class).run(site, options, lock));
      List<String> summary = new ClosingText(site).lines(report);
      Desk.tell(
          context,
          () -> {
            Paper.print(spec, common, summary);
            RunReport.write(settings.home(), report.run(), summary);
          });
      return report.status().code();
    }
  }
}

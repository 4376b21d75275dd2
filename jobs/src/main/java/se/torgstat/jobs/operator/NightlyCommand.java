package se.torgstat.jobs.operator;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.monitoring.MetricsFile;
import se.torgstat.jobs.nightly.NightReport;
import se.torgstat.jobs.nightly.NightlyConfiguration;
import se.torgstat.jobs.nightly.NightlyOptions;
import se.torgstat.jobs.nightly.NightlyRun;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.run.Undone;
import se.torgstat.jobs.settings.Settings;

/** {@code nightly}: the scheduled run (S12). */
@Command(
    name = "nightly",
    description = "Reads the exports, counts, publishes open periods, tells what it finds.")
public final class NightlyCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyCommand.class);

  @Mixin private Common common = new Common();
  @Mixin private AskedExports exports = new AskedExports();
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--date", paramLabel = "DATE", description = "The day of the run; today.")
  private @Nullable LocalDate date;

  private final Clock clock = Clock.system(Site.ZONE);

  @Override
  public Integer call() throws SQLException {
    Settings settings = exports.settings(common);
    common.openLog(settings);
    MetricsFile metrics = new MetricsFile(settings.home());
    try {
      NightReport report = run(settings);
      metrics.success(NightFigures.of(report), clock.instant(), report.status());
      LOG.info("nightly {}: ended with {}", report.run(), report.status().code());
      return report.status().code();
    } catch (RuntimeException | SQLException | OutOfMemoryError fault) {
      ExitStatus status = Undone.statusOf(fault);
      if (status != ExitStatus.LOCKED) {
        metrics.failure(clock.instant(), status);
      }
      LOG.info("nightly: ended with {}", status.code());
      throw fault;
    }
  }

  private NightReport run(Settings settings) throws SQLException {
    Site site = Desk.site(settings, clock);
    NightlyOptions options =
        new NightlyOptions(
            date == null ? site.today() : date,
            exports.asOf(),
            exports.acceptShrink(site.forbund()));
    try (ConfigurableApplicationContext context =
        DatabaseContext.open(settings, NightlyConfiguration.class)) {
      NightReport report =
          Desk.alone(context, lock -> context.getBean(NightlyRun.class).run(site, options, lock));
      List<String> summary = new NightText(site).lines(report);
      Desk.tell(
          context,
          () -> {
            Paper.print(spec, common, summary);
            RunReport.write(settings.home(), report.run(), summary);
          });
      return report;
    }
  }
}

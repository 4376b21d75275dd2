package se.torgstat.jobs.operator;

import java.sql.SQLException;
import java.time.Clock;
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
import picocli.CommandLine.Spec;
import se.torgstat.jobs.closing.ClosingConfiguration;
import se.torgstat.jobs.closing.RerunOptions;
import se.torgstat.jobs.closing.RerunReport;
import se.torgstat.jobs.closing.RerunRun;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.settings.Settings;

/** {@code rerun}: a closed period's next revision, with a reason (S9.2, S8.5). */
@Command(
    name = "rerun",
    description = "Counts a closed period anew and publishes its next revision, with a reason.")
public final class RerunCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Mixin private AskedExports exports = new AskedExports();
  @Spec private @Nullable CommandSpec spec;

  @Mixin private AskedPeriod period = new AskedPeriod();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; recorded with the revision, and read by analysts.")
  private String reason = "";

  @Option(names = "--without", paramLabel = "UNIT", description = "Count without this unit.")
  private Set<String> without = new TreeSet<>();

  @Option(
      names = "--release-small-changes",
      description = "Hold nothing back though it changes by few people (S8.5); recorded.")
  private boolean smallChangesToo;

  private final Clock clock = Clock.system(Site.ZONE);

  @Override
  public Integer call() throws SQLException {
    Settings settings = exports.settings(common);
    common.openLog(settings);
    Site site = Desk.site(settings, clock);
    UnitCodes.check(without, site.forbund());
    RerunOptions options =
        new RerunOptions(
            period.get(),
            Reason.of(reason),
            without,
            exports.asOf(),
            exports.acceptShrink(site.forbund()),
            smallChangesToo);
    try (ConfigurableApplicationContext context =
        DatabaseContext.open(settings, ClosingConfiguration.class)) {
      RerunReport report =
          Desk.alone(context, lock -> context.getBean(RerunRun.class).run(site, options, lock));
      List<String> summary = new RerunText(site).lines(report);
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

package se.torgstat.jobs.operator;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import se.torgstat.jobs.settings.Setting;
import se.torgstat.jobs.settings.Settings;

/** {@code rerun}: a closed period's next revision, with a reason (S9.2, S8.5). */
@Command(
    name = "rerun",
    description = "Counts a closed period anew and publishes its next revision, with a reason.")
public final class RerunCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Spec private @Nullable CommandSpec spec;

  @Mixin private AskedPeriod period = new AskedPeriod();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; recorded with the revision, and read by analysts.")
  private String reason = "";

  @Option(names = "--as-of", paramLabel = "DATE", description = "Leave later snapshots aside.")
  private @Nullable LocalDate asOf;

  @Option(names = "--without", paramLabel = "UNIT", description = "Count without this unit.")
  private Set<String> without = new TreeSet<>();

  @Option(names = "--inbox", paramLabel = "DIR", description = "The folder of exports.")
  private @Nullable Path inbox;

  @Option(names = "--economy", paramLabel = "DIR", description = "The folder of economy files.")
  private @Nullable Path economy;

  @Option(
      names = "--accept-shrink",
      paramLabel = "UNIT",
      description = "Take this unit's export although it holds far fewer rows.")
  private Set<String> acceptShrink = new TreeSet<>();

  @Option(
      names = "--release-small-changes",
      description = "Hold nothing back though it changes by few people (S8.5); recorded.")
  private boolean smallChangesToo;

  private final Clock clock = Clock.system(Site.ZONE);

  @Override
  public Integer call() throws SQLException {
    Map<Setting, @Nullable Path> own = new HashMap<>();
    own.put(Setting.TORGSTAT_INBOX, inbox);
    own.put(Setting.TORGSTAT_ECONOMY, economy);
    Settings settings = common.settings(own);
    common.openLog(settings);
    RerunOptions options =
        new RerunOptions(
            period.get(), Reason.of(reason), without, asOf, acceptShrink, smallChangesToo);
    Site site = Desk.site(settings, clock);
    UnitCodes.check(without, site.forbund());
    UnitCodes.check(acceptShrink, site.forbund());
    try (ConfigurableApplicationContext context =
        DatabaseContext.open(settings, ClosingConfiguration.class)) {
      RerunReport report =
          Desk.alone(context, lock -> context.getBean(RerunRun.class).run(site, options, lock));
      List<String> summary = new RerunText(site).lines(report);
      Paper.print(spec, common, summary);
      RunReport.write(settings.home(), report.run(), summary);
      return report.status().code();
    }
  }
}

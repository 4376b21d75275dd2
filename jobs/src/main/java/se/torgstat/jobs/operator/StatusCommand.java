package se.torgstat.jobs.operator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.jobs.store.PublicationStore;
import se.torgstat.jobs.store.RunStore;

/** {@code status}: units' snapshots and their age, periods and revisions, last runs (S12). */
@Command(
    name = "status",
    description = "Units' snapshots and their age, periods and revisions, last runs.")
public final class StatusCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day that ages snapshots; today.")
  private @Nullable LocalDate date;

  private final Clock clock = Clock.system(Site.ZONE);

  @Override
  public Integer call() {
    Settings settings = common.settings();
    common.openLog(settings);
    Site site = Desk.site(settings, clock);
    try (ConfigurableApplicationContext context = DatabaseContext.open(settings)) {
      StatusText text =
          new StatusText(
              site,
              date == null ? site.today() : date,
              context.getBean(PublicationStore.class),
              context.getBean(RunStore.class));
      Paper.print(spec, common, text.lines());
      return ExitStatus.DONE.code();
    }
  }
}

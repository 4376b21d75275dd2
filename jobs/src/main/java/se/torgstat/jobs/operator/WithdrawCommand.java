package se.torgstat.jobs.operator;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import se.torgstat.jobs.closing.Withdrawals;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/** {@code withdraw}: takes back a revision that should not have gone out (S9.2). */
@Command(
    name = "withdraw",
    description = "Takes a revision out of all that analysts see; its record stays.")
public final class WithdrawCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Spec private @Nullable CommandSpec spec;

  @Mixin private AskedPeriod period = new AskedPeriod();

  @Parameters(index = "1", paramLabel = "REVISION", description = "Its number, from 1.")
  private int revision;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; stays with the revision's record, which analysts read.")
  private String reason = "";

  private final Clock clock = Clock.system(Site.ZONE);

  @Override
  public Integer call() throws SQLException {
    Settings settings = common.settings();
    common.openLog(settings);
    Period asked = period.get();
    String why = Reason.of(reason);
    Site site = Desk.site(settings, clock);
    try (ConfigurableApplicationContext context =
        DatabaseContext.open(settings, ClosingConfiguration.class)) {
      Optional<Publication> newest =
          Desk.alone(
              context, lock -> context.getBean(Withdrawals.class).run(site, asked, revision, why));
      Desk.tell(context, () -> Paper.print(spec, common, lines(asked, newest)));
      return ExitStatus.DONE.code();
    }
  }

  private List<String> lines(Period asked, Optional<Publication> newest) {
    return List.of(
        asked + " revision " + revision + " is withdrawn: its record stays, its figures are gone.",
        newest
            .map(out -> "Analysts now read revision " + out.revision() + ".")
            .orElse("No revision is left to read."),
        "The next one: ./torgstat rerun " + asked + " --reason TEXT");
  }
}

package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.jobs.store.AccountStore;
import se.torgstat.jobs.store.LivelihoodCostStore;
import se.torgstat.jobs.store.PublicationStore;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/** {@code diff}: what changed between two revisions, in published figures alone (S12). */
@Command(name = "diff", description = "What changed between two revisions of a period.")
public final class DiffCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Spec private @Nullable CommandSpec spec;

  @Mixin private AskedPeriod period = new AskedPeriod();

  @Parameters(
      index = "1..*",
      arity = "0..2",
      paramLabel = "REV",
      description = "Two revisions; default the newest two.")
  private List<Integer> revisions = new ArrayList<>();

  @Override
  public Integer call() {
    if (revisions.size() == 1 || revisions.size() > 2) {
      throw refused("Name two revisions, or none for the newest two.");
    }
    Settings settings = common.settings();
    common.openLog(settings);
    try (ConfigurableApplicationContext context = DatabaseContext.open(settings)) {
      PublicationStore store = context.getBean(PublicationStore.class);
      Period asked = period.get();
      List<Publication> out =
          store.released().stream().filter(p -> p.period().equals(asked)).toList();
      boolean preliminary = store.preliminary().stream().anyMatch(p -> p.period().equals(asked));
      List<Publication> two =
          revisions.isEmpty() ? newestTwo(asked, out, preliminary) : named(asked, out);
      EconomyDiffText economy =
          new EconomyDiffText(
              context.getBean(AccountStore.class), context.getBean(LivelihoodCostStore.class));
      Paper.print(spec, common, new DiffText(store, economy).lines(two.get(0), two.get(1)));
      return ExitStatus.DONE.code();
    }
  }

  private static List<Publication> newestTwo(
      Period asked, List<Publication> out, boolean preliminary) {
    if (out.size() < 2) {
      String found =
          preliminary
              ? " is not closed and has preliminary figures alone"
              : out.isEmpty() ? " has no revision that is out" : " has one revision that is out";
      throw refused(
          asked
              + found
              + ", so that there is nothing to compare; ./torgstat status lists revisions.");
    }
    return out.subList(out.size() - 2, out.size());
  }

  private List<Publication> named(Period asked, List<Publication> out) {
    return revisions.stream()
        .map(
            number ->
                out.stream()
                    .filter(publication -> publication.revision() == number)
                    .findFirst()
                    .orElseThrow(
                        () ->
                            refused(
                                asked
                                    + " has no final revision "
                                    + number
                                    + " that is out; ./torgstat status lists revisions.")))
        .toList();
  }

  private static Refusal refused(String sentence) {
    return new Refusal(ExitStatus.USAGE, sentence);
  }
}

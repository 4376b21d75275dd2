package se.torgstat.jobs.operator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.torgstat.contract.ContractInWords;
import se.torgstat.contract.SourceContract;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.run.Site;

/** {@code sources}: the contracts, in words (S12). */
@Command(name = "sources", description = "How each unit's export must look, in words.")
public final class SourcesCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Site site = Desk.site(common.settings(), Clock.system(Site.ZONE));
    List<String> lines = new ArrayList<>();
    for (SourceContract contract : site.forbund().contracts()) {
      List<String> words = ContractInWords.of(contract);
      lines.add(words.get(0));
      words.stream().skip(1).forEach(word -> lines.addAll(Wrapped.lines("  ", word)));
      lines.add("");
    }
    Paper.print(spec, common, lines);
    return ExitStatus.DONE.code();
  }
}

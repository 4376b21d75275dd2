package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.run.FindingLedger;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.jobs.store.RunRecord;
import se.torgstat.jobs.store.RunStore;

/** {@code rejections}: rule, file, line, column; never a value (S3.1). */
@Command(name = "rejections", description = "Rejected rows: rule, file, line, column.")
public final class RejectionsCommand implements Callable<Integer> {
  private static final int LOOK_BACK = 50;

  @Mixin private Common common = new Common();
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--run", paramLabel = "N", description = "The run's number; default the last.")
  private @Nullable Long run;

  @Override
  public Integer call() {
    Settings settings = common.settings();
    common.openLog(settings);
    try (ConfigurableApplicationContext context = DatabaseContext.open(settings)) {
      RunStore runs = context.getBean(RunStore.class);
      Paper.print(spec, common, lines(asked(runs), runs));
      return ExitStatus.DONE.code();
    }
  }

  private RunRecord asked(RunStore runs) {
    Optional<RunRecord> found = run == null ? newest(runs) : runs.find(run);
    return found.orElseThrow(
        () ->
            new Refusal(
                ExitStatus.USAGE,
                run == null
                    ? "There is no run yet; start ./torgstat nightly first."
                    : "There is no run " + run + "; ./torgstat status lists the last ones."));
  }

  /** The newest run that has ended, however it ended: a failed one found something too. */
  private static Optional<RunRecord> newest(RunStore runs) {
    return runs.recent(LOOK_BACK).stream().filter(run -> run.finishedAt() != null).findFirst();
  }

  private static List<String> lines(RunRecord asked, RunStore runs) {
    List<FindingRecord> found =
        runs.findings(asked.id()).stream().filter(finding -> finding.file() != null).toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Run "
            + asked.id()
            + ": "
            + found.stream().filter(finding -> finding.line() > 0).count()
            + " rejected rows, "
            + found.stream().filter(FindingLedger::isHeld).count()
            + " held files");
    Columns columns = new Columns("llrll");
    columns.row("rule", "file", "line", "column", "what is wrong");
    for (FindingRecord finding : found) {
      columns.row(
          finding.rule(),
          String.valueOf(finding.file()),
          finding.line() == 0 ? "" : finding.line(),
          finding.column(),
          finding.message());
    }
    if (!found.isEmpty()) {
      lines.addAll(columns.lines());
    }
    return lines;
  }
}

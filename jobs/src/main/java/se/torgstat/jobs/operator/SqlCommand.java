package se.torgstat.jobs.operator;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.torgstat.jobs.exit.ExitStatus;

/** {@code sql}: a query as the analyst, read only, or a prompt (S12). */
@Command(name = "sql", description = "A query as the analyst user, or an interactive prompt.")
public final class SqlCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Override
  public Integer call() {
    common.settings();
    return ExitStatus.FAULT.code();
  }
}

package se.torgstat.jobs.operator;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.torgstat.jobs.database.EmbeddedDatabase;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.settings.Settings;

/** {@code database}: the embedded server in the foreground, for an analyst's own client (S12). */
@Command(
    name = "database",
    description = "Starts the embedded server and prints how an analyst's own client connects.")
public final class DatabaseCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = common.settings();
    if (settings.databaseUrl().isPresent()) {
      throw new Refusal(
          ExitStatus.USAGE,
          "TORGSTAT_DB_URL names a database that runs elsewhere; connect to that one.");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.open(settings.home(), settings.server())) {
      database.migrate();
      print(database);
      while (database.isRunning()) {
        Thread.sleep(500);
      }
    }
    throw new Refusal(
        ExitStatus.NOTHING_PUBLISHED,
        "The database server ended; see database.log in TORGSTAT_HOME, and start it again.");
  }

  private void print(EmbeddedDatabase database) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command's specification");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("The database runs until you press Ctrl-C.");
    out.println();
    out.println("  host      127.0.0.1");
    out.println("  port      " + database.port());
    out.println("  schema    torgstat");
    out.println("  user      analyst");
    out.println("  password  in " + database.analystPasswordFile());
    out.println();
    out.println("With the mariadb client (this server has no TLS: it listens on loopback alone):");
    out.println();
    out.println("  MYSQL_PWD=\"$(cat '" + database.analystPasswordFile() + "')\" \\");
    out.println(
        "    mariadb --skip-ssl --host=127.0.0.1 --port="
            + database.port()
            + " --user=analyst torgstat");
    out.flush();
  }
}

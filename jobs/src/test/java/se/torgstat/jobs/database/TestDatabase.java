package se.torgstat.jobs.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.settings.Settings;

/**
 * One embedded server for a test run, in {@code target/}. A test class says
 * {@code @ExtendWith(TestDatabase.class)} and takes a {@link Database} as a parameter; {@link
 * #empty} gives it tables without a row.
 */
public final class TestDatabase implements ParameterResolver {
  /** What the build makes, shared by all JVMs. */
  public static final Path TARGET = Path.of("target").toAbsolutePath();

  /** Where the tests of one of the JVMs that run side by side keep their homes. */
  public static final Path FORK = TARGET.resolve("fork-" + Integer.getInteger("test.fork", 1));

  /** Where the server's programs are unpacked. */
  public static final Path PROGRAMS = TARGET.resolve("test-server");

  private static final List<String> FILLED =
      List.of(
          "torgstat.participation_flow_history",
          "torgstat.exit_outcome_history",
          "torgstat.programme_time_history",
          "torgstat.action_plan_history",
          "torgstat.livelihood_change_history",
          "torgstat.person_days_history",
          "torgstat.economy_line_history",
          "torgstat.social_account_history",
          "torgstat.livelihood_cost_history",
          "torgstat.reconciliation_history",
          "torgstat.revision_export",
          "torgstat.revision_through_date",
          "torgstat_run.withdrawn_cell",
          "torgstat.revision",
          "torgstat.period",
          "torgstat_run.run_finding",
          "torgstat_run.run_file_rule",
          "torgstat_run.run_file",
          "torgstat_run.run");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return shared();
  }

  /** The server of this test run, started at its first use and ended at the end. */
  public static Database shared() {
    return Shared.DATABASE;
  }

  /** Leaves the tables without a row, the dimension tables aside. */
  public static void empty(DataSource pipeline) {
    JdbcTemplate jdbc = new JdbcTemplate(pipeline);
    FILLED.forEach(table -> jdbc.update("DELETE FROM " + table));
  }

  private static final class Shared {
    private static final Database DATABASE = start();

    private static Database start() {
      return DebianServer.isMeant() ? external() : embedded();
    }

    private static Database external() {
      DebianServer server = DebianServer.start("shared");
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      Database database = Database.open(Settings.load(TARGET, null, server.settings(), Map.of()));
      database.migrate();
      return database;
    }

    /** A home whose tables were made by other migrations than today's is made anew. */
    private static Database embedded() {
      Path home = FORK.resolve("test-home");
      Database database = EmbeddedDatabase.open(home, PROGRAMS);
      try {
        database.migrate();
      } catch (Refusal stale) {
        database.close();
        PrivateFiles.deleteFolder(home);
        database = EmbeddedDatabase.open(home, PROGRAMS);
        database.migrate();
      }
      return database;
    }
  }
}

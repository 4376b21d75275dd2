package se.torgstat.jobs.operator;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundException;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.TablePlanReader;
import se.torgstat.count.PlanCheck;
import se.torgstat.intake.InboxException;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.run.Executions;
import se.torgstat.jobs.run.Leftovers;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.jobs.store.RunLock;
import se.torgstat.jobs.store.RunStore;
import se.torgstat.protect.SacrificeOrder;

/** Where a command is given: the förbund's data is read, the run lock is held. */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private Desk() {}

  /**
   * Reads the förbund's data.
   *
   * @throws Refusal where it cannot be read
   */
  static Site site(Settings settings, Clock clock) {
    try {
      Forbund forbund = ForbundReader.read(settings.forbund());
      String operator = System.getProperty("user.name", "unknown");
      TablePlan plan = TablePlanReader.read(forbund);
      PlanCheck.check(forbund, plan);
      SacrificeOrder.check(forbund.policy().sacrifice(), groups(forbund));
      return new Site(settings, forbund, plan, clock, operator);
    } catch (ForbundException wrong) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          "The förbund's data in " + settings.forbund() + " is wrong: " + wrong.getMessage() + ".",
          wrong);
    }
  }

  private static List<String> groups(Forbund forbund) {
    List<String> groups = new ArrayList<>(List.of(CodeList.TOTAL));
    forbund.areas().forEach(area -> groups.add(area.code()));
    forbund.units().forEach(unit -> groups.add(unit.code()));
    return groups;
  }

  /** The database, for reading as the analyst; an embedded one is brought up to date first. */
  static Database database(Settings settings) {
    Database database = Database.open(settings);
    try {
      if (settings.databaseUrl().isEmpty()) {
        database.migrate();
      }
      return database;
    } catch (RuntimeException fault) {
      database.close();
      throw fault;
    }
  }

  /** Works as the only run; mends first what a kill left behind (S14 P1, P2). */
  static <T> T alone(ApplicationContext context, Function<RunLock, T> work) throws SQLException {
    Optional<RunLock> lock = RunLock.tryAcquire(context.getBean(DataSource.class));
    if (lock.isEmpty()) {
      throw new Refusal(
          ExitStatus.LOCKED, "Another run holds the lock; wait until it has ended and try again.");
    }
    try (RunLock held = lock.get()) {
      context.getBean(Executions.class).recover();
      Leftovers.sweep(Instant.now());
      return work(held, work);
    }
  }

  /**
   * Tells the operator how a run ended; what it found is known from then on. Where the database is
   * gone by now, the next run tells it once more.
   */
  static void tell(ApplicationContext context, Runnable telling) {
    telling.run();
    try {
      context.getBean(RunStore.class).told();
    } catch (DataAccessException away) {
      LOG.warn("what was told now will be told again: the database does not answer");
    }
  }

  /** An inbox that cannot be listed is told in its own sentence. */
  private static <T> T work(RunLock lock, Function<RunLock, T> work) {
    try {
      return work.apply(lock);
    } catch (InboxException unreadable) {
      throw Refusal.saying(ExitStatus.NOTHING_PUBLISHED, unreadable, unreadable);
    }
  }
}

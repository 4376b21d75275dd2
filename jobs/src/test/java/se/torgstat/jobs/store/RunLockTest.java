package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.torgstat.jobs.database.BothServers;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.TestDatabase;

@ExtendWith(TestDatabase.class)
@BothServers
class RunLockTest {
  private final Database database;

  RunLockTest(Database database) {
    this.database = database;
  }

  @Test
  void oneRunHoldsItUntilItLetsGo() throws Exception {
    try (RunLock first = RunLock.tryAcquire(database.pipeline()).orElseThrow()) {
      assertThat(RunLock.tryAcquire(database.pipeline())).isEmpty();
      assertThat(first.isHeld()).isTrue();
    }
    try (RunLock second = RunLock.tryAcquire(database.pipeline()).orElseThrow()) {
      assertThat(second.isHeld()).isTrue();
    }
  }

  @Test
  void diesWithItsConnection() throws Exception {
    Connection owner = database.pipeline().getConnection();
    SingleConnectionDataSource alone = new SingleConnectionDataSource(owner, true);
    long id = new JdbcTemplate(alone).queryForObject("SELECT CONNECTION_ID()", Long.class);
    RunLock lock = RunLock.tryAcquire(alone).orElseThrow();
    new JdbcTemplate(database.pipeline()).execute("KILL CONNECTION " + id);
    assertThat(lock.isHeld()).isFalse();
    RunLock.tryAcquire(database.pipeline()).orElseThrow().close();
    lock.close();
  }
}

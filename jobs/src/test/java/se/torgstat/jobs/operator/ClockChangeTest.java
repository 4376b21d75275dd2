package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.nightly.NightReport;
import se.torgstat.jobs.nightly.NightlyConfiguration;
import se.torgstat.jobs.nightly.NightlyOptions;
import se.torgstat.jobs.nightly.NightlyRun;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.store.RunLock;
import se.torgstat.jobs.store.RunRecord;
import se.torgstat.jobs.store.RunStore;

/** Europe/Stockholm's clock change at night does no harm: days are its own, instants are UTC. */
class ClockChangeTest {

  @Test
  void theHourThatComesTwiceChangesNothingTheSecondTime() throws Exception {
    try (Office office = Office.small("autumn")) {
      // both are 02:30 on 25 October 2026
      NightReport first = night(office, "2026-10-25T00:30:00Z");
      List<String> tables = office.tables();
      NightReport second = night(office, "2026-10-25T01:30:00Z");
      assertThat(first.date()).isEqualTo(LocalDate.of(2026, 10, 25)).isEqualTo(second.date());
      assertThat(first.refreshed()).isTrue();
      assertThat(second.refreshed()).isFalse();
      assertThat(second.status()).isEqualTo(ExitStatus.DONE);
      assertThat(office.tables()).isEqualTo(tables);
      assertThat(new RunStore(office.pipeline()).recent(2))
          .extracting(RunRecord::startedAt)
          .containsExactly(
              Instant.parse("2026-10-25T01:30:00Z"), Instant.parse("2026-10-25T00:30:00Z"));
    }
  }

  @Test
  void theHourThatIsSkippedIsNoDaySkipped() throws Exception {
    try (Office office = Office.small("spring")) {
      // 01:59:59 and 03:00 on 29 March 2026; an hour before midnight it is Monday in Stockholm
      assertThat(night(office, "2026-03-29T00:59:59Z").date()).isEqualTo("2026-03-29");
      assertThat(night(office, "2026-03-29T01:00:00Z").date()).isEqualTo("2026-03-29");
      NightReport monday = night(office, "2026-03-29T22:00:00Z");
      assertThat(monday.date()).isEqualTo("2026-03-30");
      assertThat(monday.refreshed()).isTrue();
      assertThat(monday.durations().values()).noneMatch(java.time.Duration::isNegative);
    }
  }

  private static NightReport night(Office office, String instant) throws Exception {
    Clock clock = Clock.fixed(Instant.parse(instant), Site.ZONE);
    Site site = Desk.site(office.settings(), clock);
    try (ConfigurableApplicationContext context =
            DatabaseContext.open(office.settings(), NightlyConfiguration.class);
        RunLock lock = RunLock.tryAcquire(context.getBean(DataSource.class)).orElseThrow()) {
      NightReport report =
          context
              .getBean(NightlyRun.class)
              .run(site, new NightlyOptions(site.today(), null, Set.of()), lock);
      context.getBean(RunStore.class).told();
      return report;
    }
  }
}

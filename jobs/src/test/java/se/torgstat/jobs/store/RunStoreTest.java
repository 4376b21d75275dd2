package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import se.torgstat.intake.Rule;
import se.torgstat.jobs.database.BothServers;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.jobs.exit.ExitStatus;

@ExtendWith(TestDatabase.class)
@BothServers
class RunStoreTest {
  private static final Instant NOW = Instant.parse("2024-03-31T01:30:00Z");
  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

  private final Database database;
  private final RunStore store;

  RunStoreTest(Database database) {
    this.database = database;
    this.store = new RunStore(database.pipeline());
  }

  @BeforeEach
  void empty() {
    TestDatabase.empty(database.pipeline());
  }

  @Test
  void theLastRunIsTheLastThatEndedWith0Or3() {
    long done = ended(ExitStatus.FINDINGS);
    ended(ExitStatus.NOTHING_PUBLISHED);
    long killed = store.begin("nightly", NOW, "", "");
    assertThat(store.last()).map(RunRecord::id).contains(done);
    assertThat(store.find(killed)).map(RunRecord::exitStatus).isEmpty();
    assertThat(store.recent(2)).extracting(RunRecord::id).startsWith(killed).hasSize(2);
    assertThat(store.find(done))
        .contains(
            new RunRecord(done, "nightly", NOW, NOW.plusSeconds(9), ExitStatus.FINDINGS, "", ""));
  }

  /** It ended with neither 0 nor 3 (S12). */
  @Test
  void aRunThatWasKilledBeforeItHadToldIsNotTheLast() {
    long told = ended(ExitStatus.DONE);
    long killed = store.begin("nightly", NOW, "", "");
    store.finish(killed, ExitStatus.FINDINGS, NOW.plusSeconds(9));
    assertThat(store.last()).map(RunRecord::id).contains(told);
    store.told();
    assertThat(store.last()).map(RunRecord::id).contains(killed);
  }

  @Test
  void keepsFilesWithTheirCounts() {
    long run = store.begin("nightly", NOW, "", "");
    List<FileRecord> files =
        List.of(
            new FileRecord(
                "läs mig.txt",
                null,
                null,
                Fixtures.SHA,
                0,
                0,
                0,
                0,
                Rule.F001,
                "",
                false,
                Map.of()),
            file("torg_2024-05-01.csv", MAY, 90, null));
    store.recordFiles(run, files);
    store.recordFiles(run, files);
    assertThat(store.files(run)).isEqualTo(files);
  }

  @Test
  void refusesCountsThatDoNotAddUp() {
    long run = store.begin("nightly", NOW, "", "");
    FileRecord wrong =
        new FileRecord("x.csv", "TORG", MAY, Fixtures.SHA, 9, 9, 1, 0, null, "", true, Map.of());
    assertThatThrownBy(() -> store.recordFiles(run, List.of(wrong)))
        .isInstanceOf(DataAccessException.class);
    assertThat(store.files(run)).isEmpty();
  }

  @Test
  void tellsTheFindingsOfARunByTheirKeys() {
    long run = store.begin("nightly", NOW, "", "");
    FindingRecord row =
        new FindingRecord("k1", "R203", "TORG", "torg_2024-05-01.csv", 7, "personid", "no birth");
    FindingRecord late = new FindingRecord("k2", "LATE", "TEAM", null, 0, "", "no export since");
    store.recordFindings(run, List.of(row, late, row));
    assertThat(store.findings(run)).containsExactlyInAnyOrder(row, late);
    assertThat(store.findingKeys(run)).containsExactlyInAnyOrder("k1", "k2");
  }

  @Test
  void knowsTheNewestEarlierSnapshotThatWasNotHeld() {
    long run = store.begin("nightly", NOW, "", "");
    store.recordFiles(
        run,
        List.of(
            file("torg_2024-03-01.csv", MAY.minusMonths(2), 70, null),
            file("torg_2024-04-01.csv", MAY.minusMonths(1), 20, Rule.F008),
            file("torg_2024-05-01.csv", MAY, 90, null)));
    assertThat(store.acceptedBefore("TORG", MAY)).hasValue(70);
    assertThat(store.acceptedBefore("TORG", MAY.plusDays(1))).hasValue(90);
    assertThat(store.acceptedBefore("TORG", MAY.minusMonths(2))).isEmpty();
    assertThat(store.acceptedBefore("TEAM", MAY)).isEmpty();
  }

  private long ended(ExitStatus status) {
    long run = store.begin("nightly", NOW, "", "");
    store.finish(run, status, NOW.plusSeconds(9));
    store.told();
    return run;
  }

  private static FileRecord file(String name, LocalDate day, long accepted, Rule held) {
    return new FileRecord(
        name,
        "TORG",
        day,
        Fixtures.SHA,
        accepted + 3,
        accepted,
        2,
        1,
        held,
        "",
        held == null,
        Map.of(Rule.R203, 2L, Rule.W701, 5L));
  }
}

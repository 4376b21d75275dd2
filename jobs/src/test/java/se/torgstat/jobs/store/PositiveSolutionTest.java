package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.jobs.store.Fixtures.T1;
import static se.torgstat.jobs.store.Fixtures.provenance;
import static se.torgstat.jobs.store.Fixtures.publication;
import static se.torgstat.jobs.store.Fixtures.shown;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.jobs.database.BothServers;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

@ExtendWith(TestDatabase.class)
@BothServers
class PositiveSolutionTest {
  private final Database database;
  private final PublicationStore store;
  private final JdbcTemplate analyst;

  PositiveSolutionTest(Database database) {
    this.database = database;
    this.store = new PublicationStore(database.pipeline());
    this.analyst = new JdbcTemplate(database.analyst());
  }

  @BeforeEach
  void empty() {
    TestDatabase.empty(database.pipeline());
    new ReferenceStore(database.pipeline()).sync(Fixtures.forbund("Torget"));
  }

  @ParameterizedTest
  @CsvSource({
    "17,26,65",
    "18,40,45",
    "1,8,13",
    "1,200,1",
    "1,201,0",
    "0,9,0",
    "7,7,100",
    "5,200,3"
  })
  void roundsHalfUpToWholePercent(long positive, long ended, String percent) {
    store.publish(List.of(exits(1, shown(ended, 1), shown(positive, 1))), provenance(""));
    assertThat(share()).isEqualTo(ended + " " + positive + " " + percent + " A F 1");
  }

  @Test
  void isNoneWhereNobodyEnded() {
    store.publish(List.of(exits(1, shown(0, 1), shown(0, 1))), provenance(""));
    assertThat(share()).isEqualTo("0 0 - A F 1");
  }

  @Test
  void isHiddenWhereAPartIs() {
    store.publish(List.of(exits(1, shown(9, 1), PublishedCell.hidden(1))), provenance(""));
    assertThat(share()).isEqualTo("9 - - Q C 1");
    store.publish(List.of(exits(2, PublishedCell.hidden(2), shown(7, 2))), provenance("prov"));
    assertThat(share()).isEqualTo("- 7 - Q C 2");
  }

  @Test
  void endedIsThatOfTheRevisionInWhichPositiveWasCounted() {
    store.publish(List.of(exits(1, shown(40, 1), shown(18, 1))), provenance(""));
    store.publish(List.of(exits(2, shown(41, 2), shown(18, 1))), provenance("corrected"));
    assertThat(share()).isEqualTo("40 18 45 A F 1");
  }

  /** The share moves with the ended that it now stands on, though neither cell of it moves. */
  @Test
  void saysThatItDiffersWhereItStoodOnAnEarlierEnded() {
    store.publish(List.of(exits(1, shown(40, 1), shown(18, 1))), provenance(""));
    store.publish(List.of(exits(2, revised(47, 2), shown(18, 1))), provenance("ended alone"));
    assertThat(share()).isEqualTo("40 18 45 A F 1");
    store.publish(List.of(exits(3, shown(47, 3), shown(18, 3))), provenance("the rest"));
    assertThat(share()).isEqualTo("47 18 38 R F 3");
    assertThat(statuses()).isEqualTo("R A");
    store.publish(List.of(exits(4, shown(47, 4), shown(18, 4))), provenance("nothing of it"));
    assertThat(share()).isEqualTo("47 18 38 A F 4");
  }

  @Test
  void aRevisedEndedIsSaidBesideAHiddenPositive() {
    store.publish(List.of(exits(1, shown(40, 1), PublishedCell.hidden(1))), provenance(""));
    store.publish(List.of(exits(2, revised(47, 2), PublishedCell.hidden(2))), provenance("more"));
    assertThat(share()).isEqualTo("47 - - Q C 2");
    assertThat(statuses()).isEqualTo("R Q");
  }

  private static PublishedCell revised(long value, int revision) {
    return new PublishedCell(value, ObsStatus.R, ConfStatus.F, revision);
  }

  private String statuses() {
    return analyst.queryForObject(
        "SELECT CONCAT(ended_status, ' ', positive_status) FROM positive_solution"
            + " WHERE unit = 'TORG' AND sex = 'F' AND age_band = 'Y16T19'",
        String.class);
  }

  private static Publication exits(int revision, PublishedCell ended, PublishedCell positive) {
    var cells = new TreeMap<CellKey, PublishedCell>();
    cells.put(CellKey.of(Table.EXIT_OUTCOME, "TORG", "F", "Y16T19", "_T"), ended);
    cells.put(CellKey.of(Table.EXIT_OUTCOME, "TORG", "F", "Y16T19", "POSITIVE"), positive);
    return publication(T1, revision, cells);
  }

  private String share() {
    return analyst.queryForObject(
        "SELECT CONCAT_WS(' ', IFNULL(ended, '-'), IFNULL(positive, '-'), IFNULL(percent, '-'),"
            + " obs_status, conf_status, as_of_revision) FROM positive_solution"
            + " WHERE unit = 'TORG' AND sex = 'F' AND age_band = 'Y16T19'",
        String.class);
  }
}

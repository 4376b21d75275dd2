package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.torgstat.jobs.store.Fixtures.T1;
import static se.torgstat.jobs.store.Fixtures.T2;
import static se.torgstat.jobs.store.Fixtures.provenance;
import static se.torgstat.jobs.store.Fixtures.publication;
import static se.torgstat.jobs.store.Fixtures.shown;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.jobs.database.BothServers;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.protect.Publication;

@ExtendWith(TestDatabase.class)
@BothServers
class PublicationStoreTest {
  private static final String BASIS = "b".repeat(64);
  private final Database database;
  private final PublicationStore store;
  private final JdbcTemplate analyst;

  PublicationStoreTest(Database database) {
    this.database = database;
    this.store = new PublicationStore(database.pipeline());
    this.analyst = new JdbcTemplate(database.analyst());
  }

  @BeforeEach
  void empty() {
    TestDatabase.empty(database.pipeline());
    new ReferenceStore(database.pipeline()).sync(Fixtures.forbund("Torget"));
  }

  @Test
  void givesBackWhatWasPublished() {
    List<Publication> publications = List.of(publication(T1, 1, 68), publication(T2, 1, 7));
    store.publish(publications, provenance("prov"));
    assertThat(store.released()).isEqualTo(publications);
    assertThat(store.preliminary()).isEmpty();
    RevisionRecord first = store.revisions().get(0);
    assertThat(first.publishedAt()).isEqualTo(provenance("").publishedAt());
    assertThat(store.exports(first)).isEqualTo(provenance("").exports());
  }

  @Test
  void publishesAllOrNothing() {
    var unknown = new TreeMap<>(publication(T2, 1, 7).cells());
    unknown.put(Fixtures.flow("NOWHERE", "new"), shown(9, 1));
    assertThatThrownBy(
            () ->
                store.publish(
                    List.of(publication(T1, 1, 68), publication(T2, 1, unknown)),
                    provenance("prov")))
        .isInstanceOf(DataAccessException.class);
    assertThat(store.revisions()).isEmpty();
    assertThat(store.released()).isEmpty();
  }

  @Test
  void publishesTheSameAgainWithoutAChangeButNothingElseInItsPlace() {
    store.publish(List.of(publication(T1, 1, 68)), provenance("first"));
    store.publish(List.of(publication(T1, 1, 68)), provenance("second"));
    assertThat(store.revisions()).extracting(RevisionRecord::reason).containsExactly("first");
    assertThatThrownBy(() -> store.publish(List.of(publication(T1, 1, 69)), provenance("third")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.released()).containsExactly(publication(T1, 1, 68));
  }

  @Test
  void replacesPreliminaryRevisions() {
    store.replacePreliminary(
        BASIS, List.of(publication(T1, 0, 65), publication(T2, 0, 5)), provenance(""));
    store.replacePreliminary(BASIS, List.of(publication(T2, 0, 10)), provenance(""));
    assertThat(store.preliminary()).containsExactly(publication(T2, 0, 10));
  }

  @Test
  void closingAPeriodTakesItsPreliminaryRevisionAway() {
    store.replacePreliminary(
        BASIS, List.of(publication(T1, 0, 65), publication(T2, 0, 5)), provenance(""));
    store.publish(List.of(publication(T1, 1, 68)), provenance(""));
    assertThat(store.preliminary()).containsExactly(publication(T2, 0, 5));
    assertThat(store.released()).containsExactly(publication(T1, 1, 68));
  }

  @Test
  void theViewGivesTheNewestRevisionOfEachPeriod() {
    store.publish(List.of(publication(T1, 1, 68)), provenance(""));
    store.publish(List.of(publication(T1, 2, 75)), provenance("corrected"));
    store.replacePreliminary(BASIS, List.of(publication(T2, 0, 5)), provenance(""));
    assertThat(
            analyst.queryForList(
                "SELECT CONCAT(period, ' ', revision, ' ', value) FROM participation_flow"
                    + " WHERE unit = 'TORG' AND measure = 'new' ORDER BY period",
                String.class))
        .containsExactly("2024-T1 2 75", "2024-T2 0 5");
    assertThat(
            analyst.queryForObject(
                "SELECT COUNT(DISTINCT period, revision) FROM participation_flow_history",
                Integer.class))
        .isEqualTo(3);
  }

  @Test
  void givesBackTheRowsOfEveryTable() {
    var cells = new TreeMap<>(publication(T1, 1, 68).cells());
    cells.put(CellKey.of(Table.EXIT_OUTCOME, "TORG", "_T", "_T", "POSITIVE"), shown(7, 1));
    cells.put(CellKey.of(Table.PROGRAMME_TIME, "OMR", "F", "ended", "LT6M"), shown(8, 1));
    cells.put(CellKey.of(Table.ACTION_PLAN, "TORG", "_T", "J"), shown(9, 1));
    cells.put(CellKey.of(Table.LIVELIHOOD_CHANGE, "OMR", "EGEN", "_T"), shown(10, 1));
    cells.put(CellKey.of(Table.PERSON_DAYS, "TORG"), shown(120, 1));
    store.publish(List.of(publication(T1, 1, cells)), provenance(""));
    assertThat(store.released()).containsExactly(publication(T1, 1, cells));
    assertThat(cells.keySet()).extracting(CellKey::table).contains(Table.values());
  }

  @Test
  void aReaderNeverSeesAMixture() {
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 40; i++) {
                store.replacePreliminary(
                    BASIS, List.of(publication(T1, 0, i), publication(T2, 0, i)), provenance(""));
              }
            });
    String sums =
        "SELECT CONCAT(COUNT(*), ' ', COUNT(DISTINCT value)) FROM participation_flow"
            + " WHERE unit = 'TORG' AND measure = 'new'";
    while (!writer.isDone()) {
      assertThat(analyst.queryForObject(sums, String.class)).isIn("0 0", "2 1");
    }
    writer.join();
  }
}

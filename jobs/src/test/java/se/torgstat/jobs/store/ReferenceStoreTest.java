package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.jobs.database.BothServers;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.TestDatabase;

@ExtendWith(TestDatabase.class)
@BothServers
class ReferenceStoreTest {
  private final ReferenceStore store;
  private final JdbcTemplate analyst;

  ReferenceStoreTest(Database database) {
    this.store = new ReferenceStore(database.pipeline());
    this.analyst = new JdbcTemplate(database.analyst());
  }

  @Test
  void writesTheDataOfTheForbundAndItsCorrections() {
    store.sync(Fixtures.forbund("Torget"));
    store.sync(Fixtures.forbund("Ungdomstorget på Åsen"));
    assertThat(row("SELECT CONCAT_WS('|', label_sv, level, area) FROM unit WHERE unit = 'TORG'"))
        .isEqualTo("Ungdomstorget på Åsen|UNIT|OMR");
    assertThat(row("SELECT CONCAT_WS('|', level, age_note) FROM unit WHERE unit = 'OMR'"))
        .isEqualTo("AREA|18–64 år");
    assertThat(row("SELECT CONCAT(valid_from, valid_to) FROM unit WHERE unit = 'TEAM'"))
        .isEqualTo("2022-01-012027-01-01");
    assertThat(row("SELECT outcome_group FROM outcome WHERE outcome = 'ARBETE'"))
        .isEqualTo("POSITIVE");
    assertThat(row("SELECT livelihood_group FROM livelihood WHERE livelihood = 'LON'"))
        .isEqualTo("EGEN");
  }

  @Test
  void theTotalStandsBeforeAnAreaAndAnAreaBeforeItsUnits() {
    store.sync(Fixtures.forbund("Torget"));
    assertThat(
            analyst.queryForList(
                "SELECT unit FROM unit WHERE unit IN ('_T', 'OMR', 'TORG', 'TEAM')"
                    + " ORDER BY sort_order",
                String.class))
        .containsExactly("_T", "OMR", "TORG", "TEAM");
  }

  private String row(String query) {
    return analyst.queryForObject(query, String.class);
  }
}

package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.operator.Office.Answer;

/** Economy, social account and reconciliation from the files to the tables (S10, S11, S12). */
class AccountCommandTest {
  private static final String SMALL = "2024-T1";
  private static final String COSTS =
      """
      costs:
        - { group: BISTAND, payer: KOMMUNEN, kr_per_year: %d, year: 2024, source: prov }
      """;
  private static final String DAY = "2024-05-02";

  @Test
  void aClosingPublishesTheAccountAndANightFindsWhatDeviatesOnce() throws IOException {
    try (Office office = new Office("account")) {
      Path economy = economyOf2022(office);
      String[] night = {"--date", DAY, "--economy", economy.toString()};

      Answer first = office.types("nightly", night);
      assertThat(first.status()).isEqualTo(3);
      assertThat(oneLine(first)).contains("2022-T1 RESULTAT, prognos: -402 expected, -342 found");
      assertThat(oneLine(first)).contains("UMEA new F + M: 68 expected, 75 found");
      assertThat(rows(office, "SELECT COUNT(*) FROM economy_line")).containsExactly("0");
      assertThat(office.types("nightly", night).status()).isZero();

      Answer closed = office.types("close", "2022-T1", "--economy", economy.toString());
      assertThat(closed.err()).isEmpty();
      assertThat(closed.status()).isZero();
      assertThat(rows(office, "SELECT COUNT(*) FROM economy_line WHERE period = '2022-T1'"))
          .containsExactly("15");
      assertThat(
              rows(
                  office,
                  "SELECT CONCAT_WS(' ', cost_tkr, budget_tkr, participants, ended, positive,"
                      + " cost_per_participant_kr, cost_per_ended_kr, cost_per_positive_kr)"
                      + " FROM social_account WHERE period = '2022-T1' AND unit = 'UMEA'"))
          .containsExactly("1536 1670 486 67 41 3160 22925 37463");
      assertThat(
              rows(
                  office,
                  "SELECT CONCAT_WS(' ', subject, expected, found, verdict) FROM reconciliation"
                      + " WHERE check_id = 'C7' ORDER BY subject"))
          .containsExactly("budget 4257 4257 OK", "costs 4004 4004 OK");
      assertThat(
              rows(
                  office,
                  "SELECT CONCAT_WS(' ', subject, verdict, expected, found, deviation)"
                      + " FROM reconciliation WHERE period = '2022-T1' AND verdict = 'HIDDEN'"
                      + " AND (expected IS NOT NULL OR found IS NOT NULL OR deviation IS NOT NULL)"))
          .isEmpty();
      assertThat(office.types("nightly", night).status()).isZero();
      assertThat(
              office
                  .jdbc()
                  .queryForList(
                      "SELECT DISTINCT verdict FROM torgstat_run.row_accounting", String.class))
          .containsExactly("OK");
      assertThat(office.home().resolve("metrics/torgstat.prom"))
          .content()
          .contains("torgstat_findings{check=\"C6\"} 12.0");
    }
  }

  @Test
  void anEconomyThatChangesAfterAClosingIsSaidAndGoesOutWithARerun() throws IOException {
    try (Office office = new Office("account-later")) {
      Path economy = economyOf2022(office);
      office.types("close", "2022-T1", "--economy", economy.toString());
      List<String> tables = account(office);
      Path file = economy.resolve("ekonomi_2022-T1.csv");
      Files.writeString(file, Files.readString(file).replace("-870;-861;9", "-870;-862;8"));
      Answer night = office.types("nightly", "--date", DAY, "--economy", economy.toString());
      assertThat(night.status()).isEqualTo(3);
      assertThat(oneLine(night))
          .contains("CLOSED", "its economy files, or what livelihoods cost, say");
      assertThat(account(office)).isEqualTo(tables).isNotEmpty();

      Answer rerun =
          office.types("rerun", "2022-T1", "--reason", "one cost", "--economy", economy.toString());
      assertThat(rerun.err()).isEmpty();
      assertThat(rerun.out()).contains("revision 2 is out");
      assertThat(office.types("diff", "2022-T1").out())
          .contains("No figure of the tables differs")
          .containsPattern("utfall_period +-861 +-862")
          .containsPattern("UNGDOMSTORGET +cost_tkr +861 +862");
      assertThat(
              rows(
                  office,
                  "SELECT CONCAT_WS(' ', unit, cost_tkr, participants_status,"
                      + " cost_per_participant_kr_status) FROM social_account"
                      + " WHERE period = '2022-T1' AND unit IN ('UMEA', 'VUXENTORGET')"
                      + " ORDER BY unit"))
          .as("a cost that differs is revised, its count is not (S7.2)")
          .containsExactly("UMEA 1537 A R", "VUXENTORGET 675 A A");
    }
  }

  /** S10.3: what a year of a livelihood costs is corrected by a rerun, as the economy is. */
  @Test
  void aCostOfALivelihoodThatChangesGoesOutWithARerun() throws IOException {
    try (Office office = Office.small("account-livelihood")) {
      office.types("close", SMALL);
      Path costs = office.home().resolve("forbund/livelihood_costs.yaml");
      Files.writeString(costs, COSTS.formatted(150_000));
      assertThat(oneLine(office.types("nightly"))).contains("CLOSED", "what livelihoods cost");
      Answer rerun = office.types("rerun", SMALL, "--reason", "costs");
      assertThat(rerun.err()).isEmpty();
      assertThat(rerun.out()).contains("revision 2 is out");
      Files.writeString(costs, COSTS.formatted(160_000));
      assertThat(office.types("rerun", SMALL, "--reason", "costs").out())
          .contains("revision 3 is out");
      assertThat(office.types("diff", SMALL, "2", "3").out())
          .containsPattern("BISTAND +KOMMUNEN +150000 +160000");
      assertThat(office.types("rerun", SMALL, "--reason", "again").out())
          .contains("nothing that may go out differs");
    }
  }

  @Test
  void aBadEconomyFileIsHeldAndTold() throws IOException {
    try (Office office = new Office("account-bad")) {
      Path economy = economyOf2022(office);
      Path file = economy.resolve("ekonomi_2022-T1.csv");
      Files.writeString(file, Files.readString(file).replace("-870;-861;9", "-870;-861,5;9"));
      Files.writeString(economy.resolve("Ekonomi T1.csv"), "");
      Answer closed = office.types("close", "2022-T1", "--economy", economy.toString());
      assertThat(closed.err()).isEmpty();
      assertThat(oneLine(closed)).contains("E203", "not a whole number of tkr");
      assertThat(oneLine(closed)).contains("Ekonomi T1.csv neither an economy file");
      assertThat(account(office)).isEmpty();
      Answer nowhere = office.types("nightly", "--economy", economy.resolve("none").toString());
      assertThat(nowhere.status()).isEqualTo(4);
      assertThat(nowhere.err()).contains("The folder of economy files").hasLineCount(1);
    }
  }

  /** Without it the next revision would have none, and nobody would be told (S10). */
  @Test
  void noRerunLosesTheEconomyThatIsOut() throws IOException {
    try (Office office = new Office("account-lost")) {
      Path economy = economyOf2022(office);
      office.types("close", "2022-T1", "--economy", economy.toString());
      List<String> tables = account(office);
      Path file = economy.resolve("ekonomi_2022-T1.csv");
      String good = Files.readString(file);
      Files.writeString(file, good.replace("-870;-861;9", "-870;-861,5;9"));
      String[] rerun = {"2022-T1", "--reason", "x", "--economy", economy.toString()};
      Answer held = office.types("rerun", rerun);
      assertThat(held.status()).isEqualTo(4);
      assertThat(held.err()).contains("Revision 1 of 2022-T1 has its economy").hasLineCount(1);
      assertThat(account(office)).isEqualTo(tables).isNotEmpty();
      Files.writeString(file, good.replace("-870;-861;9", "-870;-862;8"));
      assertThat(office.types("rerun", rerun).out()).contains("revision 2 is out");
    }
  }

  /** The report of 2024 as if it were that of 2022, whose period is the first to be closed. */
  private static Path economyOf2022(Office office) throws IOException {
    Path economy = office.home().resolve("economy");
    Office.copy(Office.SAMPLES.resolve("economy"), economy);
    Files.copy(economy.resolve("ekonomi_2024-T1.csv"), economy.resolve("ekonomi_2022-T1.csv"));
    assertThat(Files.readString(economy.resolve("ekonomi_2022-T1.csv"), StandardCharsets.UTF_8))
        .contains("RESULTAT");
    return economy;
  }

  private static String oneLine(Answer answer) {
    return answer.out().replaceAll("\\s+", " ");
  }

  private static List<String> account(Office office) {
    return office.jdbc().queryForList("SELECT * FROM torgstat.social_account_history").stream()
        .map(row -> row.values().toString())
        .toList();
  }

  private static List<String> rows(Office office, String query) {
    return office.analyst().queryForList(query, String.class);
  }
}

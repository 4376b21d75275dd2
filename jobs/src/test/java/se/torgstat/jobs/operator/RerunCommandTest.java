package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.database.BothServers;
import se.torgstat.jobs.operator.Office.Answer;

/** {@code rerun}, {@code diff} and {@code withdraw}: revisions, and what they tell (S9.2, S8.5). */
@BothServers
class RerunCommandTest {
  private static final String RERUN = "rerun";
  private static final String NEW_IN_ALFA =
      "SELECT CONCAT_WS(' ', revision, sex, value, obs_status, as_of_revision)"
          + " FROM torgstat.participation_flow WHERE period = '2024-T1' AND unit = 'ALFA'"
          + " AND measure = 'new' ORDER BY sex";

  @Test
  void saysThatNothingChangedAndPublishesNothing() {
    try (Office office = closed("rerun-nothing")) {
      Answer answer = office.types(RERUN, "2024-T1", "--reason", "to see");
      assertThat(answer.status()).isZero();
      assertThat(answer.out()).contains("nothing that may go out differs", "nothing was");
      assertThat(revisions(office)).containsExactly("1");
      assertThat(office.types(RERUN, "2024-T1", "--reason", "again").status()).isZero();
    }
  }

  @Test
  void correctsTotalsByOneRowAndSaysWhatItHoldsBack() {
    try (Office office = closed("rerun-one")) {
      SmallForbund.export(office.inbox(), "ALFA", "2024-05-01", 1);
      Answer night = office.types("nightly", "--date", "2024-05-03");
      assertThat(night.status()).isEqualTo(3);
      assertThat(words(night.out()))
          .contains("counted now, 12 of its published cells would differ");
      assertThat(revisions(office)).containsExactly("1");

      Answer rerun = office.types(RERUN, "2024-T1", "--reason", "one row came late");
      assertThat(rerun.err()).isEmpty();
      assertThat(rerun.out())
          .contains("revision 2 is out", "ALFA: 10 figures stay at revision 1", "fewer than 5");
      assertThat(newInAlfa(office)).containsExactly("2 F 20 A 1", "2 M 20 A 1", "2 _T 41 R 2");
      assertThat(office.types("diff", "2024-T1").out())
          .contains("6 of 90 figures differ", "one row came late")
          .containsPattern("ALFA +_T +_T +new +40 +41");
      assertThat(words(office.types("nightly", "--date", "2024-05-04").out()))
          .contains("none that is new", "6 of them held back by revision 2");

      Answer all =
          office.types(RERUN, "2024-T1", "--reason", "all of it", "--release-small-changes");
      assertThat(all.out()).contains("revision 3 is out").doesNotContain("Held back");
      assertThat(newInAlfa(office)).containsExactly("3 F 21 R 3", "3 M 20 A 3", "3 _T 41 A 3");
      assertThat(
              office
                  .jdbc()
                  .queryForObject(
                      "SELECT CONCAT(reason, '|', overrides) FROM torgstat.revision"
                          + " WHERE revision = 3",
                      String.class))
          .isEqualTo("all of it|--release-small-changes");
      assertThat(
              office
                  .jdbc()
                  .queryForObject(
                      "SELECT COUNT(DISTINCT revision) FROM torgstat.participation_flow_history",
                      Integer.class))
          .isEqualTo(3);
    }
  }

  @Test
  void recordsWithWhatEachRevisionWasMade() {
    try (Office office = closed("rerun-record")) {
      SmallForbund.export(office.inbox(), "ALFA", "2024-05-01", 9);
      assertThat(office.types(RERUN, "2024-T1", "--reason", "nine rows").status()).isZero();
      assertThat(
              office
                  .jdbc()
                  .queryForMap("SELECT * FROM torgstat.revision WHERE revision = 2")
                  .entrySet())
          .noneMatch(
              column ->
                  column.getValue() == null && !column.getKey().toString().startsWith("withdrawn"))
          .anyMatch(column -> String.valueOf(column.getValue()).contains("small-1"))
          .anyMatch(column -> column.getValue().equals("LOKAL 2022-1"));
      assertThat(
              office
                  .jdbc()
                  .queryForList(
                      "SELECT file_name FROM torgstat.revision_export WHERE revision = 2"
                          + " AND sha256 NOT IN"
                          + " (SELECT sha256 FROM torgstat.revision_export WHERE revision = 1)",
                      String.class))
          .containsExactly("alfa_2024-05-01.csv");
    }
  }

  @Test
  void takesAnEarlierSnapshotByAsOfAndLeavesAUnitOutByName() {
    try (Office office = closed("rerun-as-of")) {
      SmallForbund.export(office.inbox(), "ALFA", "2024-05-09", 9);
      assertThat(office.types(RERUN, "2024-T1", "--reason", "x", "--as-of", "2024-05-08").out())
          .contains("nothing was");
      Answer without = office.types(RERUN, "2024-T1", "--reason", "x", "--without", "GAMMA");
      assertThat(without.out()).contains("revision 2 is out");
      assertThat(
              office
                  .jdbc()
                  .queryForList(
                      "SELECT DISTINCT CONCAT_WS(' ', obs_status, value) FROM"
                          + " torgstat.participation_flow WHERE unit = 'GAMMA'",
                      String.class))
          .containsExactly("O");
    }
  }

  @Test
  void takesARevisionBackLeavingItsRecordAndNumbersOn() {
    try (Office office = closed("withdraw")) {
      SmallForbund.export(office.inbox(), "ALFA", "2024-05-01", 9);
      assertThat(office.types(RERUN, "2024-T1", "--reason", "wrong").status()).isZero();
      Answer withdrawn = office.types("withdraw", "2024-T1", "2", "--reason", "a wrong export");
      assertThat(withdrawn.status()).isZero();
      assertThat(withdrawn.out()).contains("Analysts now read revision 1.");
      assertThat(newInAlfa(office)).containsExactly("1 F 20 A 1", "1 M 20 A 1", "1 _T 40 A 1");
      assertThat(seesOnly(office, 1)).isTrue();
      assertThat(office.types("status").out())
          .containsPattern("2024-T1 +2 +withdrawn")
          .containsPattern("ALFA +ALFA +2024-05-01");
      assertThat(office.types("diff", "2024-T1").status()).isEqualTo(2);
      refuses(office, "was withdrawn before", 4, "withdraw", "2024-T1", "2", "--reason", "x");

      assertThat(office.types(RERUN, "2024-T1", "--reason", "right now").out())
          .contains("revision 3 is out");
      assertThat(office.types("withdraw", "2024-T1", "3", "--reason", "x").status()).isZero();
      assertThat(office.types("withdraw", "2024-T1", "1", "--reason", "x").out())
          .contains("No revision is left");
      assertThat(newInAlfa(office)).isEmpty();
      refuses(office, "is closed already", 4, "close", "2024-T1");
      office.types("nightly", "--date", "2024-05-20");
      assertThat(newInAlfa(office)).isEmpty();
      assertThat(office.types(RERUN, "2024-T1", "--reason", "anew").out())
          .contains("revision 4 is out");
      assertThat(newInAlfa(office)).contains("4 _T 49 A 4");
    }
  }

  @Test
  void doesNotTakeBackWhatALaterRevisionStillShows() {
    try (Office office = closed("withdraw-leaning")) {
      SmallForbund.export(office.inbox(), "ALFA", "2024-05-01", 1);
      office.types(RERUN, "2024-T1", "--reason", "one");
      refuses(office, "withdraw revision 2 first", 4, "withdraw", "2024-T1", "1", "--reason", "x");
    }
  }

  @Test
  void refusesInOneSentence() throws Exception {
    try (Office office = Office.small("rerun-refused")) {
      refuses(office, "is not closed", 4, RERUN, "2024-T1", "--reason", "x");
      refuses(office, "has no revision 1", 4, "withdraw", "2024-T1", "1", "--reason", "x");
      office.types("close", "2024-T1");
      refuses(office, "--reason is blank", 2, RERUN, "2024-T1", "--reason", " ");
      refuses(office, "There is no unit", 2, RERUN, "2024-T1", "--reason", "x", "--without", "Z");
      assertThat(office.types(RERUN, "2024-T1").status()).isEqualTo(2);
      assertThat(office.types("withdraw", "2024-T1", "1").status()).isEqualTo(2);
      Files.move(
          office.inbox().resolve("beta_2024-05-01.csv"),
          office.inbox().resolve("beta_2024-04-30.csv"));
      refuses(office, "--without BETA", 4, RERUN, "2024-T1", "--reason", "x");
    }
  }

  private static Office closed(String name) {
    Office office = Office.small(name);
    office.types("nightly", "--date", "2024-05-02");
    assertThat(office.types("close", "2024-T1").err()).isEmpty();
    return office;
  }

  private static void refuses(Office office, String sentence, int status, String... words) {
    Answer answer =
        office.types(words[0], List.of(words).subList(1, words.length).toArray(String[]::new));
    assertThat(answer.err()).contains(sentence);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.status()).isEqualTo(status);
  }

  private static List<String> newInAlfa(Office office) {
    return office.jdbc().queryForList(NEW_IN_ALFA, String.class);
  }

  private static List<String> revisions(Office office) {
    return office.jdbc().queryForList("SELECT revision FROM torgstat.revision", String.class);
  }

  /** Every table and view that analysts see, whichever there are, holds figures of one revision. */
  private static boolean seesOnly(Office office, int revision) {
    List<String> tables =
        office
            .jdbc()
            .queryForList(
                "SELECT table_name FROM information_schema.columns WHERE table_schema = 'torgstat'"
                    + " AND column_name = 'revision' AND table_name NOT IN"
                    + " ('revision', 'revision_export', 'revision_through_date')",
                String.class);
    assertThat(tables).contains("participation_flow", "exit_outcome_history", "newest_revision");
    return tables.stream()
        .flatMap(
            table ->
                office
                    .jdbc()
                    .queryForList(
                        "SELECT DISTINCT revision FROM torgstat."
                            + table
                            + " WHERE period = '2024-T1'",
                        Integer.class)
                    .stream())
        .allMatch(found -> found == revision);
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }
}

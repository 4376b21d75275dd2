package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.Torgstat;

/** {@code validate} and {@code sources}: no database is touched (S12). */
class ValidateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsRuleLineAndColumn() {
    assertThat(run("validate", exports("vindeln_2024-05-01.txt"))).isEqualTo(3);
    assertThat(out.toString())
        .containsPattern("R201 +line [0-9]+ +personid +personid is not of any known form");
  }

  @Test
  void holdsAFileThatNoContractNames() {
    assertThat(run("validate", Office.SAMPLES.resolve("forbund.yaml").toString())).isEqualTo(3);
    assertThat(out.toString()).contains("F001");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(run("validate", exports("kraft_2024-05-31.csv"))).isEqualTo(2);
    assertThat(err.toString()).contains("There is no file");
  }

  @Test
  void leavesAFolderAside() {
    assertThat(run("validate", Office.SAMPLES.toString(), exports("kraft_2024-05-01.csv")))
        .isEqualTo(3);
    assertThat(out.toString())
        .contains("umearegionen: a folder, left aside", "kraft_2024-05-01.csv");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void putsTheContractsInWords() {
    assertThat(run("sources")).isZero();
    assertThat(out.toString()).contains("VINDELN sends vindeln_{yyyy-MM-dd}.txt");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
  }

  private static String exports(String file) {
    return Office.SAMPLES.resolve("exports").resolve(file).toString();
  }

  private int run(String command, String... more) {
    String[] words = new String[more.length + 3];
    words[0] = command;
    words[1] = "--forbund";
    words[2] = Office.SAMPLES.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return Torgstat.run(new PrintWriter(out), new PrintWriter(err), words);
  }
}

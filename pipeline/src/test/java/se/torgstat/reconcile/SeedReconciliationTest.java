package se.torgstat.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.torgstat.account.EconomyFile;
import se.torgstat.account.EconomyReader;
import se.torgstat.contract.EconomyLinesReader;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;

/** What the two reports' own tables say against themselves: what S11 lists, and no more. */
class SeedReconciliationTest {
  private static final Path FOLDER = Path.of("../input-samples/umearegionen");
  private static final Forbund UMEA = ForbundReader.read(FOLDER);

  @Test
  void theEconomyOfTheReportDeviatesInSixPlaces() throws IOException {
    EconomyFile file = economy();
    assertThat(file.findings()).isEmpty();
    assertThat(EconomyCheck.of(file))
        .hasSizeGreaterThan(50)
        .filteredOn(check -> check.verdict() != Verdict.OK)
        .extracting(c -> c.subject() + ": " + c.expected() + ", is " + c.found())
        .containsExactly(
            "Processledare integration, differens_prognos: 0, is 20",
            "Summa verksamheter, differens_prognos: 300, is 320",
            "Kostnader totalt, differens_prognos: 560, is 580",
            "RESULTAT, differens_period: 154, is 133",
            "RESULTAT, prognos: -402, is -342",
            "RESULTAT, differens_prognos: 560, is 580");
  }

  @Test
  void whatIsOnlyRoundingIsNoFinding() throws IOException {
    assertThat(EconomyCheck.of(economy()))
        .filteredOn(c -> c.verdict() == Verdict.OK && !c.expected().equals(c.found()))
        .extracting(c -> c.subject() + ": " + c.expected() + ", is " + c.found())
        .contains(
            "Övriga intäkter, differens_period: -99, is -100",
            "Summa verksamheter, utfall_period: -2822, is -2824")
        .doesNotContain("RESULTAT, prognos: -402, is -342");
  }

  @Test
  void aDeviationSaysWhichSummandsItComesFrom() throws IOException {
    assertThat(EconomyCheck.of(economy()))
        .filteredOn(c -> c.subject().equals("Processledare integration, differens_prognos"))
        .extracting(Reconciled::summands)
        .containsExactly("-340 prognos - -360 arsbudget");
    assertThat(EconomyCheck.of(economy()))
        .filteredOn(c -> c.subject().equals("Summa verksamheter, differens_prognos"))
        .first()
        .satisfies(c -> assertThat(c.deviation()).isEqualTo(20))
        .satisfies(
            c ->
                assertThat(c.summands())
                    .isEqualTo(
                        "100 Ungdomstorget + 200 Vuxentorget + 20 Processledare integration"));
  }

  @Test
  void thePrintedFiguresContradictThemselvesTwice() throws IOException {
    assertThat(PrintedCheck.amongThemselves(printed("2024-T1")))
        .filteredOn(check -> check.verdict() == Verdict.DEVIATION)
        .extracting(c -> c.subject() + ": " + c.expected() + " against " + c.summands())
        .containsExactly(
            "UMEA new F + M: 68 against 36 F + 39 M",
            "KRANSKOMMUNERNA new F + M: 25 against 17 F + 6 M");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-T1", "2022-T1"})
  void thePrintedFiguresAreReadWhole(String period) throws IOException {
    PrintedFile file = printed(period);
    assertThat(file.findings()).isEmpty();
    assertThat(file.figures()).hasSize(period.equals("2024-T1") ? 27 : 9);
  }

  private static EconomyFile economy() throws IOException {
    String name = "ekonomi_2024-T1.csv";
    return new EconomyReader(EconomyLinesReader.read(UMEA)).read(name, bytes(name));
  }

  private static PrintedFile printed(String period) throws IOException {
    String name = "publicerat_" + period + ".csv";
    return new PrintedReader(UMEA).read(name, bytes(name));
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(FOLDER.resolve("economy").resolve(name));
  }

  @Test
  void everyRuleIsBrokenOnceByARowThatIsLeftOut() {
    String rows =
        "omrade;matt;kon;varde\nUMEA;new\nNOWHERE;new;F;1\nUMEA;old;F;1\nUMEA;new;X;1\n"
            + "UMEA;new;F;-1\nUMEA;new;M;7\nUMEA;new;M;8\n"
            + "UMEA;new;\"M;9\n";
    PrintedFile file = new PrintedReader(UMEA).read("publicerat_2024-T1.csv", rows.getBytes());
    assertThat(file.figures()).containsExactly(new PrintedFigure("UMEA", "new", "M", 7));
    assertThat(file.findings())
        .extracting(f -> f.rule() + ":" + f.line())
        .isEqualTo(List.of("P201:2", "P202:3", "P203:4", "P204:5", "P205:6", "P206:8", "P201:9"));
  }
}

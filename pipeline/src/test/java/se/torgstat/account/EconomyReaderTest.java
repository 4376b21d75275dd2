package se.torgstat.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.torgstat.contract.EconomyLines;
import se.torgstat.period.Period;

/** Economy files, good and bad (S2.4). */
class EconomyReaderTest {
  private static final String HEADER =
      "rad;grupp;aktivitet;budget_period;utfall_period;differens_period;utfall_fg_ar;arsbudget;"
          + "prognos;differens_prognos\n";
  private static final String GOOD =
      HEADER
          + "intakt;intakter;Medel;900;900;;880;2 700;2 700;\n"
          + "kostnad;verksamheter;Torget;-147;-140;7;;-440;-440;0\n"
          + "summa;kostnader;Kostnader totalt;-147;-140;7;;-440;-440;0\n";
  private static final EconomyLines KNOWN =
      new EconomyLines(
          List.of(
              new EconomyLines.Line("intakt", "Medel", null),
              new EconomyLines.Line("kostnad", "Torget", null)),
          100_000);

  @Test
  void readsLinesAndSumsWithBlanksThatAreNotZero() {
    EconomyFile file = read(GOOD);
    assertThat(file.findings()).isEmpty();
    assertThat(file.period()).isEqualTo(Period.parse("2024-T1"));
    assertThat(file.lines()).hasSize(2);
    assertThat(file.sums()).hasSize(1);
    assertThat(file.lines().get(0).amount(Column.ARSBUDGET)).isEqualTo(2700);
    assertThat(file.lines().get(1).amount(Column.UTFALL_FG_AR)).isNull();
    assertThat(file.lines().get(1).amount(Column.DIFFERENS_PROGNOS)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "-1 009, -1009",
    "−1 009, -1009",
    "'- 402', -402",
    "11 354, 11354",
    "12\u202F767, 12767",
    "1\u00A0053, 1053",
    "3785, 3785",
    "0, 0",
  })
  void readsAmountsAsTheyArePrinted(String printed, long tkr) {
    EconomyFile file = read(GOOD.replace("-147;-140;7", "-1 000;" + printed + ";7"));
    assertThat(file.findings()).isEmpty();
    assertThat(file.lines().get(1).amount(Column.UTFALL_PERIOD)).isEqualTo(tkr);
  }

  @ParameterizedTest
  @CsvSource({"'-140,5'", "-140.5", "1.053", "140-", "(140)", "1 05", "--140", "x", "-"})
  void holdsAFileWithAnAmountThatIsNoWholeNumberOfTkr(String printed) {
    EconomyFile file = read(GOOD.replace("-147;-140;7", "-147;" + printed + ";7"));
    assertThat(file.isHeld()).isTrue();
    assertThat(file.lines()).isEmpty();
    assertThat(words(file)).contains("E203 3 utfall_period Torget");
  }

  @Test
  void takesAnotherDashForMinusAndSaysSo() {
    EconomyFile file = read(GOOD.replace("Torget;-147;-140;7", "Torget;-147;–140;7"));
    assertThat(file.lines().get(1).amount(Column.UTFALL_PERIOD)).isEqualTo(-140);
    assertThat(words(file)).containsExactly("E303 3 utfall_period Torget");
  }

  @Test
  void keepsAnUnknownLineAndTellsAMissingOne() {
    EconomyFile file = read(GOOD.replace("Torget", "Torgen"));
    assertThat(file.lines()).hasSize(2);
    assertThat(words(file)).containsExactly("E301 0 aktivitet Torgen", "E302 0 aktivitet Torget");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Torget 19610317-9802",
        "610317+9802",
        "196103179802",
        "19610317-T123",
        "1961-03-17",
        "född 19610317",
        "Torget 1961/03/17"
      })
  void holdsAFileWithAPersonOrABirthInAName(String name) {
    for (String column : List.of("Torget;-147", "verksamheter;Torget")) {
      EconomyFile file = read(GOOD.replace(column, column.replace("Torget", name)));
      assertThat(file.isHeld()).isTrue();
      assertThat(words(file)).containsExactly("E207 3  ");
    }
    assertThat(words(read(GOOD.replace("verksamheter", name)))).containsExactly("E207 3  ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Projekt 2024-2026", "Konto 4010", "ESF 2024/10123", "Torget 2024-T1", "1 009"})
  void aNumberThatIsNobodysMayStandInAName(String name) {
    assertThat(read(GOOD.replace(";Torget", ";" + name)).isHeld()).isFalse();
  }

  @Test
  void holdsAFileInKronor() {
    assertThat(words(read(GOOD.replace("-147;-140;7", "-147;-140000;7"))))
        .contains("E204 0 utfall_period Torget");
    assertThat(read(GOOD.replace("2 700;2 700", "2 700 000;2 700 000")).isHeld()).isTrue();
  }

  @Test
  void tellsASumWithoutItsParts() {
    EconomyFile file = read(GOOD + "summa;projekt;Summa projekt;1;1;;;;;\n");
    assertThat(words(file)).containsExactly("E304 0 grupp Summa projekt");
    assertThat(file.isHeld()).isFalse();
  }

  @Test
  void holdsWhatIsNoSuchFile() {
    assertThat(words(read(GOOD.replace("aktivitet;", "")))).contains("E101 1 aktivitet ");
    assertThat(words(read(GOOD + "kostnad;verksamheter;torget;1;1;;;;;\n")))
        .containsExactly("E205 5 aktivitet torget");
    assertThat(words(read(GOOD + "kostnad;x;y;1\n"))).containsExactly("E201 5  ");
    assertThat(words(read(GOOD + "kostnad;x;\"y;1;1;;;;;\nkostnad;x;z;1;1;;;;;\n")))
        .containsExactly("E201 5  ");
    assertThat(words(read(GOOD + "post;x;y;1;1;;;;;\n"))).containsExactly("E202 5 rad ");
    assertThat(words(read(GOOD + "kostnad;x;" + "y".repeat(201) + ";1;1;;;;;\n")))
        .containsExactly("E206 5  ");
    assertThat(words(read(HEADER))).containsExactly("E103 0  ");
    assertThat(
            words(new EconomyReader(KNOWN).read("ekonomi_2024-T1.csv", new byte[] {(byte) 0xE5})))
        .containsExactly("E102 0  ");
    for (String name : List.of("ekonomi_2024-T2.csv", "ekonomi_2024-T3.csv", "ekonomi_x.csv")) {
      assertThat(words(new EconomyReader(KNOWN).read(name, GOOD.getBytes(StandardCharsets.UTF_8))))
          .containsExactly("E104 0  ");
    }
  }

  @Test
  void theSecondTertialIsTheHalfYearLessTheFirst() {
    EconomyFile first = read(GOOD);
    String half = GOOD.replace("-147;-140;7;;-440;-440;0", "-294;-300;-6;-11;-440;-450;-10");
    EconomyFile both =
        new EconomyReader(KNOWN)
            .read(
                "ekonomi_2024-D2.csv",
                (half + "kostnad;verksamheter;Nytt;-5;-4;1;;-5;-5;0\n")
                    .getBytes(StandardCharsets.UTF_8));
    Economy economy = new Economy(List.of(first, both));
    List<EconomyRow> lines = economy.lines(Period.parse("2024-T2")).orElseThrow();
    EconomyRow torget = lines.get(1);
    assertThat(torget.amount(Column.BUDGET_PERIOD)).isEqualTo(-147);
    assertThat(torget.amount(Column.UTFALL_PERIOD)).isEqualTo(-160);
    assertThat(torget.amount(Column.UTFALL_FG_AR)).isEqualTo(-11);
    assertThat(torget.amount(Column.PROGNOS)).isEqualTo(-450);
    assertThat(lines.get(2).amount(Column.UTFALL_PERIOD)).isEqualTo(-4);
    assertThat(economy.unfinished(Period.parse("2024-T2"))).isEmpty();
    assertThat(economy.lines(Period.parse("2024-T3"))).isEmpty();
    assertThat(new Economy(List.of(both)).lines(Period.parse("2024-T2"))).isEmpty();
  }

  /** A line under another name, and one that is blank. */
  @Test
  void aLineThatTheLaterFileLacksOrHasBlankIsUnfinished() {
    Period second = Period.parse("2024-T2");
    String renamed = GOOD.replace("Torget", "Torget (nytt)");
    String blank = GOOD.replace("-147;-140;7;;-440;-440;0", "-147;;;;-440;-440;0");
    for (String half : List.of(renamed, blank)) {
      EconomyFile both =
          new EconomyReader(KNOWN)
              .read("ekonomi_2024-D2.csv", half.getBytes(StandardCharsets.UTF_8));
      Economy economy = new Economy(List.of(read(GOOD), both));
      assertThat(economy.unfinished(second))
          .extracting(EconomyRow::activity)
          .containsExactly("Torget");
      assertThat(economy.unfinished(Period.parse("2024-D2"))).isEmpty();
      assertThat(economy.unfinished(Period.parse("2024-T3"))).isEmpty();
    }
  }

  private static EconomyFile read(String text) {
    return new EconomyReader(KNOWN)
        .read("ekonomi_2024-T1.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> words(EconomyFile file) {
    return file.findings().stream()
        .map(f -> f.rule() + " " + f.line() + " " + f.column() + " " + f.what())
        .toList();
  }
}

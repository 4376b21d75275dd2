package se.torgstat.contract;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1, S2.1: a förbund is a folder of data, read strictly. */
class ForbundReaderTest {
  private static final Path SAMPLES = Path.of("../input-samples/umearegionen");

  @TempDir Path folder;

  @BeforeEach
  void copySamples() throws IOException {
    try (Stream<Path> paths = Files.walk(SAMPLES)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
        Path target = folder.resolve(SAMPLES.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }

  @Test
  void readsTheSamples() {
    Forbund umea = ForbundReader.read(folder);
    assertThat(umea.units())
        .extracting(Unit::code)
        .containsExactly(
            "UNGDOMSTORGET",
            "VUXENTORGET",
            "VANNAS",
            "NORDMALING",
            "VINDELN",
            "ROBERTSFORS",
            "BJURHOLM",
            "KRAFT",
            "ETABLERING");
    assertThat(umea.areas()).extracting(Area::ageNote).contains("16-(18)–64 år", "18–64 år");
    assertThat(umea.sexes()).hasToString("F M _U");
    assertThat(umea.outcomes().indexOf("FELREGISTRERING")).isNegative();
    assertThat(umea.ruleSet().groupOf("RATT_ERSATTNING")).isEqualTo("POSITIVE");
    assertThat(umea.ruleSet().groupOf("FLYTT")).isEqualTo("OTHER");
    assertThat(umea.livelihoods().get(11).code().code()).isEqualTo("_U");
    assertThat(umea.policy().sacrifice()).startsWith("SEX_AGE").endsWith("AREA_TOTALS");
    assertThat(umea.limits()).isEqualTo(new IntakeLimits(20, 20, 10, 35));
    assertThat(umea.matchGround()).isNotBlank();
    assertThat(umea.sources()).containsKeys("forbund.yaml", "contracts/_labels.yaml");
    assertThat(umea.contracts()).hasSize(9);
  }

  @Test
  void theOtherRuleSetIsOneWordOfData() throws IOException {
    replace("forbund.yaml", "rule_set: LOKAL", "rule_set: NATIONELL");
    assertThat(ForbundReader.read(folder).ruleSet().groupOf("RATT_ERSATTNING")).isEqualTo("OTHER");
  }

  @Test
  void unitsStandInTheOrderOfTheirSortWhateverTheirFilesAreCalled() throws IOException {
    Files.move(folder.resolve("units/kraft.yaml"), folder.resolve("units/aaa.yaml"));
    replace("units/vannas.yaml", "sort: 3", "sort: 33");
    assertThat(ForbundReader.read(folder).units())
        .extracting(Unit::code)
        .startsWith("UNGDOMSTORGET", "VUXENTORGET", "NORDMALING")
        .endsWith("ETABLERING", "VANNAS");
  }

  /** YAML's own numbers are not what is written: 2022.10 would be 2022.1, and 02 would be 2. */
  @Test
  void takesANumberAsItIsWritten() throws IOException {
    replace("rulesets/lokal-2022-1.yaml", "version: \"2022-1\"", "version: 2022.10");
    replace("forbund.yaml", "rule_set_version: \"2022-1\"", "rule_set_version: 2022.10");
    replace("contracts/kraft.yaml", "unit: KRAFT", "unit: KRAFT\nvalues: {kon: {F: 02, M: 0x1}}");
    Forbund forbund = ForbundReader.read(folder);
    assertThat(forbund.ruleSet().version()).isEqualTo("2022.10");
    assertThat(
            forbund.contracts().stream()
                .filter(contract -> contract.unit().equals("KRAFT"))
                .flatMap(contract -> contract.values().get(Column.KON).keySet().stream()))
        .containsExactlyInAnyOrder("02", "0x1");
  }

  @Test
  void refusesAPlanThatNamesATableTwice() throws IOException {
    Files.writeString(folder.resolve("plan.yaml"), "  exit_outcome: []\n", APPEND);
    assertThatThrownBy(() -> TablePlanReader.read(ForbundReader.read(folder)))
        .isInstanceOf(ForbundException.class)
        .hasMessageStartingWith("plan.yaml: line ");
  }

  @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          forbund.yaml | match: area | match: maybe | match is none of its known words
          forbund.yaml | match: area | matches: area | the key match is missing
          forbund.yaml | code: U | kod: x~code: U | the key kod is unknown
          forbund.yaml | match: area | match: area~match: unit | repeats a key
          forbund.yaml | rule_set: LOKAL | rule_set: LOKALT | has no file in rulesets/
          forbund.yaml | shrink_rows: 10 | shrink_rows: ten | shrink_rows is not a whole number
          units/kraft.yaml | area: INSATSER | area: X | the area X has no file in areas/
          units/kraft.yaml | code: KRAFT | code: UMEA | the code UMEA is an area's
          units/kraft.yaml | code: KRAFT | code: VANNAS | the code VANNAS is taken
          units/kraft.yaml | code: KRAFT | code: UNALLOCATED | the code UNALLOCATED is taken
          units/kraft.yaml | code: KRAFT | code: K RAFT | a code has no white space
          units/kraft.yaml | code: KRAFT | code: KRAFT4567890123456789012345678901234567890 | longer than 40
          units/kraft.yaml | code: KRAFT | code: KRAFT~valid_from: 2024-01-02~valid_to: 2024-01-01 | valid_to is before
          units/kraft.yaml | 2022-01-01 | 2022-02-30 | complete_from is not a date
          contracts/kraft.yaml | unit: KRAFT | unit: X | the unit X has no file in units/
          contracts/kraft.yaml | UTF-8 | UTF-9 | charset is not one that Java knows
          contracts/kraft.yaml | unit: KRAFT | unit: KRAFT~interim_numbers: maybe | neither true nor false
          contracts/kraft.yaml | unit: KRAFT | unit: KRAFT~preamble_lines: -1 | from 0 to
          contracts/kraft.yaml | file: kraft | file: VANNAS_{yyyyMMdd}.csv # | that of another contract
          contracts/kraft.yaml | dates: yyyy-MM-dd | dates: yyyy-MM-dd HH:mmXXX | dates are excel-serial or
          contracts/kraft.yaml | dates: yyyy-MM-dd | dates: soon | dates are excel-serial or
          contracts/kraft.yaml | _{yyyy-MM-dd} | x | file is a name with one date form
          contracts/kraft.yaml | _codes.yaml | _none.yaml | is missing in
          contracts/kraft.yaml | unit: KRAFT | unit: KRAFT~values: {kon: {X: K}} | values.kon.X is no code
          contracts/kraft.yaml | unit: KRAFT | unit: KRAFT~values: {kon: {F: k, M: K}} | the same label
          contracts/kraft.yaml | unit: KRAFT | unit: KRAFT~values: {kon: {F: no}} | put it in quotes
          contracts/kraft.yaml | unit: KRAFT | unit: KRAFT~values: {sex: {F: k}} | the key sex is unknown
          contracts/kraft.yaml | unit: KRAFT | unit: KRAFT~columns: {name: Namn} | columns.name is no
          contracts/_codes.yaml | kon: kon | # kon | columns.kon is missing
          codes/age_bands.yaml | from: 20 | from: 21 | Y20T24 does not begin at 20
          codes/livelihoods.yaml | group: EGEN | group: X | the group X is not in
          codes/livelihoods.yaml | code: _U | code: X | the code _U is missing
          codes/livelihoods.yaml | code: LON | code: _T | the code _T is the total's
          codes/outcomes.yaml | code: FLYTT | code: OTHER | the code OTHER is a group's
          forbund.yaml | shrink_rows: 10 | shrink_rows: -1 | shrink_rows is a number from 0
          forbund.yaml | rejected_percent: 20 | rejected_percent: 200 | a number from 0 to 100
          codes/sexes.yaml | code: _U | code: X | the code _U is missing
          codes/plans.yaml | code: N | code: J | a code stands twice
          rulesets/lokal-2022-1.yaml | STUDIER | STUDIES | positive names STUDIES
          protection.yaml | threshold: 5 | threshold: 1 | at least 2
          protection.yaml | threshold: 5 | threshold: 30 | at most 20
          units/kraft.yaml | 2022-01-01 | 1989-12-31 | complete_from is before 1990-01-01
          protection.yaml | weekly | yearly | preliminary_refresh is none of its known words
          protection.yaml | [AREA_GROUPS, | [AREA_GROUP, | last_resort names what stands in sacrifice
          protection.yaml | threshold | "threshold | is not YAML
          """)
  void refusesWhatIsWrongInOneSentence(String file, String right, String wrong, String says)
      throws IOException {
    replace(file, right, wrong.replace('~', '\n'));
    assertThatThrownBy(() -> ForbundReader.read(folder))
        .isInstanceOf(ForbundException.class)
        .hasMessageStartingWith(file.startsWith("contracts/_c") ? "contracts/" : "")
        .hasMessageContaining(says)
        .hasMessageMatching("[a-z_/0-9-]+\\.yaml: [^\\n]+");
  }

  /** A participation keeps each code in a few bits: one more would be another's. */
  @ParameterizedTest
  @CsvSource({"age_bands, 31", "livelihoods, 32", "sexes, 4", "plans, 4", "outcomes, 62"})
  void refusesMoreCodesThanAParticipationHolds(String list, int most) throws IOException {
    StringBuilder codes = new StringBuilder("codes:\n");
    for (int i = 0; i <= most; i++) {
      String code = i < 3 ? List.of("F", "M", "_U").get(i) : "X" + i;
      String more =
          switch (list) {
            case "age_bands" -> ", from: " + (16 + i) + (i < most ? ", to: " + (16 + i) : "");
            case "livelihoods" -> ", group: EGEN";
            default -> "";
          };
      codes.append("  - {code: %s%s, label_sv: x, label_en: x}\n".formatted(code, more));
    }
    if (list.equals("outcomes")) {
      codes.append("excluded: []\n");
    }
    Files.writeString(folder.resolve("codes/" + list + ".yaml"), codes);
    assertThatThrownBy(() -> ForbundReader.read(folder))
        .isInstanceOf(ForbundException.class)
        .hasMessage(
            "codes/%s.yaml: holds %d codes; %d are the most".formatted(list, most + 1, most));
  }

  @Test
  void refusesABudgetLineOfTwoUnits() throws IOException {
    replace("units/vannas.yaml", "budget_line: Vännäs", "budget_line: Nordmaling");
    assertThatThrownBy(() -> ForbundReader.read(folder))
        .isInstanceOf(ForbundException.class)
        .hasMessageContaining("the budget_line Nordmaling is that of two units");
  }

  @Test
  void refusesALabelThatNoTableHolds() throws IOException {
    replace("units/kraft.yaml", "label_sv: ", "label_sv: " + "x".repeat(200));
    assertThatThrownBy(() -> ForbundReader.read(folder))
        .hasMessage("units/kraft.yaml: label_sv is longer than 200 signs");
  }

  @Test
  void refusesAFileThatLooksLikeDataAndWouldNotBeRead() throws IOException {
    Files.move(folder.resolve("units/kraft.yaml"), folder.resolve("units/kraft.yml"));
    assertThatThrownBy(() -> ForbundReader.read(folder))
        .hasMessage("units/kraft.yml: is not read; call it .yaml, or something else");
  }

  @Test
  void refusesAFolderThatIsNone() {
    assertThatThrownBy(() -> ForbundReader.read(folder.resolve("none")))
        .isInstanceOf(ForbundException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void tellsAContractInWords() {
    SourceContract bjurholm =
        ForbundReader.read(folder).contracts().stream()
            .filter(contract -> contract.unit().equals("BJURHOLM"))
            .findFirst()
            .orElseThrow();
    assertThat(ContractInWords.of(bjurholm))
        .contains(
            "BJURHOLM sends bjurholm_{yyyy-MM-dd}.csv (contracts/bjurholm.yaml)",
            "UTF-8, with or without a byte order mark, fields separated by ;, quoted by \"",
            "2 lines stand before the header, blank ones not counted",
            "a last line whose first field is Summa is not a row",
            "dates: excel-serial",
            "kon: k is F, M");
  }

  private void replace(String file, String right, String wrong) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(right);
    Files.writeString(
        folder.resolve(file),
        text.replaceFirst(
            java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong)));
  }
}

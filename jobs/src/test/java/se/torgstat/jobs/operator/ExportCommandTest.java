package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.export.PxReader;
import se.torgstat.jobs.operator.Office.Answer;

/** {@code export}: every published figure and no other is in the files, in each form (S12). */
class ExportCommandTest {
  private static final String PERIOD = ClosedSamples.PERIOD;
  private static final Office office = ClosedSamples.OFFICE;

  @Test
  void pxHoldsWhatIsPublishedCellByCell() throws IOException {
    Path out = export("px", "--format", "px");
    PxReader flow = px(out, "participation_flow");
    assertThat(flow.one("TITLE")).contains("2022-T1, revision 1");
    assertThat(flow.cells().get(List.of("UMEA", "_T", "_T", PERIOD, "new"))).isEqualTo("103");
    assertThat(shown(flow))
        .isEqualTo(
            published("participation_flow", "CONCAT_WS(',', unit, sex, age_band, period, measure)"))
        .containsValue("\"..\"");
    assertThat(flow.cells()).containsValue("\".\"");
    assertThat(shown(px(out, "livelihood_change")))
        .isEqualTo(
            published(
                "livelihood_change",
                "CONCAT_WS(',', unit, livelihood_start, period, livelihood_end)"));
    PxReader account = px(out, "social_account");
    assertThat(account.cells().get(List.of("UMEA", PERIOD, "cost_tkr"))).isEqualTo("1536");
    assertThat(account.cells().get(List.of("UMEA", PERIOD, "ended"))).isEqualTo("67");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(8).allSatisfy(file -> new PxReader(Files.readString(file)));
    }
  }

  @Test
  void csvOpensInSwedishExcelAndPlainInPrograms() throws IOException {
    String excel = Files.readString(export("csv").resolve("2022-T1_participation_flow.csv"));
    assertThat(excel)
        .startsWith("\uFEFFperiod;revision;unit;unit_label;")
        .contains("2022-T1;1;UMEA;Umeå;_T;Totalt;_T;Alla åldrar;new;Nya;103;A;F;1\r\n")
        .contains(";..;Q;C;1\r\n");
    assertThat(excel.lines().count() - 1)
        .isEqualTo(
            published("participation_flow", "CONCAT_WS(',', unit, sex, age_band, measure)").size());
    String plain =
        Files.readString(export("plain", "--plain").resolve("2022-T1_participation_flow.csv"));
    assertThat(plain)
        .startsWith("period,revision,unit,")
        .contains(",new,Nya,103,A,F,1\r\n")
        .contains(",,Q,C,1\r\n")
        .doesNotContain("..");
  }

  @Test
  void theWorkbookHasALabelledSheetForEachTable() throws IOException {
    Path file = export("xlsx", "--format", "xlsx").resolve("2022-T1.xlsx");
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      assertThat(workbook.getSheets().map(Sheet::getName))
          .hasSize(8)
          .contains("Deltagandets flöde", "Socialt bokslut", "Ekonomi");
      Sheet flow = workbook.findSheet("Deltagandets flöde").orElseThrow();
      List<List<String>> rows = new ArrayList<>();
      for (Row row : flow.read()) {
        rows.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
      }
      assertThat(rows)
          .anyMatch(
              row ->
                  row.size() > 3
                      && row.subList(0, 3).equals(List.of("Umeå", "Totalt", "Alla åldrar"))
                      && row.contains("103"));
      assertThat(rows).anyMatch(row -> row.contains(".."));
    }
  }

  @Test
  void refusesInOneSentence() {
    Answer nothing = office.types("export", "2023-T1", "--out", office.home().toString());
    assertThat(nothing.status()).isEqualTo(2);
    assertThat(nothing.err()).contains("Nothing of 2023-T1 is published").hasLineCount(1);
    assertThat(office.types("export", PERIOD, "--plain", "--format", "px").err())
        .contains("--plain is about csv alone")
        .hasLineCount(1);
    Answer file = office.types("export", PERIOD, "--out", office.home() + "/torgstat.properties");
    assertThat(file.status()).isEqualTo(4);
    assertThat(file.err()).contains("cannot be written").hasLineCount(1);
  }

  private static Path export(String folder, String... more) {
    Path out = office.home().resolve("files").resolve(folder);
    List<String> words = new ArrayList<>(List.of(PERIOD, "--out", out.toString()));
    words.addAll(List.of(more));
    Answer answer = office.types("export", words.toArray(String[]::new));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.status()).isZero();
    return out;
  }

  private static PxReader px(Path out, String table) throws IOException {
    return new PxReader(Files.readString(out.resolve(PERIOD + "_" + table + ".px")));
  }

  /** The cells that the table plan has. */
  private static Map<String, String> shown(PxReader px) {
    Map<String, String> shown = new HashMap<>();
    px.cells()
        .forEach(
            (key, cell) -> {
              if (!cell.equals("\".\"")) {
                shown.put(String.join(",", key), cell);
              }
            });
    return shown;
  }

  private static Map<String, String> published(String table, String key) {
    Map<String, String> published = new HashMap<>();
    office
        .analyst()
        .query(
            "SELECT "
                + key
                + ", IFNULL(value, IF(obs_status = 'Q', '\"..\"', '\"...\"')) FROM "
                + table
                + " WHERE period = ?",
            row -> {
              published.put(row.getString(1), row.getString(2));
            },
            PERIOD);
    return published;
  }
}

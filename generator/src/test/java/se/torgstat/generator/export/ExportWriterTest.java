package se.torgstat.generator.export;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.generator.history.Person;
import se.torgstat.generator.history.Sex;
import se.torgstat.generator.history.Stay;

class ExportWriterTest {
  private static final LocalDate SNAPSHOT = LocalDate.of(2024, 5, 1);

  @ParameterizedTest
  @CsvSource({
    "UNGDOMSTORGET, ungdomstorget_2024-05-01.csv",
    "VUXENTORGET,   vuxentorget_2024-05-01.csv",
    "VANNAS,        vannas_20240501.csv",
    "NORDMALING,    nordmaling_2024-05-01.csv",
    "VINDELN,       vindeln_2024-05-01.txt",
    "ROBERTSFORS,   robertsfors_240501.csv",
    "BJURHOLM,      bjurholm_2024-05-01.csv",
    "KRAFT,         kraft_2024-05-01.csv",
    "ETABLERING,    etablering_2024-05-01.csv",
  })
  void namesFilesAsTheContractsDo(String unit, String name) {
    assertThat(export(unit, List.of()).fileName()).isEqualTo(name);
  }

  @Test
  void writesUngdomstorget() {
    assertThat(text("UNGDOMSTORGET", UTF_8))
        .isEqualTo(
            "\ufeffkalla_id;personid;kon;fodelsedatum;ja_datum;slutdatum;avslutsorsak;"
                + "forsorjning_start;forsorjning_slut;handlingsplan\r\n"
                + "UN-00001;19900131-9806;K;;2024-01-31;2024-03-01;ATER_FORSORJNINGSSTOD;"
                + "LON|AKASSA;LON;J\r\n");
  }

  @Test
  void writesVuxentorget() {
    assertThat(text("VUXENTORGET", Charset.forName("windows-1252")))
        .startsWith("Ärende-id;Personnummer;Kön;Födelsedatum;JA-datum;Avslutsdatum;Avslutsorsak;")
        .endsWith(
            "\nVU-00001;900131-9806;Kvinna;;2024-01-31;2024-03-01;Åter till försörjningsstöd;"
                + "Lön|A-kassa;Lön;J;Påhittade vårdcentralen\n");
  }

  @ParameterizedTest
  @CsvSource({
    "VANNAS,      '\"199001319806\",\"2\",\"\",\"20240131\"'",
    "NORDMALING,  9001319806;K;;31/1 2024;1/3 2024;",
    "ROBERTSFORS, 19900131-9806;K;;24-01-31;24-03-01;",
    "BJURHOLM,    19900131-9806;K;;45322;45352;",
    "KRAFT,       19900131-9806;K;;2024-01-31;2024-03-01;",
    "ETABLERING,  2024-01-31T08:15:00;2024-03-01T08:15:00;ET-00001;K;19900131-9806;070-1740605;",
  })
  void writesPeopleAndDatesAsTheUnitDoes(String unit, String expected) {
    assertThat(text(unit, UTF_8)).contains(expected);
  }

  @Test
  void writesVindelnAsExcelDoes() {
    assertThat(text("VINDELN", UTF_16LE))
        .startsWith("\ufeffÄrende-id\tPersonnummer\t")
        .contains("\r\nVI-00001\t19900131-9806\tkvinna\t\t2024-01-31 00:00\t2024-03-01 00:00\t");
  }

  @Test
  void countsThePhysicalLinesOfPreamblesBlankLinesAndBreaksInQuotes() {
    List<Stay> three = List.of(stay(), stay(), stay());
    assertThat(export("UNGDOMSTORGET", three).lines()).containsExactly(2, 3, 4);
    assertThat(export("ROBERTSFORS", three).lines()).containsExactly(3, 4, 5);
    assertThat(export("NORDMALING", three).lines()).containsExactly(2, 4, 6);
    assertThat(export("BJURHOLM", three).lines()).containsExactly(5, 6, 7);
    assertThat(export("VANNAS", three).lines()).containsExactly(2, 3, 5);
  }

  @Test
  void writesAPlusFromTheYearOfTurningAHundred() {
    assertThat(PersonForm.SHORT_DASHED.write("192412319800", SNAPSHOT)).isEqualTo("241231+9800");
    assertThat(PersonForm.SHORT_DASHED.write("192501019800", SNAPSHOT)).isEqualTo("250101-9800");
  }

  private static String text(String unit, Charset charset) {
    return new String(export(unit, List.of(stay())).bytes(), charset);
  }

  private static Export export(String unit, List<Stay> stays) {
    return new ExportWriter(Dialects.of(unit), SNAPSHOT).ofStays(stays);
  }

  private static Stay stay() {
    return new Stay(
        "A",
        new Person("199001319806", Sex.F, LocalDate.of(1990, 1, 31)),
        LocalDate.of(2024, 1, 31),
        LocalDate.of(2024, 3, 1),
        "ATER_FORSORJNINGSSTOD",
        "LON|AKASSA",
        "LON",
        "J");
  }
}

package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;

/** S1: a tenth unit with a dialect that nobody has had is two files of data. */
class TenthUnitTest {
  @TempDir Path folder;

  @Test
  void isAddedByFilesAlone() throws IOException {
    copySamples();
    Files.writeString(
        folder.resolve("units/dorotea.yaml"),
        """
        code: DOROTEA
        label_sv: Dorotea
        label_en: Dorotea
        sort: 4
        area: KRANSKOMMUNERNA
        valid_from: 2024-01-01
        complete_from: 2024-01-01
        """);
    Files.writeString(
        folder.resolve("contracts/dorotea.yaml"),
        """
        unit: DOROTEA
        file: Deltagare * per {d.M.yyyy}.txt
        charset: ISO-8859-1
        delimiter: "|"
        quote: "'"
        preamble_lines: 1
        footer: Totalt
        dates: [dd.MM.yyyy, yyyy/MM/dd HH:mm:ss]
        interim_numbers: true
        columns:
          kalla_id: Nr
          personid: Id
          kon: Sex
          ja_datum: Från
          slutdatum: Till
          avslutsorsak: Orsak
        values:
          kon: {F: [Flicka, Dam], M: [Pojke, Herre]}
          avslutsorsak: {ARBETE: Jobb, FELREGISTRERING: Fel}
        """);
    Forbund forbund = ForbundReader.read(folder);
    assertThat(forbund.units()).hasSize(10);
    assertThat(forbund.units().get(3).code()).isEqualTo("DOROTEA");

    var contract = Exports.contract(forbund, "DOROTEA");
    assertThat(contract.fileName().snapshotDate("deltagare i maj per 1.5.2024.TXT"))
        .isEqualTo(Exports.SNAPSHOT);
    String text =
        "Utdrag\n\nNr|Id|Sex|Från|Till|Orsak\n"
            + "1|19900131-T12X|DAM|'31.01.2024'|2024/02/29 12:00:00|'jobb'\n"
            + "2|9001319996||31.01.2024||\n3|||31.01.2024||fel\nTotalt|3\n";
    ReadExport export =
        new ExportReader(forbund)
            .read(
                contract,
                Exports.SNAPSHOT,
                new ByteArrayInputStream(text.getBytes(Charset.forName("ISO-8859-1"))));
    assertThat(export.held()).isNull();
    assertThat(export.excluded()).isEqualTo(1);
    assertThat(Exports.told(export.participations(), 0))
        .isEqualTo("F Y30T39 2024-01-31 2024-02-29 ARBETE _U _U _U");
    assertThat(Exports.told(export.participations(), 1))
        .isEqualTo("M Y30T39 2024-01-31 - - _U _U _U");
    assertThat(export.participations().unit(0)).isEqualTo(3);
  }

  private void copySamples() throws IOException {
    try (Stream<Path> paths = Files.walk(Exports.SAMPLES)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
        Path target = folder.resolve(Exports.SAMPLES.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }
}

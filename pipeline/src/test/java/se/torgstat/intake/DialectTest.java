package se.torgstat.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S2.2: the nine dialects byte by byte. {@code ␍ ␊ ␉ ·} are CR, LF, tab and no-break space. */
class DialectTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final byte[] UTF_8_BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16LE_BOM = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] NO_BOM = {};
  private static final String LABELS =
      "Ärende-id;Personnummer;Kön;Födelsedatum;JA-datum;Avslutsdatum;Avslutsorsak;"
          + "Försörjning vid start;Försörjning vid avslut;Handlingsplan;Remittent";

  @Test
  void ungdomstorget() {
    ReadExport export =
        read(
            "UNGDOMSTORGET",
            UTF_8,
            UTF_8_BOM,
            Exports.HEADER + "␍␊",
            "1;19900131-9806;K;;2024-01-31;2024-03-01;ARBETE_SUBV;FORSORJNINGSSTOD;LON;J␍␊");
    assertThat(told(export))
        .containsExactly("F Y30T39 2024-01-31 2024-03-01 ARBETE_SUBV FORSORJNINGSSTOD LON J");
  }

  @Test
  void vuxentorget() {
    ReadExport export =
        read(
            "VUXENTORGET",
            WINDOWS_1252,
            NO_BOM,
            LABELS + "␊",
            "1;900131-9806;Kvinna;;2024-01-31;2024-03-01;Åter till försörjningsstöd;Lön;;N;x␊",
            "2;150601+9809;KVINNA;;1990-01-31;1990-02-01; åter·till  FÖRSÖRJNINGSSTÖD ;;;;␊",
            "3;;Man;1990-01-31;2024-01-31;;;A-kassa|Lön;;;␊");
    assertThat(told(export))
        .containsExactly(
            "F Y30T39 2024-01-31 2024-03-01 ATER_FORSORJNINGSSTOD LON _U N",
            "F Y_GE65 1990-01-31 1990-02-01 ATER_FORSORJNINGSSTOD _U _U _U",
            "M Y30T39 2024-01-31 - - AKASSA _U _U");
  }

  @Test
  void vannas() {
    ReadExport export =
        read(
            "VANNAS",
            UTF_8,
            NO_BOM,
            quoted(Exports.HEADER) + "␊",
            quoted("1;199001319806;2;;20240131;20240301;STUDIER;AKASSA|LON;;J") + "␊",
            quoted("2␊b;199001319996;1;;20240131;;;;;") + "␊");
    assertThat(told(export))
        .containsExactly(
            "F Y30T39 2024-01-31 2024-03-01 STUDIER AKASSA _U J",
            "M Y30T39 2024-01-31 - - _U _U _U");
  }

  @Test
  void nordmaling() {
    ReadExport export =
        read(
            "NORDMALING",
            WINDOWS_1252,
            NO_BOM,
            LABELS + "␍␊",
            "␍␊",
            "1;9001319806;K;;31/1 2024;1/3 2024;Rätt ersättning;Sjukpenning;Sjukersättning;J;␍␊",
            "␍␊",
            ";;;;;;;;;;␍␊",
            "2;9001319996;M;;1/12 2023;;;;;;␍␊");
    assertThat(told(export))
        .containsExactly(
            "F Y30T39 2024-01-31 2024-03-01 RATT_ERSATTNING SJUKPENNING SJUKERSATTNING J",
            "M Y30T39 2023-12-01 - - _U _U _U");
  }

  @Test
  void vindeln() {
    ReadExport export =
        read(
            "VINDELN",
            UTF_16LE,
            UTF_16LE_BOM,
            LABELS.replace(';', '␉') + "␍␊",
            "1␉19900131-9806␉kvinna␉␉2024-01-31 00:00␉2024-03-01 00:00␉Ålder␉Annan␉␉J␉␍␊",
            "2␉19900131-9996␉man␉␉2024-01-31 00:00␉␉␉\"Ingen offentlig\"␉␉␉␍␊");
    assertThat(told(export))
        .containsExactly(
            "F Y30T39 2024-01-31 2024-03-01 ALDER ANNAN _U J",
            "M Y30T39 2024-01-31 - - INGEN_OFFENTLIG _U _U");
  }

  @Test
  void robertsfors() {
    ReadExport export =
        read(
            "ROBERTSFORS",
            UTF_8,
            NO_BOM,
            "sep=;␍␊",
            Exports.HEADER + "␍␊",
            "1;19900131-9806;K;;24-01-31;24-03-01;FLYTT;;;␍␊",
            "2;;M;90-01-31;24-01-31;;;;;␍␊",
            "3;x;M;;24-01-31;;;;;␍␊",
            "4;;;;24-01-31;;;;;␍␊",
            "5;;;;24-01-31;;;;;␍␊");
    assertThat(told(export).subList(0, 2))
        .containsExactly(
            "F Y30T39 2024-01-31 2024-03-01 FLYTT _U _U _U", "M Y30T39 2024-01-31 - - _U _U _U");
    assertThat(export.rejections()).containsExactly(new RowFinding(Rule.R201, 5, "personid"));
  }

  @Test
  void bjurholm() {
    ReadExport export =
        read(
            "BJURHOLM",
            UTF_8,
            UTF_8_BOM,
            "Utdrag \"deltagare␍␊",
            "Bjurholm;;;␍␊",
            "␍␊",
            LABELS + "␍␊",
            "1;19900131-9806;K;;45322;45352;Studier;Etableringsersättning;Studiestöd;N;␍␊",
            "2;x;K;;45322;;;;;;␍␊",
            "3;;;32904;45322;;;;;;␍␊",
            "4;;;;45322;;;;;;␍␊",
            "5;;;;45322;;;;;;␍␊",
            "Summa;5;;;;;;;;␍␊",
            "␍␊");
    assertThat(told(export).subList(0, 2))
        .containsExactly(
            "F Y30T39 2024-01-31 2024-03-01 STUDIER ETABLERINGSERSATTNING STUDIESTOD N",
            "_U Y30T39 2024-01-31 - - _U _U _U");
    assertThat(export.rejections()).containsExactly(new RowFinding(Rule.R201, 6, "personid"));
    assertThat(export.read()).isEqualTo(5);
  }

  @Test
  void kraft() {
    ReadExport export =
        read(
            "KRAFT",
            UTF_8,
            NO_BOM,
            Exports.HEADER + "␊",
            "1;;K;1990-01-31;2024-01-31;;;;;␊",
            "2;;K;;2024-01-31;;;;;");
    assertThat(told(export))
        .containsExactly("F Y30T39 2024-01-31 - - _U _U _U", "F _U 2024-01-31 - - _U _U _U");
    assertThat(export.participations().person(0)).isNotEqualTo(export.participations().person(1));
  }

  @Test
  void etablering() {
    ReadExport export =
        read(
            "ETABLERING",
            UTF_8,
            NO_BOM,
            "namn;ja_datum;slutdatum;personid;telefon;kalla_id;kon;avslutsorsak␊",
            "Åsa \"Ö\";2024-01-31T08:15:00;2024-03-01T23:59:59;19900131-9806;;7;K;ANNAT␊");
    assertThat(told(export)).containsExactly("F Y30T39 2024-01-31 2024-03-01 ANNAT _U _U _U");
  }

  @Test
  void headersAndLabelsMayBeDecomposedCapitalAndSpaced() {
    String text =
        ("\uFEFF\uFEFF\""
                + LABELS.toUpperCase(java.util.Locale.ROOT).replace(";", " ·;·")
                + "␊"
                + "1;19900131-9806;K;;45322;45352;  ÅTER·TILL FÖRSÖRJNINGSSTÖD;·lön;;;␊")
            .replace("\"ÄRENDE-ID ·;", "\"ÄRENDE-ID ·\";");
    String decomposed = Normalizer.normalize("x\ny\n" + text.substring(2), Normalizer.Form.NFD);
    assertThat(told(read("BJURHOLM", UTF_8, UTF_8_BOM, decomposed)))
        .containsExactly("F Y30T39 2024-01-31 2024-03-01 ATER_FORSORJNINGSSTOD LON _U _U");
  }

  static ReadExport read(String unit, Charset charset, byte[] bom, String... lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(bom);
    bytes.writeBytes(
        String.join("", lines)
            .replace('␍', '\r')
            .replace('␊', '\n')
            .replace('␉', '\t')
            .replace('·', '\u00a0')
            .getBytes(charset));
    ReadExport export = Exports.read(unit, bytes.toByteArray());
    assertThat(export.held()).isNull();
    return export;
  }

  private static List<String> told(ReadExport export) {
    return IntStream.range(0, export.participations().size())
        .mapToObj(row -> Exports.told(export.participations(), row))
        .toList();
  }

  private static String quoted(String row) {
    return "\"" + row.replace(";", "\",\"") + "\"";
  }
}

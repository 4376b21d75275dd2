package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.intake.Exports.kraft;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3.1: every rule by a row that keeps it and one that breaks it. */
class RowRulesTest {

  /** A row in the canonical header's order, one open participation, with some fields changed. */
  static String row(String changes) {
    Map<String, String> fields = new TreeMap<>();
    for (String change : changes.isBlank() ? new String[0] : changes.split(",", -1)) {
      String[] pair = change.strip().split("=", 2);
      fields.put(pair[0], pair[1]);
    }
    StringJoiner row = new StringJoiner(";");
    for (String column : Exports.HEADER.split(";")) {
      String usual =
          switch (column) {
            case "kalla_id" -> "a1";
            case "personid" -> "19900131-9806";
            case "kon" -> "K";
            case "ja_datum" -> "2024-01-31";
            default -> "";
          };
      row.add(fields.getOrDefault(column, usual));
    }
    return row.toString();
  }

  @ParameterizedTest(name = "{0}: {1} | {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # rule | keeps it | breaks it | column
          R101 | kalla_id=x | kalla_id=\u00a0 | kalla_id
          R201 | personid=19900131-9806 | personid=19900131_9806 | personid
          R201 | personid=199001319806 | personid=1990-01-31-9806 | personid
          R201 | personid=900131-9806 | personid=00131-9806 | personid
          R201 | personid=150601+9809,ja_datum=1990-01-31 | personid=900131/9806 | personid
          R201 | personid=9001319806 | personid=19900131-980 | personid
          R201 | personid= | personid=okänd | personid
          R201 | personid= | personid=19900131-T806 | personid
          R201 | personid=\u00a09001319806\u00a0 | personid=٩٠٠١٣١٩٨٠٦ | personid
          R202 | personid=19900131-9806 | personid=19900131-9807 | personid
          R202 | personid=19900131-9806 | personid=19900231-9807 | personid
          R203 | personid=19920229-9807 | personid=19900229-9809 | personid
          R203 | personid=19900191-9803 | personid=19900160-9800 | personid
          R203 | personid=19900161-9809 | personid=19900031-9807 | personid
          R301 | ja_datum=2024-02-29 | ja_datum=2023-02-29 | ja_datum
          R301 | ja_datum=2024-01-31 | ja_datum=2024-1-31 | ja_datum
          R301 | slutdatum=2024-02-01,avslutsorsak=FLYTT | slutdatum=31/1 2024,avslutsorsak=FLYTT | slutdatum
          R301 | slutdatum=2024-02-01,avslutsorsak=FLYTT | slutdatum=x,ja_datum= | slutdatum
          R301 | personid=,fodelsedatum=1990-01-31 | personid=,fodelsedatum=1990-02-30 | fodelsedatum
          R301 | fodelsedatum=is only read where personid is blank | personid=,fodelsedatum=nej | fodelsedatum
          R302 | ja_datum=2024-05-01 | ja_datum=2024-05-02 | ja_datum
          R302 | ja_datum=2024-01-31 | ja_datum=\u00a0 | ja_datum
          R302 | personid=,ja_datum=1990-01-01 | personid=,ja_datum=1989-12-31 | ja_datum
          R303 | slutdatum=2024-01-31,avslutsorsak=FLYTT | slutdatum=2024-01-30,avslutsorsak=FLYTT | slutdatum
          R401 | slutdatum=2024-02-01,avslutsorsak=FLYTT | slutdatum=2024-02-01 | avslutsorsak
          R401 | slutdatum=2024-05-02 | slutdatum=2024-05-01 | avslutsorsak
          R402 | slutdatum=2024-02-01,avslutsorsak=flytt | slutdatum=2024-02-01,avslutsorsak=FLYTTAT | avslutsorsak
          R402 | slutdatum=2024-05-02,avslutsorsak=FLYTT | slutdatum=2024-05-02,avslutsorsak=SNART | avslutsorsak
          R402 | avslutsorsak= | avslutsorsak=SNART | avslutsorsak
          R403 | avslutsorsak= | avslutsorsak=FLYTT | avslutsorsak
          R501 | kon=K | kon=kvinna | kon
          R501 | kon= | kon=1 | kon
          R601 | personid=20080131-9807 | personid=20080201-9802 | personid
          R601 | personid=19490201-9803 | personid=19490131-9808 | personid
          R601 | personid=,fodelsedatum=2008-01-31 | personid=,fodelsedatum=2008-02-01 | fodelsedatum
          R601 | personid=,fodelsedatum= | personid=,fodelsedatum=2030-01-01 | fodelsedatum
          """)
  void rejectsTheRowThatBreaksTheRuleAndNoOther(
      Rule rule, String keeps, String breaks, String column) {
    assertThat(kraft(row(keeps)).accepted()).as(keeps).isEqualTo(1);
    ReadExport export = kraft(row(breaks), filler(1), filler(2), filler(3), filler(4));
    assertThat(export.rejections()).containsExactly(new RowFinding(rule, 2, column));
    assertThat(export.accepted()).isEqualTo(4);
  }

  private static String filler(int i) {
    return row("kalla_id=filler" + i);
  }

  @Test
  void r102RemembersRejectedAndExcludedRowsToo() {
    ReadExport export =
        kraft(
            row("kalla_id=a,personid=nobody"),
            row("kalla_id=b,avslutsorsak=FELREGISTRERING"),
            "c;too;short",
            row("kalla_id=a"),
            row("kalla_id=b"),
            row("kalla_id= c"),
            row("kalla_id=A"));
    assertThat(export.rejections())
        .containsExactly(
            new RowFinding(Rule.R201, 2, "personid"),
            new RowFinding(Rule.R602, 4, ""),
            new RowFinding(Rule.R102, 5, "kalla_id"),
            new RowFinding(Rule.R102, 6, "kalla_id"),
            new RowFinding(Rule.R102, 7, "kalla_id"));
    assertThat(export.excluded()).isEqualTo(1);
    assertThat(export.accepted()).isEqualTo(1);
  }

  @Test
  void r602ComesBeforeAnyOtherRule() {
    ReadExport export = kraft(row("kalla_id=") + ";", row("kalla_id=b") + ";x", row(""));
    assertThat(export.rejections())
        .containsExactly(new RowFinding(Rule.R602, 2, ""), new RowFinding(Rule.R602, 3, ""));
  }

  @Test
  void felregistreringIsExcludedBeforeAnyRuleButThoseOfTheId() {
    ReadExport export =
        kraft(
            row("kalla_id=a,personid=x,ja_datum=y,avslutsorsak=FELREGISTRERING"),
            row("kalla_id=,avslutsorsak=FELREGISTRERING"),
            row("kalla_id=b,slutdatum=2024-02-01,avslutsorsak= felregistrering "));
    assertThat(export.excluded()).isEqualTo(2);
    assertThat(export.rejections()).containsExactly(new RowFinding(Rule.R101, 3, "kalla_id"));
  }

  @ParameterizedTest(name = "{0} gives {1} with {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # row | read as | warnings
          kon=K | F Y30T39 2024-01-31 - - _U _U _U | []
          kon=M | F Y30T39 2024-01-31 - - _U _U _U | [W502 kon]
          kon= | F Y30T39 2024-01-31 - - _U _U _U | []
          personid=19900131-9996,kon= | M Y30T39 2024-01-31 - - _U _U _U | []
          personid=19900131-9996,kon=K | M Y30T39 2024-01-31 - - _U _U _U | [W502 kon]
          personid= | F _U 2024-01-31 - - _U _U _U | []
          personid=,kon= | _U _U 2024-01-31 - - _U _U _U | []
          personid=,kon=m,fodelsedatum=1958-02-01 | M Y_GE65 2024-01-31 - - _U _U _U | []
          personid=,fodelsedatum=1959-02-01 | F Y60T64 2024-01-31 - - _U _U _U | []
          slutdatum=2024-05-01,avslutsorsak=ARBETE,forsorjning_slut=LON | F Y30T39 2024-01-31 2024-05-01 ARBETE _U LON _U | []
          slutdatum=2024-05-02,avslutsorsak=ARBETE,forsorjning_slut=LON | F Y30T39 2024-01-31 - - _U _U _U | [W304 slutdatum]
          slutdatum=2024-05-02,forsorjning_slut=NOT | F Y30T39 2024-01-31 - - _U _U _U | [W304 slutdatum]
          forsorjning_start=LON,handlingsplan=J | F Y30T39 2024-01-31 - - LON _U J | []
          forsorjning_start=lon ¦ NOT,handlingsplan=n | F Y30T39 2024-01-31 - - LON _U N | []
          forsorjning_start=NOT¦LON | F Y30T39 2024-01-31 - - _U _U _U | [W701 forsorjning_start]
          forsorjning_start=_U,forsorjning_slut=NOT,handlingsplan=JA | F Y30T39 2024-01-31 - - _U _U _U | [W701 forsorjning_slut, W701 handlingsplan]
          """)
  void acceptsWithAWarning(String changes, String told, String warnings) {
    ReadExport export = kraft(row(changes.replace('¦', '|')));
    assertThat(export.rejections()).isEmpty();
    assertThat(Exports.told(export.participations(), 0)).isEqualTo(told);
    assertThat(
            export.warnings().stream()
                .map(warning -> warning.rule() + " " + warning.column())
                .toList()
                .toString())
        .isEqualTo(warnings);
  }

  @Test
  void warnsOnlyAboutAcceptedRows() {
    ReadExport export = kraft(row("kon=M,forsorjning_start=NOT,personid=19000131-9805"));
    assertThat(export.warnings()).isEmpty();
  }
}

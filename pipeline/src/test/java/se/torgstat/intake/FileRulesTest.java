package se.torgstat.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S3.2: what holds a file, F002 to F006; F001, F007 and F008 are the inbox's and the choice's. */
class FileRulesTest {
  private static final String GOOD = RowRulesTest.row("") + "\n";

  @Test
  void f002ARequiredColumnIsMissing() {
    assertThat(Exports.read("KRAFT", Exports.HEADER + "\n" + GOOD).held()).isNull();
    ReadExport.Held held = held(Exports.HEADER.replace("slutdatum", "sluttdatum") + "\n" + GOOD);
    assertThat(held).isEqualTo(new ReadExport.Held(Rule.F002, "the column slutdatum is missing"));
  }

  @Test
  void f002AColumnStandsTwice() {
    assertThat(Exports.read("KRAFT", Exports.HEADER + ";namn;;\n").held()).isNull();
    assertThat(held(Exports.HEADER + "; KON\u00a0\n").rule()).isEqualTo(Rule.F002);
    int named = Exports.HEADER.split(";").length + 1;
    assertThat(held(Exports.HEADER + ";namn;namn\n"))
        .isEqualTo(
            new ReadExport.Held(
                Rule.F002, "a column stands twice, as fields " + named + " and " + (named + 1)));
  }

  @Test
  void anOptionalColumnMayBeMissing() {
    ReadExport export =
        Exports.read(
            "KRAFT", "kalla_id;personid;kon;ja_datum;slutdatum;avslutsorsak\n1;;;2024-01-31;;\n");
    assertThat(Exports.told(export.participations(), 0)).isEqualTo("_U _U 2024-01-31 - - _U _U _U");
  }

  @Test
  void f003BytesThatTheCharsetCannotDecode() {
    byte[] bytes = (Exports.HEADER + ";namn\n" + GOOD.strip() + ";Åsa\n").getBytes(UTF_8);
    assertThat(Exports.read("KRAFT", bytes).held()).isNull();
    bytes[bytes.length - 5] = (byte) 0xC5;
    bytes[bytes.length - 4] = 's';
    assertThat(held("KRAFT", bytes).rule()).isEqualTo(Rule.F003);
    assertThat(held("NORDMALING", new byte[] {(byte) 0x81, '\n'}).rule()).isEqualTo(Rule.F003);
    byte[] odd = "\uFEFFÄrende-id".getBytes(StandardCharsets.UTF_16LE);
    assertThat(held("VINDELN", Arrays.copyOf(odd, odd.length - 1)).rule()).isEqualTo(Rule.F003);
  }

  @Test
  void f003FarIntoTheFile() {
    String rows = Exports.HEADER + "\n" + rows(1000);
    byte[] bytes = rows.getBytes(UTF_8);
    bytes[bytes.length - 20] = (byte) 0xFF;
    assertThat(held("KRAFT", bytes).rule()).isEqualTo(Rule.F003);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\uFEFF", "\n\r\n", " ;\u00a0;\n", "sep=;", "sep=;\n\n", "1;2;3\n4;5;6\n"})
  void f004EmptyOrNoHeader(String text) {
    assertThat(held(text).rule()).isEqualTo(Rule.F004);
  }

  @Test
  void aHeaderWithoutRowsIsAnEmptyList() {
    assertThat(Exports.read("KRAFT", Exports.HEADER).held()).isNull();
    assertThat(Exports.read("KRAFT", Exports.HEADER + "\n").read()).isZero();
    assertThat(held("BJURHOLM", "one\ntwo".getBytes(UTF_8)).rule()).isEqualTo(Rule.F004);
  }

  @Test
  void f005AnUnclosedQuote() {
    String stray = GOOD.replace("a1", "a\"1").replace("\n", "") + "\n";
    assertThat(Exports.read("KRAFT", Exports.HEADER + "\n" + stray).held()).isNull();
    String open = GOOD.replace("a1", "\"a1");
    assertThat(held(Exports.HEADER + "\n" + open + GOOD).rule()).isEqualTo(Rule.F005);
  }

  @Test
  void f005AShortLastRowWithoutALineEnd() {
    String rows = Exports.HEADER + "\n" + rows(9);
    assertThat(Exports.read("KRAFT", rows + GOOD.strip()).held()).isNull();
    assertThat(Exports.read("KRAFT", rows + "x;y\n").held()).isNull();
    assertThat(Exports.read("KRAFT", rows + ";;").held()).isNull();
    ReadExport cut = Exports.read("KRAFT", rows + "x;19900131-98");
    assertThat(cut.held()).isEqualTo(new ReadExport.Held(Rule.F005, "the last row is cut off"));
    assertThat(cut.participations().size()).isZero();
  }

  @Test
  void f005AFooterIsNoShortRow() {
    String rows =
        "\n\n1\n2\nÄrende-id;Personnummer;Kön;JA-datum;Avslutsdatum;Avslutsorsak\n1;;;45322;;\n";
    ReadExport export = Exports.read("BJURHOLM", rows + "SUMMA;1");
    assertThat(export.held()).isNull();
    assertThat(export.read()).isEqualTo(1);
    assertThat(Exports.read("BJURHOLM", rows + "Summa;;;45322;;\n2;;;45322;;\n").read())
        .as("it is a row where another one follows")
        .isEqualTo(3);
  }

  @Test
  void f006TooManyRejected() {
    assertThat(Exports.read("KRAFT", rejecting(2)).held()).as("20 %").isNull();
    ReadExport export = Exports.read("KRAFT", rejecting(3));
    assertThat(export.held())
        .isEqualTo(new ReadExport.Held(Rule.F006, "3 of 11 rows are rejected"));
    assertThat(export.participations().size()).isZero();
    assertThat(export.rejections()).hasSize(3);
  }

  @Test
  void aRecordWithoutAnEndIsHeldWithoutBeingHeld() {
    InputStream endless =
        new InputStream() {
          private final byte[] start = (Exports.HEADER + "\n\"").getBytes(UTF_8);
          private int at;

          @Override
          public int read() {
            return at < start.length ? start[at++] : ';';
          }
        };
    ReadExport export =
        new ExportReader(Exports.UMEA).read(Exports.contract("KRAFT"), Exports.SNAPSHOT, endless);
    assertThat(export.held()).isEqualTo(new ReadExport.Held(Rule.F005, "a record does not end"));
    assertThat(held("BJURHOLM", new byte[3 << 20]).rule()).isEqualTo(Rule.F005);
  }

  private static String rejecting(int rejected) {
    String text = Exports.HEADER + "\n" + rows(8);
    for (int i = 0; i < rejected; i++) {
      text += RowRulesTest.row("kalla_id=bad" + i + ",ja_datum=") + "\n";
    }
    return text;
  }

  private static String rows(int rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      text.append(RowRulesTest.row("kalla_id=row" + i)).append('\n');
    }
    return text.toString();
  }

  private static ReadExport.Held held(String text) {
    return held("KRAFT", text.getBytes(UTF_8));
  }

  private static ReadExport.Held held(String unit, byte[] bytes) {
    ReadExport export =
        new ExportReader(Exports.UMEA)
            .read(Exports.contract(unit), Exports.SNAPSHOT, new ByteArrayInputStream(bytes));
    assertThat(export.held()).isNotNull();
    assertThat(export.participations().size()).isZero();
    return export.held();
  }
}

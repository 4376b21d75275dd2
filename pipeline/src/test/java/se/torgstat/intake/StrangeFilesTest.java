package se.torgstat.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S14 P4: files and fields that are not what they are taken for, each by its rule. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StrangeFilesTest {
  private static final String HEADER = Exports.HEADER + "\n";

  @Test
  void aGigabyteInOneFieldIsHeldInBoundedMemory() {
    long most = 0;
    for (String start : new String[] {HEADER + "1;", HEADER + "1;\"", HEADER + "1;;;;;;;;;"}) {
      Endless endless = new Endless(start, (byte) 'x', 1L << 30);
      assertThat(read(endless).held())
          .isEqualTo(new ReadExport.Held(Rule.F005, "a record does not end"));
      most = Math.max(most, endless.given);
    }
    assertThat(most).as("bytes taken in before it gives up").isLessThan(3L << 20);
  }

  @Test
  void aMillionColumnsAreHeldOrRejected() {
    assertThat(Exports.read("KRAFT", HEADER + RowRulesTest.row("") + ";".repeat(1_000_000) + "\n"))
        .satisfies(export -> assertThat(export.accepted()).isZero())
        .satisfies(SpoiltSamplesTest::adds);
    assertThat(read(new Endless("", (byte) ';', 1L << 30)).held().rule()).isEqualTo(Rule.F005);
    assertThat(read(new Endless(Exports.HEADER + ";a", (byte) ';', 900_000)).held()).isNull();
  }

  @Test
  void nothingButLineEndsIsEmpty() {
    assertThat(read(new Endless("", (byte) '\n', 10_000_000)).held().rule()).isEqualTo(Rule.F004);
    assertThat(read(new Endless(HEADER, (byte) '\n', 10_000_000)).read()).isZero();
    assertThat(read(new Endless("", (byte) 0, 1L << 30)).held()).isNotNull();
  }

  @Test
  void lineEndsMayBeMixed() {
    ReadExport mixed =
        Exports.read(
            "KRAFT",
            Exports.HEADER + "\r" + id(1) + "\n" + id(2) + "\r\n\r" + id(3) + "\r\r" + id(4));
    assertThat(mixed.accepted()).isEqualTo(4);
    assertThat(mixed.read()).isEqualTo(4);
  }

  @Test
  void aDelimiterWithinQuotesIsPartOfItsField() {
    assertThat(Exports.kraft(id(1).replace("a1", "\"a;1\"")).accepted()).isEqualTo(1);
    assertThat(Exports.kraft(id(1).replace("K", "\"K;\""), id(2)).rejections()).hasSize(1);
  }

  @Test
  void anotherCharsetIsHeldOrHasNoHeader() {
    String rows = HEADER + id(1).replace("a1", "å1") + "\n";
    for (String charset : new String[] {"windows-1252", "UTF-16LE", "UTF-16BE", "UTF-32LE"}) {
      ReadExport read = Exports.read("KRAFT", rows.getBytes(Charset.forName(charset)));
      assertThat(read.held()).as(charset).isNotNull();
    }
    byte[] first = (HEADER + id(1).replace("a1", "å1") + "\n").getBytes(UTF_8);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(id(2).replace("a2", "å2").getBytes(Charset.forName("windows-1252")));
    assertThat(Exports.read("KRAFT", both.toByteArray()).held().rule()).isEqualTo(Rule.F003);
    for (String unit : new String[] {"NORDMALING", "VUXENTORGET", "VINDELN", "BJURHOLM"}) {
      assertThat(Exports.read(unit, first).held()).as(unit).isNotNull();
    }
  }

  @Test
  void aZipOrAWorkbookNamedCsvIsHeld() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write((HEADER + id(1)).getBytes(UTF_8));
    }
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 26, 0};
    for (var unit : Exports.UMEA.units()) {
      assertThat(Exports.read(unit.code(), bytes.toByteArray()).held()).isNotNull();
      assertThat(Exports.read(unit.code(), old).held()).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ja_datum | 0000-01-01 | R302
          ja_datum | 0001-01-01 | R302
          ja_datum | 9999-12-31 | R302
          ja_datum | 10000-01-01 | R301
          ja_datum | -0001-01-01 | R301
          ja_datum | 99999999999999999999-01-01 | R301
          ja_datum | =TODAY() | R301
          ja_datum | 2024-01-31␀ | R301
          slutdatum | 9999-12-31 | W304
          slutdatum | 0000-01-01 | R303
          kalla_id | =HYPERLINK("x") | accepted
          kalla_id | 999999999999999999999999999999 | accepted
          personid | 99999999999999999999999999 | R201
          personid | 1,99001E+11 | R201
          personid | =1+1 | R201
          personid | 19900131-9806␀ | R201
          personid | 00000101-9801 | R601
          personid | 99991231-9804 | R601
          personid | 1800013198 | R202
          kon | -1 | R501
          avslutsorsak | @SUM(A1) | R402
          forsorjning_start | +46 | W701
          handlingsplan | ␀ | W701
          """)
  void aStrangeValueMeetsItsRule(String column, String value, String rule) {
    ReadExport export =
        Exports.kraft(RowRulesTest.row(column + "=" + value.replace(",", "").replace('␀', '\0')));
    SpoiltSamplesTest.adds(export);
    String found =
        export.countByRule().isEmpty() ? "accepted" : export.countByRule().keySet().toString();
    assertThat(found).contains(rule);
  }

  private static String id(int number) {
    return RowRulesTest.row("kalla_id=a" + number);
  }

  private static ReadExport read(InputStream bytes) {
    return new ExportReader(Exports.UMEA).read(Exports.contract("KRAFT"), Exports.SNAPSHOT, bytes);
  }

  /** A beginning, then one byte over and over: counts what is taken of it. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final byte more;
    private final long length;
    private long given;

    Endless(String start, byte more, long length) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.more = more;
      this.length = length;
    }

    @Override
    public int read() {
      if (given >= length) {
        return -1;
      }
      return given < start.length ? start[(int) given++] : next();
    }

    private byte next() {
      given++;
      return more;
    }
  }
}

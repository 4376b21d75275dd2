package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** S3.3 and S14 P4: any bytes are rows accounted for or a held file, never a crash. */
class RowAccountTest {
  private static final String MARK = "HEMLIG";

  @Property
  void anyBytesAreAccountedFor(@ForAll byte[] bytes, @ForAll("units") String unit) {
    addsUp(Exports.read(unit, bytes));
  }

  @Property
  void anyFieldsAreAccountedFor(
      @ForAll("rows") List<String> rows, @ForAll("ends") String end, @ForAll boolean closed) {
    String text = Exports.HEADER + end + String.join(end, rows) + (closed ? end : "");
    ReadExport export = Exports.read("KRAFT", text);
    addsUp(export);
    assertThat(export.toString()).doesNotContain(MARK);
  }

  @Property
  void anyTextInAnyDialectIsAccountedFor(
      @ForAll("rows") List<String> rows, @ForAll("units") String unit) {
    var contract = Exports.contract(unit);
    String delimiter = String.valueOf(contract.delimiter());
    String text =
        "one\ntwo\n"
            + String.join(delimiter, contract.columns().values())
            + "\n"
            + String.join("\n", rows).replace(";", delimiter);
    addsUp(Exports.read(unit, text.getBytes(contract.charset())));
    addsUp(Exports.read(unit, text.substring(8).getBytes(contract.charset())));
  }

  private static void addsUp(ReadExport export) {
    assertThat(export.read())
        .isEqualTo(export.accepted() + export.rejections().size() + export.excluded());
    assertThat(export.rejected()).isEqualTo(export.rejections().size());
    assertThat((long) export.participations().size())
        .isEqualTo(export.held() == null ? export.accepted() : 0);
    assertThat(export.countByRule().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(export.rejections().size() + export.warnings().size());
    for (int row = 0; row < export.participations().size(); row++) {
      assertThat(Exports.told(export.participations(), row)).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of(Exports.UMEA.units().stream().map(unit -> unit.code()).toList());
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of("\n", "\r", "\r\n", "\n\n", "\n\r");
  }

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> field =
        Arbitraries.oneOf(
            Arbitraries.of(
                "",
                " ",
                "\u00a0",
                MARK,
                "K",
                "M",
                "1",
                "19900131-9806",
                "900131-9996",
                "x y",
                "2024-01-31",
                "2023-02-29",
                "2024-06-01",
                "31/1 2024",
                "45322",
                "ARBETE",
                "FELREGISTRERING",
                "LON|NOT",
                "J",
                "\"",
                "\"a;\nb\"",
                "\"\"",
                "9999999999"),
            Arbitraries.strings().withCharRange('\0', '\u0600').ofMaxLength(8));
    return field
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(fields -> String.join(";", fields))
        .list()
        .ofMaxSize(30);
  }
}

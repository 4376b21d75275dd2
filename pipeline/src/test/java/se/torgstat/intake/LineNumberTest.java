package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S3.1: the line of a finding is the physical line on which the record begins, from 1. */
class LineNumberTest {
  private static final String GOOD = RowRulesTest.row("personid=");

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void countsEveryKindOfLineEnd(String end) {
    String text = String.join(end, Exports.HEADER, bad(1), "", "  ", good(2), ";;", bad(3), "");
    assertLines(text, 2, 7);
  }

  @Test
  void countsMixedLineEnds() {
    assertLines(
        Exports.HEADER + "\r\n" + bad(1) + "\r" + good(2) + "\n\r" + bad(3) + "\n\n" + bad(4),
        2,
        5,
        7);
  }

  @Test
  void aRecordOfSeveralLinesBeginsOnItsFirst() {
    String several = GOOD.replace("a1", "\"5\r\nx\ny\rz\"");
    assertLines(
        Exports.HEADER
            + "\n"
            + several
            + "\n"
            + bad(1)
            + "\n"
            + several.replace("2024-01-31", "").replace("5", "6")
            + "\n"
            + bad(2)
            + "\n",
        6,
        7,
        11);
  }

  @Test
  void countsWhatPrecedesTheHeader() {
    assertLines("sep=;\r\n\r\n\r\n" + Exports.HEADER + "\r\n\r\n" + bad(1), 6);
  }

  @Test
  void countsLinesOfUtf16() {
    byte[] bytes =
        ("\uFEFFÄrende-id\tPersonnummer\tKön\tJA-datum\tAvslutsdatum\tAvslutsorsak\r\n"
                + "1\t\t\t2024-01-31 00:00\t\t\r\n\r\n2\t\t\t2024-01-31\t\t\r\n"
                + "3\t\t\t2024-01-31 00:00\t\t\r\n"
                + "4\t\t\t2024-01-31 00:00\t\t\r\n"
                + "5\t\t\t2024-01-31 00:00\t\t\r\n")
            .getBytes(StandardCharsets.UTF_16LE);
    assertThat(Exports.read("VINDELN", bytes).rejections())
        .containsExactly(new RowFinding(Rule.R301, 4, "ja_datum"));
  }

  private static void assertLines(String text, long... lines) {
    // enough good rows for F006 not to matter: the findings are the same where a file is held
    ReadExport export = Exports.read("KRAFT", text);
    assertThat(export.rejections().stream().mapToLong(RowFinding::line))
        .containsExactly(box(lines));
  }

  private static Long[] box(long... lines) {
    return java.util.Arrays.stream(lines).boxed().toArray(Long[]::new);
  }

  private static String good(int id) {
    return GOOD.replace("a1", "good" + id);
  }

  private static String bad(int id) {
    return RowRulesTest.row("personid=x,kalla_id=bad" + id);
  }
}

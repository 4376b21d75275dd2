package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** S14 P4 and P5: what does not get out of the reader. */
class ExportReaderTest {

  @Test
  void aReadErrorIsNoRuleAndTellsNothing() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("HEMLIG");
          }
        };
    InputStream bytes =
        new SequenceInputStream(
            new ByteArrayInputStream((Exports.HEADER + "\n").getBytes(StandardCharsets.UTF_8)),
            failing);
    ExportReader reader = new ExportReader(Exports.UMEA);
    assertThatThrownBy(() -> reader.read(Exports.contract("KRAFT"), Exports.SNAPSHOT, bytes))
        .isInstanceOf(UnreadableExport.class)
        .hasNoCause()
        .hasMessageNotContaining("HEMLIG");
  }

  @Test
  void namesTheFileThatCannotBeRead() {
    InboxFile gone =
        new InboxFile(
            Path.of("none", "kraft_2024-05-01.csv"),
            Exports.contract("KRAFT"),
            LocalDate.of(2024, 5, 1));
    assertThatThrownBy(() -> new ExportReader(Exports.UMEA).read(gone))
        .isInstanceOf(UnreadableExport.class)
        .hasMessageStartingWith("the export kraft_2024-05-01.csv cannot be read");
  }

  @Test
  void listsABoundedNumberOfFindingsAndCountsThemAll() {
    int rows = Findings.MOST_LISTED + 5;
    String text = Exports.HEADER + "\n" + ";;;;;;;;J;\n".repeat(rows);
    ReadExport export = Exports.read("KRAFT", text);
    assertThat(export.rejections()).hasSize(Findings.MOST_LISTED);
    assertThat(export.countByRule()).containsEntry(Rule.R101, (long) rows);
    assertThat(export.rejected()).isEqualTo(rows);
  }
}

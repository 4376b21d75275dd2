package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3.2: the newest accepted file counts, and which one that is. */
class SnapshotChoiceTest {
  @TempDir Path folder;

  @Test
  void theNewestCounts() throws IOException {
    write("2024-02-01", 3);
    write("2024-05-01", 4);
    SnapshotChoice.Chosen chosen = choose(OptionalLong.empty());
    assertThat(chosen.counted().export().accepted()).isEqualTo(4);
  }

  @Test
  void aHeldFileGivesWayToTheNewestEarlierOne() throws IOException {
    write("2023-09-01", 2);
    write("2024-02-01", 3);
    Files.writeString(folder.resolve("kraft_2024-05-01.csv"), "");
    SnapshotChoice.Chosen chosen = choose(OptionalLong.empty());
    assertThat(chosen.counted().file().snapshotDate()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(chosen.held()).singleElement().matches(r -> r.export().held().rule() == Rule.F004);
  }

  @Test
  void f007GivesWayToo() throws IOException {
    write("2024-02-01", 3);
    write("2024-05-01", 4);
    Files.writeString(folder.resolve("KRAFT_2024-05-01.csv"), "");
    SnapshotChoice.Chosen chosen = choose(OptionalLong.empty());
    assertThat(chosen.counted().export().accepted()).isEqualTo(3);
    assertThat(chosen.held()).isEmpty();
  }

  /** Two of the same older day are held (F007), as they would be beside any newer one. */
  @Test
  void whatIsOlderThanWhatCountsIsNoLoss() throws IOException {
    write("2024-02-01", 3);
    Files.writeString(folder.resolve("KRAFT_2024-02-01.csv"), "");
    write("2024-05-01", 4);
    SnapshotChoice.Chosen chosen = choose(OptionalLong.empty());
    assertThat(chosen.counted().export().accepted()).isEqualTo(4);
    assertThat(chosen.held()).isEmpty();
  }

  @Test
  void aUnitWithoutAnAcceptedFileIsUndelivered() throws IOException {
    assertThat(choose(OptionalLong.empty()).counted()).isNull();
    Files.writeString(folder.resolve("kraft_2024-05-01.csv"), "");
    assertThat(choose(OptionalLong.empty()).counted()).isNull();
  }

  @ParameterizedTest(name = "{0} rows on record, {1} now: held {2}")
  @CsvSource({
    "50, 40, false",
    "50, 39, true",
    "55, 44, false",
    "55, 43, true",
    "12, 1, true",
    "11, 1, false",
    "100, 80, false",
    "100, 79, true",
    "10, 20, false"
  })
  void f008FarFewerRowsThanOnRecord(long before, int now, boolean held) throws IOException {
    write("2024-05-01", now);
    SnapshotChoice.Chosen chosen = choose(OptionalLong.of(before));
    assertThat(chosen.counted() == null).isEqualTo(held);
    assertThat(chosen.held()).allMatch(r -> r.export().held().rule() == Rule.F008);
    assertThat(chosen.held()).allMatch(r -> r.export().participations().size() == 0);
    assertThat(choose(OptionalLong.of(before), "KRAFT").counted()).isNotNull();
  }

  /** Overridden once by name, it stays so: the same file is not held the next night. */
  @Test
  void aFileThatWasTakenThoughItShrankIsTakenAgain() throws IOException {
    write("2024-05-01", 3);
    SnapshotChoice.AcceptedOnRecord record =
        new SnapshotChoice.AcceptedOnRecord() {
          @Override
          public OptionalLong before(String unit, LocalDate snapshotDate) {
            return OptionalLong.of(90);
          }

          @Override
          public boolean wasTaken(InboxFile file) {
            return file.unit().equals("KRAFT");
          }
        };
    assertThat(
            new SnapshotChoice(Exports.UMEA.limits(), record, Set.of())
                .choose(
                    Inbox.list(folder, Exports.UMEA.contracts(), null),
                    "KRAFT",
                    new ExportReader(Exports.UMEA)::read)
                .counted())
        .isNotNull();
  }

  private SnapshotChoice.Chosen choose(OptionalLong before, String... acceptShrink) {
    Inbox inbox = Inbox.list(folder, Exports.UMEA.contracts(), null);
    return new SnapshotChoice(Exports.UMEA.limits(), (unit, date) -> before, Set.of(acceptShrink))
        .choose(inbox, "KRAFT", new ExportReader(Exports.UMEA)::read);
  }

  private void write(String date, int rows) throws IOException {
    StringBuilder text = new StringBuilder(Exports.HEADER + "\n");
    for (int i = 0; i < rows; i++) {
      text.append(RowRulesTest.row("ja_datum=2023-01-31,kalla_id=" + i)).append('\n');
    }
    Files.writeString(folder.resolve("kraft_" + date + ".csv"), text);
  }
}

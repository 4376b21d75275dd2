package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.torgstat.contract.SourceContract;

/** S2.3, F001 and F007: what lies in the inbox. */
class InboxTest {
  private static final List<SourceContract> CONTRACTS = Exports.UMEA.contracts();

  @TempDir Path folder;

  @Test
  void groupsByUnitNewestFirst() throws IOException {
    write("kraft_2024-02-01.csv", "vannas_20240501.csv", "KRAFT_2024-05-01.CSV");
    write("robertsfors_240501.csv", "vindeln_2024-05-01.txt", "kraft_2023-09-01.csv");
    Inbox inbox = Inbox.list(folder, CONTRACTS, null);
    assertThat(inbox.candidates()).containsOnlyKeys("KRAFT", "ROBERTSFORS", "VANNAS", "VINDELN");
    assertThat(names(inbox, "KRAFT"))
        .containsExactly("KRAFT_2024-05-01.CSV", "kraft_2024-02-01.csv", "kraft_2023-09-01.csv");
    assertThat(inbox.candidates().get("ROBERTSFORS").get(0).snapshotDate())
        .isEqualTo(LocalDate.of(2024, 5, 1));
    assertThat(inbox.held()).isEmpty();
    assertThat(inbox.ignored()).isEmpty();
  }

  @Test
  void takesNothingAfterAsOf() throws IOException {
    write("kraft_2024-02-01.csv", "kraft_2024-05-01.csv");
    Inbox inbox = Inbox.list(folder, CONTRACTS, LocalDate.of(2024, 4, 30));
    assertThat(names(inbox, "KRAFT")).containsExactly("kraft_2024-02-01.csv");
    assertThat(inbox.ignored())
        .containsExactly(new Inbox.Ignored("kraft_2024-05-01.csv", Inbox.Reason.LATER));
    assertThat(Inbox.list(folder, CONTRACTS, LocalDate.of(2024, 5, 1)).ignored()).isEmpty();
  }

  @Test
  void f001NoContractMatchesTheName() throws IOException {
    write("kraft_2024-05-01.csv", "kraft_2024-02-30.csv", "kraft.csv", "kraft_1889-01-01.csv");
    Inbox inbox = Inbox.list(folder, CONTRACTS, null);
    assertThat(names(inbox, "KRAFT")).containsExactly("kraft_2024-05-01.csv");
    assertThat(inbox.held())
        .extracting(Inbox.HeldFile::name)
        .containsExactly("kraft.csv", "kraft_1889-01-01.csv", "kraft_2024-02-30.csv");
    assertThat(inbox.held()).allMatch(file -> file.reason().rule() == Rule.F001);
  }

  @Test
  void showsNoPersonNumberThatSomebodyNamedAFileBy() throws IOException {
    write(
        "19900131-9806.csv",
        "lista_900131+9806 ny.csv",
        "199001319806",
        "19900131-T12X.csv",
        ".9001319806.csv",
        "kraft_20240501120000.csv",
        "vannas_20240501.txt",
        "rapport 2024-05-01 08:15.csv");
    Inbox inbox = Inbox.list(folder, CONTRACTS, null);
    assertThat(inbox.held())
        .extracting(Inbox.HeldFile::name)
        .containsExactlyInAnyOrder(
            "########-####.csv",
            "lista_######+#### ny.csv",
            "############",
            "########-####.csv",
            "kraft_20240501120000.csv",
            "vannas_20240501.txt",
            "rapport 2024-05-01 08:15.csv");
    assertThat(inbox.ignored()).extracting(Inbox.Ignored::name).containsExactly(".##########.csv");
  }

  @Test
  void listsWhatItIgnores() throws IOException {
    write(".DS_Store", "~$kraft_2024-05-01.csv");
    Files.createDirectory(folder.resolve("old"));
    assertThat(Inbox.list(folder, CONTRACTS, null).ignored())
        .containsExactly(
            new Inbox.Ignored(".DS_Store", Inbox.Reason.HIDDEN),
            new Inbox.Ignored("old", Inbox.Reason.FOLDER),
            new Inbox.Ignored("~$kraft_2024-05-01.csv", Inbox.Reason.HIDDEN));
  }

  @Test
  void f007TwoFilesOfOneDateAreHeldWhereTheyDiffer() throws IOException {
    write("kraft_2024-02-01.csv", "kraft_2024-05-01.csv", "KRAFT_2024-05-01.csv");
    Inbox same = Inbox.list(folder, CONTRACTS, null);
    assertThat(same.held()).isEmpty();
    assertThat(names(same, "KRAFT"))
        .containsExactly("KRAFT_2024-05-01.csv", "kraft_2024-02-01.csv");
    assertThat(same.ignored())
        .containsExactly(new Inbox.Ignored("kraft_2024-05-01.csv", Inbox.Reason.SAME_CONTENT));

    Files.writeString(folder.resolve("kraft_2024-05-01.csv"), "other");
    Inbox different = Inbox.list(folder, CONTRACTS, null);
    assertThat(names(different, "KRAFT")).containsExactly("kraft_2024-02-01.csv");
    assertThat(different.held())
        .extracting(Inbox.HeldFile::name, Inbox.HeldFile::unit, file -> file.reason().rule())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("KRAFT_2024-05-01.csv", "KRAFT", Rule.F007),
            org.assertj.core.groups.Tuple.tuple("kraft_2024-05-01.csv", "KRAFT", Rule.F007));
  }

  @Test
  void saysWhichFolderItCannotList() {
    assertThatThrownBy(() -> Inbox.list(folder.resolve("none"), CONTRACTS, null))
        .isInstanceOf(InboxException.class)
        .hasMessageContaining("none cannot be listed");
  }

  @Test
  void aDigestIsThatOfTheBytes() throws IOException {
    Files.writeString(folder.resolve("kraft_2024-05-01.csv"), "abc");
    assertThat(Inbox.list(folder, CONTRACTS, null).candidates().get("KRAFT").get(0).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), "x");
    }
  }

  private static List<String> names(Inbox inbox, String unit) {
    return inbox.candidates().get(unit).stream().map(InboxFile::name).toList();
  }
}

package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.database.BothServers;

/** S8.5: what is held back stands beside corrected totals, and says so wherever it goes. */
@BothServers
class EarlierRevisionTest {
  @Test
  void filesAndReportSayWhichFiguresStandAtAnEarlierRevision() throws IOException {
    try (Office office = Office.small("rerun-older")) {
      office.types("nightly", "--date", "2024-05-02");
      assertThat(office.types("close", "2024-T1").err()).isEmpty();
      SmallForbund.export(office.inbox(), "ALFA", "2024-05-01", 1);
      office.types("rerun", "2024-T1", "--reason", "one row came late");
      Path out = office.home().resolve("files");
      Path page = out.resolve("report.html");
      assertThat(office.types("export", "2024-T1", "--out", out.toString()).err()).isEmpty();
      office.types("export", "2024-T1", "--out", out.toString(), "--format", "px");
      office.types("report", "2024-T1", "--out", page.toString());
      assertThat(Files.readString(out.resolve("2024-T1_participation_flow.csv")))
          .containsPattern("2024-T1;2;ALFA;[^;]+;F;[^;]+;_T;[^;]+;new;Nya;20;A;F;1\r\n")
          .containsPattern("2024-T1;2;ALFA;[^;]+;_T;[^;]+;_T;[^;]+;new;Nya;41;R;F;2\r\n");
      assertThat(Files.readString(out.resolve("2024-T1_participation_flow.px")))
          .contains(
              "CELLNOTE(\"ALFA\",\"F\",\"_T\",\"2024-T1\",\"new\")=\"Uppgift ur revision 1.\"")
          .contains("CELLNOTE(\"ALFA\",\"_T\",\"_T\",\"2024-T1\",\"new\")=\"Reviderad uppgift.\"");
      assertThat(Files.readString(page))
          .contains("Där en rättelse rör färre än 5 personer", "<td>revision 1</td>")
          .contains("har uppgifter kvar ur en tidigare revision.");
    }
  }

  /** S9.2: its totals hold the unit, what stays does not. */
  @Test
  void theReportSaysWithoutWhomAnEarlierRevisionWasCounted() throws IOException {
    try (Office office = Office.small("rerun-without")) {
      Path alfa = office.inbox().resolve("alfa_2024-05-01.csv");
      Files.write(alfa, Files.readAllLines(alfa).subList(0, 9));
      assertThat(office.types("close", "2024-T1", "--without", "ALFA").err()).isEmpty();
      assertThat(office.types("rerun", "2024-T1", "--reason", "all are there").err()).isEmpty();
      Path page = office.home().resolve("report.html");
      office.types("report", "2024-T1", "--out", page.toString());
      assertThat(Files.readString(page)).contains("Revision 1 räknades utan ALFA.");
    }
  }
}

package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.operator.Office.Answer;
import se.torgstat.jobs.operator.ReportPage.Block;

/** {@code report}: a page from what is published, for any förbund (S12, S13.3). */
class ReportCommandTest {
  private static final String PERIOD = "2024-T1";
  private static final String HOSTILE = "<b>Ö&</b> \"x\" '{{title}}' <script>alert(1)</script>";

  @Test
  void aSmallForbundHasAPageAsSoonAsItHasFigures() throws IOException {
    try (Office office = Office.small("report-small")) {
      refuses(office, "Nothing of 2024-T1 is published", 2);

      assertThat(office.types("nightly", "--date", "2024-05-02").err()).isEmpty();
      ReportPage open = ReportPage.of(office, PERIOD);
      assertThat(open.words())
          .contains("Perioden är inte stängd.", "avrundade till närmaste multipel av 5");
      assertThat(open.blocks())
          .extracting(Block::heading)
          .containsExactly("EAST (ALFA/BETA)", "WEST (GAMMA)");
      assertThat(open.blocks().get(0).lines().get(0))
          .matches("Cirka \\d*[05] .*nya deltagare \\(18–64 år\\) har fått JA till samverkan\\.");

      assertThat(office.types("close", PERIOD).err()).isEmpty();
      ReportPage closed = ReportPage.of(office, PERIOD);
      assertThat(closed.words())
          .contains("Tertialrapport januari–april 2024", "finns ingen ekonomi")
          .doesNotContain("Cirka", "Socialt bokslut", "Resultatrapport", "Tid i insats");
      assertThat(closed.html())
          .contains("<html lang=\"sv\">", "role=\"img\"")
          .doesNotContain("<script", "http://", "https://", "@import");
      for (String measure : List.of("new", "ended", "ongoing")) {
        says(office, closed, measure);
      }
    }
  }

  @Test
  void aLabelIsNeverMarkupAndWhatIsLeftOutIsSaid() throws IOException {
    try (Office office = Office.small("report-hostile")) {
      Path data = office.home().resolve("forbund");
      for (Path file :
          List.of(
              data.resolve("forbund.yaml"),
              data.resolve("areas/EAST.yaml"),
              data.resolve("units/ALFA.yaml"))) {
        String quoted = "label_sv: '" + HOSTILE.replace("'", "''") + "'";
        Files.writeString(
            file, Files.readString(file).replaceFirst("label_sv: .*", quoted.replace("$", "\\$")));
      }
      Files.delete(office.inbox().resolve("beta_2024-05-01.csv"));
      assertThat(office.types("close", PERIOD, "--without", "BETA").err()).isEmpty();
      ReportPage page = ReportPage.of(office, PERIOD);
      assertThat(page.html())
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
          .doesNotContain("<script", "<b>");
      assertThat(page.words())
          .contains("{{title}}")
          .contains("BETA ingår inte: perioden stängdes utan", "Räknat utan BETA");
      assertThat(page.blocks().get(0).heading()).isEqualTo(HOSTILE + " (" + HOSTILE + "/BETA)");
    }
  }

  @Test
  void refusesInOneSentenceAndLeavesNothingBehind() throws IOException {
    Office office = ClosedSamples.OFFICE;
    Path out = office.home().resolve("out");
    Path page = out.resolve("page.html");
    Answer answer = office.types("report", ClosedSamples.PERIOD, "--out", page.toString());
    assertThat(answer.err()).isEmpty();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(page);
    }
    refuses(office, "is a folder; name the file", 2, "--out", out.toString());
    refuses(office, "cannot be written", 4, "--out", page.resolve("below.html").toString());
    refuses(office, "Nothing of 2024-T1 is published", 2);
    assertThat(office.types("report", "2024-Q1").err()).contains("a period is written 2024-T1");
  }

  private static void refuses(Office office, String sentence, int status, String... more) {
    String period = more.length == 0 ? PERIOD : ClosedSamples.PERIOD;
    String[] words = Stream.concat(Stream.of(period), Stream.of(more)).toArray(String[]::new);
    Answer answer = office.types("report", words);
    assertThat(answer.err()).contains(sentence).hasLineCount(1);
    assertThat(answer.status()).isEqualTo(status);
  }

  /** The sentence has the published figure, or says that it is hidden. */
  private static void says(Office office, ReportPage page, String measure) {
    Long value =
        office
            .analyst()
            .queryForObject(
                "SELECT value FROM participation_flow WHERE period = ? AND unit = 'EAST'"
                    + " AND sex = '_T' AND age_band = '_T' AND measure = ?",
                Long.class,
                PERIOD,
                measure);
    assertThat(page.blocks().get(0).lines())
        .anyMatch(
            line -> value == null ? line.endsWith("redovisas.") : line.startsWith(value + " "));
  }
}

package se.torgstat.jobs.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names beside bars. */
class BarChartTest {
  @Test
  void aLongNameKeepsItsBeginning() {
    Drawing drawing =
        BarChart.of(
            "id",
            "title",
            "description",
            List.of(
                new BarChart.Row("Kajala", 5L, "5", false),
                new BarChart.Row("Övertorneå–Haparanda gränskommuners torg", 9L, "9", false)),
            0);
    assertThat(drawing.words())
        .extracting(Drawing.Word::text)
        .containsExactly("Kajala", "5", "Övertorneå–Haparanda gränskom…", "9");
  }
}

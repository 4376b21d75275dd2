package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed of published figures (S6.3). */
class FiguresTest {

  @ParameterizedTest
  @CsvSource({"17,26,65", "18,40,45", "1,8,13", "1,200,1", "0,5,0", "7,7,100"})
  void aShareIsRoundedHalfUp(long positive, long ended, long percent) {
    assertThat(Figures.share(positive, ended))
        .contains(positive + " of " + ended + " (" + percent + " %)");
  }

  @Test
  void thereIsNoShareWhereNobodyEnded() {
    assertThat(Figures.share(0, 0)).isEmpty();
  }

  @Test
  void columnsStandUnderEachOther() {
    assertThat(new Columns("lr").row("Umeå", 7).row("Vännäs", 123).lines())
        .isEqualTo(List.of("  Umeå      7", "  Vännäs  123"));
  }

  @Test
  void sentencesAreBrokenAtEightyColumns() {
    assertThat(Wrapped.lines("  ", "word ".repeat(40).strip()))
        .hasSize(3)
        .allMatch(line -> line.length() <= 80 && line.startsWith("  word"));
  }
}

package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;

/** Outcome codes whose people are spread too thin for their sum to be shown row by row (S8.2). */
class ThinBreakdownTest {
  private static final Forbund UMEA =
      ForbundReader.read(Path.of("..", "input-samples", "umearegionen"));

  @Test
  void sixAloneInTheirCodesLeaveTheirSumNoRoom() {
    assertThat(tight(Map.of("ARBETE", 6L, "SJUKDOM", 6L, "FLYTT", 5L, "ANNAT", 5L))).isEmpty();
    assertThat(tight(Map.of("SJUKDOM", 2L, "FLYTT", 2L, "ANNAT", 2L, "AVLIDEN", 1L)))
        .hasSize(UMEA.outcomes().size());
  }

  /** Eleven at work beside them help nobody: how many had another outcome is shown as well. */
  @Test
  void norDoesAnotherGroupGiveThemAny() {
    assertThat(tight(Map.of("ARBETE", 11L, "SJUKDOM", 2L, "FLYTT", 2L, "ANNAT", 2L, "AVLIDEN", 1L)))
        .contains(row("ARBETE"), row("SJUKDOM"), row("FORTSATT_REHAB"));
  }

  /** A group of fewer than five is hidden itself. */
  @Test
  void aSmallGroupHasNoSumToShow() {
    assertThat(tight(Map.of("ARBETE", 11L, "SJUKDOM", 2L, "FLYTT", 2L))).isEmpty();
  }

  /** Where no code is zero, hiding all of them hides no zero. */
  @Test
  void theExceptionNeedsAZero() {
    SortedMap<CellKey, Long> ones = codes(Map.of());
    ones.replaceAll((row, count) -> 1L);
    assertThat(new Breakdowns(ones).tight(UMEA)).isEmpty();
  }

  private static Iterable<CellKey> tight(Map<String, Long> counts) {
    return new Breakdowns(codes(counts)).tight(UMEA);
  }

  private static SortedMap<CellKey, Long> codes(Map<String, Long> counts) {
    SortedMap<CellKey, Long> rows = new TreeMap<>();
    UMEA.outcomes()
        .codes()
        .forEach(code -> rows.put(row(code.code()), counts.getOrDefault(code.code(), 0L)));
    return rows;
  }

  private static CellKey row(String outcome) {
    return CellKey.of(Table.EXIT_OUTCOME, "KRANSKOMMUNERNA", "_T", "_T", outcome);
  }
}

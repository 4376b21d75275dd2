package se.torgstat.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** C5: printed figures beside published ones; nothing hidden is told by what stands beside it. */
class PrintedCheckTest {
  private static final Period T1 = Period.parse("2024-T1");
  private static final PrintedFile PRINTED =
      new PrintedFile(
          "publicerat_2024-T1.csv",
          T1,
          List.of(
              new PrintedFigure("UMEA", "new", "_T", 68),
              new PrintedFigure("UMEA", "new", "F", 36),
              new PrintedFigure("UMEA", "new", "M", 39),
              new PrintedFigure("TORG", "percent", "_T", 65)),
          List.of());

  @Test
  void comparesWithWhatIsPublished() {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    flow(cells, "_T", 68L);
    flow(cells, "F", 36L);
    flow(cells, "M", 32L);
    exits(cells, "POSITIVE", 17L, 1);
    exits(cells, "_T", 26L, 1);
    assertThat(words(cells))
        .containsExactly(
            "UMEA new F + M 68 75 7 DEVIATION 36 F + 39 M",
            "UMEA new _T 68 68 0 OK published",
            "UMEA new F 36 36 0 OK published",
            "UMEA new M 39 32 -7 DEVIATION published",
            "TORG percent _T 65 65 0 OK published");
  }

  @Test
  void aPrintedPartIsNotToldWhereThePublishedOneIsHidden() {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    flow(cells, "_T", 68L);
    flow(cells, "F", null);
    flow(cells, "M", null);
    exits(cells, "POSITIVE", null, 1);
    exits(cells, "_T", 26L, 1);
    assertThat(words(cells))
        .containsExactly(
            "UMEA new F + M 68 75 7 DEVIATION ",
            "UMEA new _T 68 68 0 OK published",
            "UMEA new F null null null HIDDEN ",
            "UMEA new M null null null HIDDEN ",
            "TORG percent _T null null null HIDDEN ");
  }

  @Test
  void nothingIsToldOfATotalThatIsHiddenOrOfAShareWhoseWholeIsGone() {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    flow(cells, "_T", null);
    flow(cells, "F", 36L);
    flow(cells, "M", 32L);
    exits(cells, "POSITIVE", 17L, 1);
    exits(cells, "_T", 26L, 2);
    assertThat(words(publication(2, cells)))
        .contains("UMEA new F + M null null null HIDDEN ", "UMEA new _T null null null HIDDEN ")
        .contains("TORG percent _T null null null HIDDEN ");
  }

  /** A report prints women and men alone; those of unknown sex are in the total. */
  @Test
  void thoseOfUnknownSexAreInTheTotalToo() {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    flow(cells, "_T", 75L);
    flow(cells, "F", 36L);
    flow(cells, "M", 32L);
    flow(cells, "_U", 7L);
    assertThat(words(cells))
        .contains("UMEA new F + M 68 82 14 DEVIATION 36 F + 39 M + 7 _U")
        .doesNotContain("UMEA new _U");
    flow(cells, "_U", null);
    assertThat(words(cells)).contains("UMEA new F + M 68 75 7 DEVIATION 36 F + 39 M");
    PrintedFile fewer =
        new PrintedFile(
            PRINTED.name(),
            T1,
            List.of(
                new PrintedFigure("UMEA", "new", "_T", 80),
                new PrintedFigure("UMEA", "new", "F", 36),
                new PrintedFigure("UMEA", "new", "M", 39)),
            List.of());
    assertThat(PrintedCheck.of(fewer, List.of(publication(1, cells))))
        .extracting(Reconciled::subject)
        .as("how many are of unknown sex is hidden")
        .containsExactly("UMEA new _T", "UMEA new F", "UMEA new M");
  }

  @Test
  void whatIsNoFigureIsNotHidden() {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    flow(cells, "_T", 68L);
    exits(cells, "POSITIVE", 0L, 1);
    exits(cells, "_T", 0L, 1);
    assertThat(words(cells)).noneMatch(check -> check.startsWith("TORG percent"));
    exits(cells, "_T", null, 1);
    assertThat(words(cells)).contains("TORG percent _T null null null HIDDEN ");
  }

  /** S8.5: the total goes out corrected, what ended well stays as it was; its share too. */
  @Test
  void aShareThatARerunHoldsBackIsThatOfItsRevision() {
    SortedMap<CellKey, PublishedCell> first = new TreeMap<>();
    exits(first, "POSITIVE", 17L, 1);
    exits(first, "_T", 26L, 1);
    SortedMap<CellKey, PublishedCell> second = new TreeMap<>(first);
    exits(second, "_T", 34L, 2);
    assertThat(words(publication(1, first), publication(2, second)))
        .contains("TORG percent _T 65 65 0 OK published");
  }

  private static List<String> words(SortedMap<CellKey, PublishedCell> cells) {
    return words(publication(1, cells));
  }

  private static Publication publication(int revision, SortedMap<CellKey, PublishedCell> cells) {
    return new Publication(T1, revision, new TreeMap<>(), cells, new Publication.Audit(0, -1, 0));
  }

  private static List<String> words(Publication... revisions) {
    return PrintedCheck.of(PRINTED, List.of(revisions)).stream()
        .map(
            c ->
                c.subject()
                    + " "
                    + c.expected()
                    + " "
                    + c.found()
                    + " "
                    + c.deviation()
                    + " "
                    + c.verdict()
                    + " "
                    + c.summands())
        .toList();
  }

  private static void flow(SortedMap<CellKey, PublishedCell> cells, String sex, Long value) {
    cells.put(CellKey.of(Table.PARTICIPATION_FLOW, "UMEA", sex, "_T", "new"), cell(value, 1));
  }

  private static void exits(
      SortedMap<CellKey, PublishedCell> cells, String outcome, Long value, int asOf) {
    cells.put(CellKey.of(Table.EXIT_OUTCOME, "TORG", "_T", "_T", outcome), cell(value, asOf));
  }

  private static PublishedCell cell(Long value, int asOf) {
    return value == null
        ? PublishedCell.hidden(asOf)
        : new PublishedCell(value, ObsStatus.A, ConfStatus.F, asOf);
  }
}

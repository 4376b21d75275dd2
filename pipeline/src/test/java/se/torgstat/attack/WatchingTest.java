package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Level;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Publication;

/**
 * S8.4, read strictly: somebody watches an open period week by week and has learnt the exact figure
 * behind every rounded one. Each week's figures, with all that is out, must keep S8.2 of every row
 * that S8.4 lets out, shown or hidden that week.
 */
class WatchingTest {
  private static final Period WATCHED = Period.parse("2024-T2");

  @Test
  void anOpenPeriodIsWatchedForWeeks() {
    History history = Samples.tiny(1.5, 7, 0.05);
    Product product = new Product(Samples.FORBUND);
    product.close(history.count(Period.parse("2024-T1"), LocalDate.of(2024, 5, 10)));
    List<Released> weeks = new ArrayList<>();
    for (int week = 1; week <= 2; week++) {
      LocalDate day = WATCHED.start().plusWeeks(7L * week);
      ExactTables open = history.count(WATCHED, day);
      for (Publication preliminary : product.preliminary(open)) {
        assertThat(preliminary.revision()).isZero();
        isAsTheSpecificationSays(preliminary, open);
        Released exactly = Preliminary.asExact(preliminary, open, 100 + week);
        weeks.add(exactly);
        List<Released> seen = new ArrayList<>(product.out());
        seen.add(exactly);
        assertThat(product.leaks(seen)).as("week %d", week).isEmpty();
      }
    }
    assertThat(weeks).isNotEmpty();
    List<Released> all = new ArrayList<>(product.out());
    all.addAll(weeks);
    assertThat(product.leaks(all)).as("all weeks at once").isEmpty();
  }

  /**
   * A period that is over is shown rounded until it closes. If it closes on the same exports, what
   * was shown before is known to be the same figures.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 3})
  void whatIsOverIsShownUntilItCloses(long seed) {
    History history = Samples.tiny(8, seed, 0);
    Product product = new Product(Samples.FORBUND);
    Period over = Period.parse("2024-T1");
    List<Released> seen = new ArrayList<>();
    for (int week = 1; week <= 2; week++) {
      ExactTables open = history.count(over, over.dayAfter().plusWeeks(week));
      Publication preliminary = product.preliminary(open).get(0);
      assertThat(preliminary.cells().values()).anyMatch(cell -> cell.value() != null);
      seen.add(Preliminary.asExact(preliminary, open, 100 + week));
    }
    product.close(history.count(over, over.dayAfter().plusWeeks(3)));
    seen.addAll(product.out());
    try (Attacker attacker =
        new Attacker(Samples.FORBUND, seen, Options.FULL.withUnchanged(true))) {
      assertThat(attacker.attack().violations()).isEmpty();
    }
  }

  private static void isAsTheSpecificationSays(Publication preliminary, ExactTables open) {
    assertThat(preliminary.cells()).isNotEmpty();
    preliminary
        .cells()
        .forEach(
            (key, cell) -> {
              assertThat(key.table()).isEqualTo(Table.PARTICIPATION_FLOW);
              assertThat(List.of("new", "ended", "ongoing")).contains(key.code("measure"));
              assertThat(key.code("age_band")).isEqualTo("_T");
              boolean unit = open.groups().get(key.unit()).group().level() == Level.UNIT;
              assertThat(unit && !key.code("sex").equals("_T")).as("%s", key).isFalse();
              if (cell.value() != null) {
                long exact = open.cells().get(key);
                assertThat(cell.value() % 5).isZero();
                assertThat(Math.abs(cell.value() - exact)).as("%s", key).isLessThanOrEqualTo(2);
                assertThat(exact == 0 || exact >= 5).as("%s is small", key).isTrue();
              }
            });
    for (CellKey key : open.cells().keySet()) {
      boolean total =
          key.table() == Table.PARTICIPATION_FLOW
              && key.code("sex").equals("_T")
              && key.code("age_band").equals("_T")
              && List.of("new", "ended", "ongoing").contains(key.code("measure"));
      assertThat(!total || preliminary.cells().containsKey(key)).as("%s", key).isTrue();
    }
  }
}

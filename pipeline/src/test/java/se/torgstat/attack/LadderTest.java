package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/**
 * Where rows chosen one by one leave a figure unsafe, its breakdown goes, else its table, else
 * everything (S8.3): the detail, never the rule, and no more than that. That its unit goes is tried
 * in between ({@code SuppressionPatternTest}); no made-up förbund was found where that is enough.
 */
class LadderTest {
  private static final Period T1 = Period.parse("2024-T1");
  private static final Period T2 = Period.parse("2024-T2");
  private static final Period D2 = Period.parse("2024-D2");

  private final Product product = new Product(SketchForbund.make());

  @Test
  void aBreakdownGoes() {
    Publication half = half(new RandomSketch(140, 40, 0.6));
    Predicate<CellKey> flow = of("A", Table.PARTICIPATION_FLOW);
    assertThat(shows(half, flow.and(LadderTest::isNewBySex))).isFalse();
    assertThat(shows(half, flow)).isTrue();
  }

  @Test
  void aTableGoes() {
    Publication half = half(new RandomSketch(112, 25, 0.7));
    assertThat(shows(half, of("A", Table.ACTION_PLAN))).isFalse();
    assertThat(shows(half, of("B", Table.ACTION_PLAN))).isTrue();
  }

  @Test
  void everythingGoes() {
    assertThat(shows(half(new RandomSketch(225, 25, 0.7)), key -> true)).isFalse();
  }

  private Publication half(RandomSketch people) {
    for (Period period : List.of(T1, T2, D2)) {
      assertThat(product.close(people.exact(period))).isTrue();
    }
    assertAllIsTold();
    return product.latest(people.exact(D2));
  }

  private void assertAllIsTold() {
    try (Attacker attacker = new Attacker(product.forbund, product.out(), Options.FULL)) {
      assertThat(attacker.attack().violations()).allMatch(product::told);
    }
  }

  private static Predicate<CellKey> of(String unit, Table table) {
    return key -> key.unit().equals(unit) && key.table() == table;
  }

  private static boolean isNewBySex(CellKey key) {
    return key.code("measure").equals("new") && !key.code("sex").equals("_T");
  }

  private static boolean shows(Publication publication, Predicate<CellKey> rows) {
    return publication.cells().entrySet().stream()
        .anyMatch(row -> rows.test(row.getKey()) && row.getValue().value() != null);
  }
}

package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/**
 * Where rows and breakdowns chosen one by one leave a figure unsafe, all of its unit goes, and no
 * more than that (S8.3): the detail, never the rule. Its breakdown and its table are tried before,
 * and everything goes after it ({@code SuppressionPatternTest}); no made-up förbund was found where
 * that can be seen.
 */
class LadderTest {
  private static final Period T1 = Period.parse("2024-T1");
  private static final Period T2 = Period.parse("2024-T2");
  private static final Period D2 = Period.parse("2024-D2");

  private final Product product = new Product(SketchForbund.make());

  @Test
  void aUnitGoes() {
    Publication half = half(new RandomSketch(532, 40, 0.8));
    assertThat(shows(half, key -> key.unit().equals("B"))).isFalse();
    assertThat(shows(half, key -> key.unit().equals("X"))).as("its area").isTrue();
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

  private static boolean shows(Publication publication, Predicate<CellKey> rows) {
    return publication.cells().entrySet().stream()
        .anyMatch(row -> rows.test(row.getKey()) && row.getValue().value() != null);
  }
}

package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.torgstat.period.Period;

/**
 * Where much is registered late, some figures are known whatever is hidden. The audit tells how
 * many with the revision (S9.3), and an attacker finds no more: their number is compared, and a
 * figure that several releases tell counts in each.
 */
class ToldTest {
  private static final Period T1 = Period.parse("2024-T1");
  private static final Period T2 = Period.parse("2024-T2");
  private static final Period D2 = Period.parse("2024-D2");
  private static final Period T3 = Period.parse("2024-T3");
  private static final Period YEAR = Period.parse("2024");

  private final Product product = new Product(SketchForbund.make());

  /** One unit's codes add up over the periods, the other's do not: he holds each by itself. */
  @ParameterizedTest
  @ValueSource(longs = {46, 99, 118})
  void whatCameLate(long seed) {
    close(new RandomSketch(seed, 60, 0.3), List.of(T1, T2, D2, T3, YEAR));
    assertToldWhatIsFound();
  }

  /** The half-report that is out is the sum of a rerun tertial, and was none of the one before. */
  @ParameterizedTest
  @ValueSource(longs = {4, 14, 19, 35})
  void whatARerunGivesAway(long seed) {
    RandomSketch people = new RandomSketch(seed, 60, 0.3);
    close(people, List.of(T1, T2, D2));
    product.rerun(people.exact(T2, LocalDate.of(2024, 12, 31)), true);
    assertToldWhatIsFound();
  }

  private void close(RandomSketch people, List<Period> periods) {
    periods.forEach(period -> assertThat(product.close(people.exact(period))).isTrue());
  }

  private void assertToldWhatIsFound() {
    Set<String> found = new TreeSet<>();
    for (String figure : product.leaks()) {
      // whose row it is, of whichever revision; _T is area X once more
      String row = figure.replaceFirst("^\\w+ ([^r]*)r\\d+ (.*?) = .*", "$1 $2");
      if (!row.contains("[_T,")) {
        found.add(row);
      }
    }
    int told = product.out().stream().mapToInt(r -> r.publication().audit().givenAway()).sum();
    assertThat(found).hasSizeLessThanOrEqualTo(told);
  }
}

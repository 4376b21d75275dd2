package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Publication;

/**
 * Where much is registered late, some figures are known whatever is hidden. The audit tells how
 * many with the revision (S9.3), and knows each by name: an attacker finds no other.
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
  @ValueSource(longs = {35, 59})
  void whatCameLate(long seed) {
    close(new RandomSketch(seed, 60, 0.3), List.of(T1, T2, D2, T3, YEAR));
    assertToldWhatIsFound();
  }

  /** The half-report that is out is the sum of a rerun tertial, and was none of the one before. */
  @ParameterizedTest
  @ValueSource(longs = {18, 24, 35, 37})
  void whatARerunGivesAway(long seed) {
    rerun(seed, true);
    assertToldWhatIsFound();
  }

  /**
   * No unit has a plan that is unknown, as the half-report has it, but the area has one (S6.1):
   * what overlaps is known, so it is hidden, and told.
   */
  @Test
  void whatNoUnitHas() {
    RandomSketch people = new RandomSketch(1007, 30, 0.3);
    close(people, List.of(T1, T2, D2));
    Publication rerun = product.rerun(people.exact(T2, LocalDate.of(2024, 12, 31)), true);
    CellKey unknown = CellKey.of(Table.ACTION_PLAN, "X", "_T", "_U");
    assertThat(rerun.cells().get(unknown).value()).isNull();
    assertThat(found()).anyMatch(figure -> figure.key.equals(unknown)).allMatch(product::told);
  }

  /**
   * Who closes the second tertial sees the half-report that is to come, and hides what would give
   * its figures away.
   */
  @Test
  void whatIsToComeIsSaved() {
    RandomSketch people = new RandomSketch(35, 60, 0.3);
    List<Period> periods = List.of(T1, T2, D2);
    close(people, periods);
    assertThat(found()).as("by one who does not look ahead").isNotEmpty();
    Product foreseeing = new Product(product.forbund);
    for (Period period : periods) {
      ExactTables exact = people.exact(period);
      assertThat(foreseeing.close(exact, longer -> Optional.of(people.exact(longer)))).isTrue();
    }
    assertThat(found(foreseeing.out())).isEmpty();
  }

  /** Nor does its revision count what only the half-report will give away: that one does. */
  @Test
  void whatIsToComeIsToldOnceItIsOut() {
    RandomSketch people = new RandomSketch(10, 40, 0.5);
    for (Period period : List.of(T1, T2, D2)) {
      product.close(people.exact(period), longer -> Optional.of(people.exact(longer)));
    }
    assertThat(product.out())
        .extracting(released -> released.publication().audit().givenAway() > 0)
        .containsExactly(false, false, true);
  }

  /** What all that is out gives away, a half-report alone does not. */
  @Test
  void whatOneReleaseDoesNotSay() {
    close(new RandomSketch(228, 40, 0.6), List.of(T1, T2, D2));
    assertToldWhatIsFound();
    List<Released> last = List.of(product.out().get(2));
    assertThat(found(last)).isEmpty();
  }

  /** What a rerun holds back is not out, but the half-report less the other tertial is. */
  @ParameterizedTest
  @ValueSource(longs = {15, 24, 35, 37})
  void whatIsHeldBack(long seed) {
    assertThat(rerun(seed, false).heldBack()).isNotEmpty();
    assertToldWhatIsFound();
  }

  /**
   * What a rerun leaves as it was, or holds back, is not known to be the same people (S8.2): the
   * corrected totals are hidden, and nothing that is in a table is found.
   */
  @ParameterizedTest
  @CsvSource({"4, true", "83, true", "12, false", "39, false", "88, false"})
  void whatMayBeSavedIsNotTakenForKnown(long seed, boolean smallChangesToo) {
    Publication rerun = rerun(seed, smallChangesToo);
    assertThat(rerun.heldBack().isEmpty()).isEqualTo(smallChangesToo);
    assertThat(found()).allMatch(Figure::isHeldBack);
    assertThat(rerun.audit().givenAway()).isZero();
  }

  private Publication rerun(long seed, boolean smallChangesToo) {
    RandomSketch people = new RandomSketch(seed, 60, 0.3);
    close(people, List.of(T1, T2, D2));
    return product.rerun(people.exact(T2, LocalDate.of(2024, 12, 31)), smallChangesToo);
  }

  private void close(RandomSketch people, List<Period> periods) {
    periods.forEach(period -> assertThat(product.close(people.exact(period))).isTrue());
  }

  private void assertToldWhatIsFound() {
    assertThat(found()).isNotEmpty().allMatch(product::told);
  }

  private List<Figure> found() {
    return found(product.out());
  }

  private List<Figure> found(List<Released> out) {
    try (Attacker attacker = new Attacker(product.forbund, out, Options.FULL)) {
      return attacker.attack().violations();
    }
  }
}

package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.D2;
import static se.torgstat.attack.Sketch.T1;
import static se.torgstat.attack.Sketch.T2;
import static se.torgstat.attack.Sketch.T3;
import static se.torgstat.attack.Sketch.YEAR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.generator.history.Shape;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/** What the product releases, attacked from outside (S8.2); {@link AttackForbund} does more. */
class ReleaseAttackTest {
  private static final List<Period> A_YEAR = List.of(T1, T2, D2, T3, YEAR);
  private static final Forbund SKETCH = SketchForbund.make();
  private static final LocalDate LAST = LocalDate.of(2025, 2, 1);

  /** Whatever a small population is like: the guarantee holds and each figure is the true one. */
  @Test
  void aYearOfRandomPopulations() {
    for (int seed = 1; seed <= 4; seed++) {
      assertSafe(closed(new RandomSketch(seed, 20 * seed, 0), A_YEAR), seed);
    }
  }

  /** What comes late breaks some of the identities between the periods, and others not. */
  @Test
  void lateRegistrations() {
    for (int seed = 12; seed <= 13; seed++) {
      assertSafe(closed(new RandomSketch(seed, 90, 0.15), A_YEAR), seed);
    }
  }

  /** S1: all know that nobody is in a unit that has ended; its people go on in the other one. */
  @ParameterizedTest
  @ValueSource(strings = {"2024-04-30", "2024-06-15"})
  void aUnitThatEnds(LocalDate last) {
    Forbund forbund = SketchForbund.endingA(last);
    for (int seed : new int[] {4, 8, 12}) {
      assertSafe(closed(forbund, new RandomSketch(forbund, seed, 40, 0), A_YEAR), seed);
    }
  }

  /** Who is left open in a unit that has ended is somebody: its zeros say what he has. */
  @Test
  void somebodyIsLeftInAUnitThatHasEnded() {
    Forbund forbund = SketchForbund.endingA(LocalDate.of(2024, 3, 31));
    Sketch people = new Sketch(forbund, SketchForbund.EVERYTHING);
    people.plan("J").people(1, "A", "F", "2024-02-01", "", "");
    people.people(30, "B", "F", "2024-02-01", "", "").plan("N");
    people.people(30, "B", "F", "2024-02-01", "", "");
    Product product = new Product(forbund);
    assertThat(product.close(people.exact(T1))).isTrue();
    Publication publication = product.latest(people.exact(T1));
    for (String plan : List.of("_T", "J", "N")) {
      CellKey row = CellKey.of(Table.ACTION_PLAN, "A", "_T", plan);
      assertThat(publication.cells().get(row).value()).as("%s", row).isNull();
    }
  }

  /**
   * S8.3: a half-report that late registrations make unsafe row by row loses its breakdowns, not
   * all its rows.
   */
  @Test
  void theDetailGoesBeforeThePeriod() {
    History history = Samples.history(Shape.tiny(LocalDate.of(2025, 6, 1)), 4, 0.3);
    Product product = new Product(Samples.FORBUND);
    assertThat(product.close(history.count(T1, T1.dayAfter().plusDays(9)))).isTrue();
    assertThat(product.close(history.count(T2, T2.dayAfter().plusDays(9)))).isTrue();
    ExactTables half = history.count(D2, D2.dayAfter().plusDays(30));
    assertThat(product.close(half)).isTrue();
    assertThat(product.latest(half).audit().givenAway()).isPositive();
    assertThat(product.latest(half).cells().values()).anyMatch(cell -> cell.value() != null);
  }

  /** Of one person nothing is told. */
  @Test
  void aSinglePerson() {
    Sketch sketch = new Sketch(SketchForbund.EVERYTHING);
    sketch.people(1, "B", "F", "2023-11-27", "2024-03-22", "SJUKDOM");
    Product product = new Product(SKETCH);
    assertThat(product.close(sketch.exact(T1))).isTrue();
    assertThat(product.leaks()).isEmpty();
    assertThat(product.latest(sketch.exact(T1)).cells().get(Sketch.exit("B", "_T", "_T")).value())
        .isNull();
  }

  @Test
  void nobodyAtAll() {
    Sketch sketch = new Sketch(SketchForbund.EVERYTHING);
    Product product = new Product(SKETCH);
    A_YEAR.forEach(period -> assertThat(product.close(sketch.exact(period))).isTrue());
    assertThat(product.leaks()).isEmpty();
  }

  /** S8.3: no more than needed is hidden; here nothing is. */
  @Test
  void whereNothingIsSmallAllIsShown() {
    Sketch sketch = new Sketch(SketchForbund.FLOW_AND_EXITS);
    for (String unit : List.of("A", "B")) {
      for (String sex : List.of("F", "M")) {
        sketch.begun(20, unit, sex);
        for (String outcome : List.of("ARBETE", "STUDIER", "FLYTT", "SJUKDOM")) {
          sketch.ended(10, unit, sex, outcome);
        }
      }
    }
    Product product = new Product(SKETCH);
    assertThat(product.close(sketch.exact(T1))).isTrue();
    assertThat(product.latest(sketch.exact(T1)).cells().values())
        .allMatch(cell -> cell.value() != null);
  }

  /** S9.4: byte for byte, on any machine; so whatever the order of what it is given. */
  @Test
  void sameTwice() {
    String first = publications(closed(new RandomSketch(5, 70, 0), A_YEAR));
    assertThat(publications(closed(new RandomSketch(5, 70, 0), A_YEAR))).isEqualTo(first);
  }

  /** S9.4: and byte for byte the same once more. */
  @Test
  void allTablesOfAFewPeople() {
    Product product = new Product(Samples.FORBUND);
    History history = Samples.tiny(1, 1, 0.1);
    for (Period period : List.of(T1, T2)) {
      assertThat(product.close(history.count(period, period.dayAfter().plusDays(9)))).isTrue();
    }
    assertSafe(product, 1);
    Product again = new Product(Samples.FORBUND);
    again.close(history.count(T1, T1.dayAfter().plusDays(9)));
    assertThat(again.out().get(0).publication().toString())
        .isEqualTo(product.out().get(0).publication().toString());
  }

  @Test
  void aUnitOfThreePeopleAndNoExits() {
    Shape shape =
        Shape.likeUmea(LAST)
            .scaled(0.2)
            .withAtMost(3, "BJURHOLM")
            .withoutExits(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 30));
    History history = Samples.history(shape, 3, 0);
    Product product = new Product(Samples.FORBUND);
    assertThat(product.close(history.count(T1, LocalDate.of(2024, 5, 10)))).isTrue();
    assertSafe(product, 3);
  }

  private static Product closed(RandomSketch people, List<Period> periods) {
    return closed(SKETCH, people, periods);
  }

  private static Product closed(Forbund forbund, RandomSketch people, List<Period> periods) {
    Product product = new Product(forbund);
    for (Period period : periods) {
      if (!product.close(people.exact(period))) {
        break;
      }
    }
    return product;
  }

  private static void assertSafe(Product product, long seed) {
    assertThat(product.out()).as("seed %d", seed).isNotEmpty();
    assertThat(product.leaks()).as("seed %d", seed).isEmpty();
  }

  private static String publications(Product product) {
    List<Publication> out = product.out().stream().map(r -> r.publication()).toList();
    return out.toString();
  }
}

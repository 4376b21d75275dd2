package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.TablePlanReader;
import se.torgstat.count.ExactTables;
import se.torgstat.generator.history.Shape;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/** What the product releases, attacked from outside (S8.2); {@link AttackForbund} does more. */
class ReleaseAttackTest {
  private static final Forbund FORBUND = ForbundReader.read(AttackForbund.SAMPLES);
  private static final TablePlan PLAN = TablePlanReader.read(FORBUND);
  private static final LocalDate LAST = LocalDate.of(2025, 2, 1);

  /** Whatever a small population is like: the guarantee holds and each figure is the true one. */
  @Test
  void smallPopulations() {
    for (int seed = 1; seed <= 12; seed++) {
      Sketch sketch = RandomSketch.of(seed);
      Product product = new Product(sketch.forbund);
      for (Period period : List.of(Sketch.T1, Sketch.T2, Sketch.D2, Sketch.T3, Sketch.YEAR)) {
        assertThat(product.close(sketch.exact(period))).as("seed %d", seed).isTrue();
      }
      assertThat(product.leaks()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void tinyForbund() {
    close(history(Shape.tiny(LAST), 2, 0), "2024-T1", "2024-T2", "2024-D2");
  }

  @Test
  void unitOfThreePeople() {
    Shape shape = Shape.likeUmea(LAST).scaled(0.3).withAtMost(3, "BJURHOLM");
    close(history(shape, 3, 0), "2024-T1");
  }

  @Test
  void tertialWithoutExits() {
    Shape shape =
        Shape.likeUmea(LAST)
            .scaled(0.3)
            .withoutExits(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 30));
    close(history(shape, 3, 0), "2024-T1", "2024-T2");
  }

  /** What comes late breaks some of the identities between the periods, and others not. */
  @Test
  void lateRegistrations() {
    close(history(Shape.likeUmea(LAST).scaled(0.2), 4, 0.1), "2024-T1", "2024-T2", "2024-D2");
  }

  @Test
  void sameTwice() {
    History history = history(Shape.tiny(LAST), 5, 0);
    List<Publication> first = close(history, "2024-T1", "2024-T2");
    assertThat(close(history, "2024-T1", "2024-T2").toString()).isEqualTo(first.toString());
  }

  private static History history(Shape shape, long seed, double late) {
    return new History(FORBUND, PLAN, shape, seed, late);
  }

  private static List<Publication> close(History history, String... periods) {
    Product product = new Product(FORBUND);
    for (String code : periods) {
      Period period = Period.parse(code);
      int days = period.isTertial() ? 9 : 40;
      ExactTables exact = history.count(period, period.dayAfter().plusDays(days));
      assertThat(product.close(exact)).as("%s goes out", period).isTrue();
    }
    assertThat(product.leaks()).isEmpty();
    return product.out().stream().map(released -> released.publication()).toList();
  }
}
